import { eq } from 'drizzle-orm';
import type { QuizDefinition } from '../../../src/contract/quiz.ts';
import type { QuizResponse } from '../../../src/contract/quiz-response.ts';
import type { ResponseReceipt } from '../../../src/contract/response-receipt.ts';
import { editionOf } from '../../../src/domain/quiz/edition.ts';
import { judgeAnswers } from '../../../src/domain/quiz/judge-answers.ts';
import type { Sql } from '../database.ts';
import type { Work } from '../places/work.ts';
import { Refusal } from '../refusal.ts';
import { responses, teams } from '../schema-answers.ts';
import { randomId } from '../sign-up/receipt.ts';
import { addDays } from '../zoned-time.ts';
import { closeTeam, dayOf, isOver, lockTeam, teamAnswersKept } from './close-team.ts';
import { judgeReference, quizAsked, refuseWrong } from './quiz-asked.ts';

const openAnswersKept = 180;

/** Answers and what they are for: a quiz, or a team. */
interface Sent {
  id: string;
  response: QuizResponse;
}

/** Stores the answers of one person who belongs to no team (RQ-67). */
export async function storeOpen(sql: Sql, { id, response }: Sent, work: Work): Promise<ResponseReceipt> {
  const definition = await quizAsked(sql, id);
  judge(definition, response);
  const { organisation = null } = response;
  const deletedOn = addDays(dayOf(work), openAnswersKept);
  return insert(sql, { definition, response, organisation, teamId: null, deletedOn }, work);
}

/** Stores the answers of one person of a team, and closes it with those of the last who was asked (RQ-60). */
export async function storeForTeam(sql: Sql, { id, response }: Sent, work: Work): Promise<ResponseReceipt> {
  const team = await lockTeam(sql, id);
  judge(team.definition, response);
  if (isOver(team, work)) throw new Refusal('team-closed');
  const { definition, organisation } = team;
  const deletedOn = addDays(dayOf({ ...work, now: team.closesAt }), teamAnswersKept);
  const receipt = await insert(sql, { definition, response, organisation, teamId: id, deletedOn }, work);
  const counted = { ...team, respondents: team.respondents + 1 };
  await sql.update(teams).set({ respondents: counted.respondents }).where(eq(teams.id, id));
  if (isOver(counted, work)) await closeTeam(sql, counted, work);
  return receipt;
}

function judge(definition: QuizDefinition, { definition: reference, answers }: QuizResponse): void {
  judgeReference(definition, reference);
  refuseWrong(judgeAnswers(definition, answers));
}

interface NewResponse {
  definition: QuizDefinition;
  response: QuizResponse;
  organisation: string | null;
  teamId: string | null;
  deletedOn: string;
}

async function insert(
  sql: Sql,
  { definition: { id: quizId, version }, response: { answers }, ...row }: NewResponse,
  { random }: Work,
): Promise<ResponseReceipt> {
  await sql.insert(responses).values({ ...row, id: randomId(random), quizId, edition: editionOf(version), answers });
  return { status: 'received', deletedOn: row.deletedOn };
}
