import { eq } from 'drizzle-orm';
import type { TeamResult } from '../../../src/contract/quiz-team.ts';
import type { Sql } from '../database.ts';
import { teams } from '../schema-answers.ts';

type Round = NonNullable<TeamResult['rounds']>[number];

const most = 50;

/** The published rounds before this one, the oldest first (RQ-62). */
export async function roundsBefore(sql: Sql, { previousTeamId }: { previousTeamId: string | null }): Promise<Round[]> {
  const rounds: Round[] = [];
  let next = previousTeamId;
  for (let step = 0; next !== null && step < most; step += 1) {
    const [team] = await sql
      .select({ name: teams.name, closedOn: teams.closedOn, result: teams.result, before: teams.previousTeamId })
      .from(teams)
      .where(eq(teams.id, next));
    const { result, closedOn } = team ?? {};
    if (team && closedOn && result?.status === 'published') {
      const { definition, dimensions = [] } = result;
      rounds.unshift({ name: team.name, closedOn, version: definition.version, dimensions });
    }
    next = team?.before ?? null;
  }
  return rounds;
}
