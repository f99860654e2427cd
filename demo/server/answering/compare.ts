import { and, asc, count, desc, eq, gte, isNotNull, isNull } from 'drizzle-orm';
import type { QuizDefinition } from '../../../src/contract/quiz.ts';
import type { Benchmark } from '../../../src/contract/quiz-team.ts';
import { benchmarkOf, mayFollow, type Vote, voteOf } from '../../../src/domain/quiz/benchmark.ts';
import { editionOf } from '../../../src/domain/quiz/edition.ts';
import { answersIn } from '../../../src/domain/quiz/judge-answers.ts';
import { leastPeople } from '../../../src/domain/quiz/team-figure.ts';
import type { Sql } from '../database.ts';
import { readDocuments } from '../documents.ts';
import type { Work } from '../places/work.ts';
import { benchmarks, responses, teams } from '../schema-answers.ts';
import { dateTimeAt } from '../zoned-time.ts';
import { dayOf } from './close-team.ts';

type Compared = Pick<Benchmark, 'organisations' | 'overall' | 'dimensions'>;

const nothing: Compared = { organisations: 0, dimensions: [] };

const isOf = ({ id, version }: QuizDefinition) =>
  and(eq(benchmarks.quizId, id), eq(benchmarks.edition, editionOf(version)));

const told = ({ url, version }: QuizDefinition, compared: Compared, { now, zone }: Work): Benchmark => ({
  definition: { url, version },
  asOf: dateTimeAt(now.getTime(), zone),
  ...compared,
});

/** How organisations stand, as it was worked out this month or before. */
export async function readBenchmark(sql: Sql, definition: QuizDefinition, work: Work): Promise<Benchmark> {
  const [kept] = await sql.select({ told: benchmarks.told }).from(benchmarks).where(isOf(definition));
  return kept?.told ?? told(definition, nothing, work);
}

/** Works the comparisons out anew, once a month; one whose difference would tell of few organisations waits (RQ-81, RQ-83). */
export async function compareAll(sql: Sql, work: Work): Promise<void> {
  for (const { item } of await readDocuments<QuizDefinition>(sql, 'quizzes'))
    await sql.transaction((transaction) => compare(transaction, item, work));
}

async function compare(sql: Sql, definition: QuizDefinition, work: Work): Promise<void> {
  const month = dayOf(work).slice(0, 7);
  const [kept] = await sql.select().from(benchmarks).where(isOf(definition)).for('update');
  if (kept?.month === month) return;
  const votes = await votesFor(sql, definition);
  const before = new Map(kept?.votes.map(([organisation, vote]) => [organisation, new Map(vote)]));
  const fresh = {
    told: told(definition, benchmarkOf(definition, [...votes.values()]), work),
    votes: [...votes].map(
      ([organisation, vote]) => [organisation, [...vote]] as (typeof benchmarks.$inferInsert.votes)[number],
    ),
  };
  const row = { quizId: definition.id, edition: editionOf(definition.version), month, ...fresh };
  const change = mayFollow(definition, before, votes) ? { month, ...fresh } : { month };
  if (kept) await sql.update(benchmarks).set(change).where(isOf(definition));
  else await sql.insert(benchmarks).values(row).onConflictDoNothing();
}

/** One vote an organisation: of its newest team that takes part, else of its open answers (RQ-83). */
async function votesFor(sql: Sql, definition: QuizDefinition): Promise<Map<string, Vote>> {
  const edition = editionOf(definition.version);
  const isOpen = and(
    eq(responses.quizId, definition.id),
    eq(responses.edition, edition),
    isNotNull(responses.organisation),
    isNull(responses.teamId),
  );
  const votes = new Map<string, Vote>();
  const enough = await sql
    .select({ organisation: responses.organisation })
    .from(responses)
    .where(isOpen)
    .groupBy(responses.organisation)
    .having(gte(count(), leastPeople(definition)));
  for (const { organisation } of enough) {
    if (organisation === null) continue;
    const isTheirs = and(isOpen, eq(responses.organisation, organisation));
    const people = await sql.select({ answers: responses.answers }).from(responses).where(isTheirs);
    const vote = voteOf(
      definition,
      people.map(({ answers }) => answersIn(answers)),
    );
    if (vote) votes.set(organisation, vote);
  }
  const isTeam = and(eq(teams.quizId, definition.id), eq(teams.edition, edition), isNotNull(teams.vote));
  const newest = await sql
    .selectDistinctOn([teams.organisation], { organisation: teams.organisation, vote: teams.vote })
    .from(teams)
    .where(isTeam)
    .orderBy(asc(teams.organisation), desc(teams.closedOn));
  for (const { organisation, vote } of newest)
    if (organisation !== null && vote) votes.set(organisation, new Map(vote));
  return votes;
}
