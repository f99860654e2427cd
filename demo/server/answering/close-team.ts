import { and, eq, isNull, lte } from 'drizzle-orm';
import type { Team, TeamResult } from '../../../src/contract/quiz-team.ts';
import { voteOf } from '../../../src/domain/quiz/benchmark.ts';
import { answersIn } from '../../../src/domain/quiz/judge-answers.ts';
import { leastPeople } from '../../../src/domain/quiz/team-figure.ts';
import { teamOutcome } from '../../../src/domain/quiz/team-outcome.ts';
import type { Sql } from '../database.ts';
import type { Work } from '../places/work.ts';
import { Refusal } from '../refusal.ts';
import { responses, teams } from '../schema-answers.ts';
import { addDays, dateTimeAt, instantOf, wallTimeAt } from '../zoned-time.ts';
import { roundsBefore } from './rounds.ts';

/** A team as it is kept. */
export type TeamRow = typeof teams.$inferSelect;

/** For how many days answers of a team are kept after it has closed (RQ-82). */
export const teamAnswersKept = 30;
const most = 100;

/** The day it is where the backend is. */
export const dayOf = ({ now, zone }: Pick<Work, 'now' | 'zone'>): string =>
  wallTimeAt(now.getTime(), zone).slice(0, 10);

/** The team, and nobody else changes it meanwhile. */
export async function lockTeam(sql: Sql, id: string): Promise<TeamRow> {
  const [team] = await sql.select().from(teams).where(eq(teams.id, id)).for('update');
  if (!team) throw new Refusal('not-found');
  return team;
}

/** Whether nobody can answer any more: everybody has, or its time is over (RQ-60). */
export const isOver = ({ respondents, invited, closesAt, closedOn }: TeamRow, { now }: Pick<Work, 'now'>): boolean =>
  closedOn !== null || respondents >= invited || closesAt <= now;

/** A team as it is published. */
export const publishedTeam = (
  { id, name, definition, invited, closesAt }: TeamRow,
  { zone }: Pick<Work, 'zone'>,
): Team => ({
  id,
  name,
  minimum: leastPeople(definition),
  invited,
  closesAt: dateTimeAt(closesAt.getTime(), zone),
});

/**
 * Closes a team: works out once what it says, and keeps that (RQ-81). The day is told, not the moment: that would be
 * when the last person answered.
 */
export async function closeTeam(sql: Sql, team: TeamRow, work: Work): Promise<TeamResult> {
  const { definition, closesAt, id } = team;
  const now = new Date(Math.min(closesAt.getTime(), work.now.getTime()));
  const closedOn = dayOf({ ...work, now });
  const kept = await sql.select({ answers: responses.answers }).from(responses).where(eq(responses.teamId, id));
  const people = kept.map(({ answers }) => answersIn(answers));
  const outcome = teamOutcome(definition, people);
  const isTold = outcome.status === 'published';
  const rounds = isTold ? await roundsBefore(sql, team) : [];
  const result: TeamResult = {
    ...outcome,
    team: publishedTeam(team, work),
    definition: { url: definition.url, version: definition.version },
    asOf: dateTimeAt(instantOf(`${closedOn}T00:00:00`, work.zone), work.zone),
    ...(rounds.length > 0 && { rounds }),
  };
  const isVoting = isTold && team.isCompared && team.organisation !== null;
  const vote = isVoting ? [...(voteOf(definition, people) ?? [])] : null;
  await sql.update(teams).set({ result, closedOn, vote }).where(eq(teams.id, id));
  const deletedOn = addDays(closedOn, teamAnswersKept);
  await sql.update(responses).set({ deletedOn }).where(eq(responses.teamId, id));
  return result;
}

/** What a team says now. Before it is closed that is only how many have answered (RQ-81). */
export async function readResult(sql: Sql, id: string, work: Work): Promise<TeamResult> {
  const [team] = await sql.select().from(teams).where(eq(teams.id, id));
  if (!team) throw new Refusal('not-found');
  if (team.result) return team.result;
  if (isOver(team, work)) return sql.transaction((transaction) => closeLocked(transaction, id, work));
  const { definition, respondents } = team;
  return {
    status: 'collecting',
    team: publishedTeam(team, work),
    definition: { url: definition.url, version: definition.version },
    respondents,
    asOf: dateTimeAt(work.now.getTime(), work.zone),
  };
}

async function closeLocked(sql: Sql, id: string, work: Work): Promise<TeamResult> {
  const team = await lockTeam(sql, id);
  return team.result ?? (await closeTeam(sql, team, work));
}

/** Closes the teams whose time is over. */
export async function closeDueTeams(sql: Sql, work: Work): Promise<number> {
  const isDue = and(isNull(teams.closedOn), lte(teams.closesAt, work.now));
  const due = await sql.select({ id: teams.id }).from(teams).where(isDue).limit(most);
  for (const { id } of due) await sql.transaction((transaction) => closeLocked(transaction, id, work));
  return due.length;
}
