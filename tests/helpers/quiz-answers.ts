import { expect } from 'chai';
import { eq } from 'drizzle-orm';
import quiz from '../../demo/content/quiz-samskabelse.json' with { type: 'json' };
import { type DatabaseOptions, openDatabase, type Sql } from '../../demo/server/database.ts';
import { documents } from '../../demo/server/schema.ts';
import type { QuizResponse } from '../../src/contract/quiz-response.ts';
import type { Team, TeamRequest, TeamResult } from '../../src/contract/quiz-team.ts';
import type { ResponseReceipt } from '../../src/contract/response-receipt.ts';
import type { TestBackend } from './server-databases.ts';
import { type Sending, send } from './sign-up-requests.ts';
import { expectShape } from './wire-shape.ts';

const { id: quizId, url, version } = quiz;
const definition = { url, version };
const asked = quiz.items.filter(({ linkId, scores }) => scores && linkId !== 'lae3b').map(({ linkId }) => linkId);

/** Answers of one person: the same code to every question. */
export const answersWith = (code: string, role?: string): QuizResponse['answers'] => [
  ...(role ? [{ linkId: 'rolle', codes: [role] }] : []),
  { linkId: 'igang', codes: ['ja'] },
  ...asked.map((linkId) => ({ linkId, codes: [code] })),
];

/** A response as the client sends it. */
export const responseWith = (code: string, others: Partial<QuizResponse> = {}): QuizResponse => ({
  clientRef: crypto.randomUUID(),
  definition,
  answers: answersWith(code),
  ...others,
});

/** A team of five, open for a week. */
export const teamWish = (others: Partial<TeamRequest> = {}): TeamRequest => ({
  clientRef: crypto.randomUUID(),
  definition,
  name: 'Ældreområdet',
  invited: 5,
  closesAt: '2026-12-01T12:00:00+01:00',
  ...others,
});

type Backend = Pick<TestBackend, 'call' | 'json'>;

/** Posts to the quiz, or to a team of it. */
export const post = (backend: Backend, path: string, body: { clientRef: string }, headers?: Sending['headers']) =>
  send(backend, { ...body }, { path, ...(headers && { headers }) });

/** Opens a team. */
export async function openTeam(backend: Backend, others: Partial<TeamRequest> = {}): Promise<Team> {
  const reply = await post(backend, `quizzes/${quizId}/teams`, teamWish(others));
  const body = (await reply.json()) as Team;
  expect(reply.status, JSON.stringify(body)).to.equal(201);
  await expectShape('Team', body);
  return body;
}

/** Sends answers to a team, or to the quiz; they must be taken. */
export async function answer(backend: Backend, response: QuizResponse, teamId?: string): Promise<ResponseReceipt> {
  const reply = await post(backend, teamId ? `teams/${teamId}/responses` : `quizzes/${quizId}/responses`, response);
  const body = (await reply.json()) as ResponseReceipt;
  expect(reply.status, JSON.stringify(body)).to.equal(201);
  await expectShape('ResponseReceipt', body);
  return body;
}

/** Takes the steps out of a definition that lies in a database, as a slip of an editor would. */
export async function breakQuiz(sql: Sql, id: string): Promise<void> {
  const isIt = eq(documents.id, id);
  const [row] = await sql.select().from(documents).where(isIt);
  const { bands: _, ...data } = row?.data ?? {};
  await sql.update(documents).set({ data }).where(isIt);
}

/** The same where no server runs. */
export async function breakQuizIn(place: DatabaseOptions, id: string): Promise<void> {
  const database = await openDatabase(place);
  await breakQuiz(database.sql, id);
  await database.close();
}

/** What a team says now. */
export async function resultOf(backend: Backend, teamId: string): Promise<TeamResult> {
  const { status, body } = await backend.json<TeamResult>(`teams/${teamId}/result`);
  expect(status).to.equal(200);
  await expectShape('TeamResult', body);
  return body;
}
