import { and, eq } from 'drizzle-orm';
import type { Team, TeamRequest } from '../../../src/contract/quiz-team.ts';
import { editionOf } from '../../../src/domain/quiz/edition.ts';
import { judgeTeamRequest } from '../../../src/domain/quiz/team-request.ts';
import { findCprNumbers } from '../../../src/domain/sign-up/cpr-guard.ts';
import type { Sql } from '../database.ts';
import type { Work } from '../places/work.ts';
import { Refusal } from '../refusal.ts';
import { teams } from '../schema-answers.ts';
import { randomId } from '../sign-up/receipt.ts';
import { dayOf, publishedTeam } from './close-team.ts';
import { judgeReference, quizAsked, refuseWrong } from './quiz-asked.ts';

/** Opens a team, on the quiz as it is now. Whoever knows its id may answer and see what came out (RQ-60). */
export async function openTeam(sql: Sql, quizId: string, request: TeamRequest, work: Work): Promise<Team> {
  const definition = await quizAsked(sql, quizId);
  judgeReference(definition, request.definition);
  refuseWrong(judgeTeamRequest(definition, request, work.now.getTime()));
  if (findCprNumbers(request.name, dayOf(work)).length)
    throw new Refusal('cpr-in-text', { errors: [{ pointer: '#/name', code: 'cpr-in-text' }] });
  const { previousTeamId = null, organisation = null, isCompared = false, name, invited } = request;
  if (previousTeamId !== null) await judgePrevious(sql, quizId, previousTeamId);
  const row = {
    id: randomId(work.random),
    quizId,
    edition: editionOf(definition.version),
    definition,
    name,
    invited,
    closesAt: new Date(request.closesAt),
    organisation,
    isCompared,
    previousTeamId,
  };
  const [team] = await sql.insert(teams).values(row).returning();
  if (!team) throw new Error('The team was not stored');
  return publishedTeam(team, work);
}

/** The round before is one of the same quiz (RQ-62). */
async function judgePrevious(sql: Sql, quizId: string, id: string): Promise<void> {
  const isIt = and(eq(teams.id, id), eq(teams.quizId, quizId));
  const found = await sql.select({ id: teams.id }).from(teams).where(isIt);
  if (!found.length) refuseWrong([{ pointer: '#/previousTeamId', code: 'not-an-option' }]);
}
