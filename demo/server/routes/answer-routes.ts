import { quizResponseSchema } from '../../../src/contract/quiz-response.ts';
import { teamRequestSchema } from '../../../src/contract/quiz-team.ts';
import { readResult } from '../answering/close-team.ts';
import { readBenchmark } from '../answering/compare.ts';
import { openTeam } from '../answering/open-team.ts';
import { quizAsked } from '../answering/quiz-asked.ts';
import { storeForTeam, storeOpen } from '../answering/store-response.ts';
import type { Handler } from '../context.ts';
import { readBody } from '../read-strictly.ts';
import { answerOnce } from './keyed-answer.ts';
import { judgeRate, workOf } from './sign-up-routes.ts';

const day = 86_400_000;

/** The key of an answer is remembered by the end of the day: when it came is not stored (RQ-82). */
const endOfDay = (now: Date) => new Date(Math.ceil(now.getTime() / day) * day);

const taking =
  (store: typeof storeOpen): Handler =>
  async (call) => {
    judgeRate(call, 'answers');
    const id = call.segment('id');
    return answerOnce(call, {
      kind: 'response',
      now: endOfDay(call.now),
      work: (sql, body) => store(sql, { id, response: readBody(body, quizResponseSchema) }, workOf(call)),
    });
  };

/** Takes the answers of one person (RQ-67). */
export const response = taking(storeOpen);

/** Takes the answers of one person of a team (RQ-61). */
export const teamResponse = taking(storeForTeam);

/** Opens a team (RQ-60). */
export const team: Handler = async (call) => {
  judgeRate(call, 'teams');
  const id = call.segment('id');
  return answerOnce(call, {
    kind: 'team',
    work: (sql, body) => openTeam(sql, id, readBody(body, teamRequestSchema), workOf(call)),
  });
};

/** What a team may see of itself (RQ-81). */
export const teamResult: Handler = async (call) => ({
  body: await readResult(call.context.sql, call.segment('id'), workOf(call)),
});

/** How other organisations stand (RQ-83). */
export const benchmark: Handler = async (call) => {
  const { sql } = call.context;
  return { body: await readBenchmark(sql, await quizAsked(sql, call.segment('id')), workOf(call)) };
};
