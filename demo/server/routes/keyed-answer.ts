import type { Answer, Call } from '../context.ts';
import type { Sql } from '../database.ts';
import { readJsonBody } from '../read-body.ts';
import { keyOf } from '../sign-up/keyed-request.ts';
import { type KeyedReply, type KeyedRequest, writeOnce } from '../sign-up/write-once.ts';
import { workOf } from './sign-up-routes.ts';

/** What is done once per key; `now`: when it is remembered to have been. */
interface KeyedWork {
  kind: KeyedRequest['kind'];
  now?: Date;
  work(transaction: Sql, body: Record<string, unknown>): Promise<object>;
}

/** Does the work of a keyed request once, and answers 201 with what it gave, however often it is sent (CT-35). */
export async function answerOnce(call: Call, { kind, now, work }: KeyedWork): Promise<Answer> {
  const { context, request, url } = call;
  const body = await readJsonBody(request);
  const key = keyOf(body, request.headers.get('idempotency-key'));
  const keyed = { scope: `POST ${url.pathname}`, key, kind, body };
  const surroundings = { ...workOf(call), ...(now && { now }), sql: context.sql };
  const isAttempt = kind !== 'hold' && kind !== 'team';
  if (isAttempt) context.running.set(key, kind);
  try {
    const done = await writeOnce(keyed, surroundings, async (transaction) => ({
      status: 201,
      reply: { ...(await work(transaction, body)) },
    }));
    return { body: done.reply, status: done.status, headers: replayed(done) };
  } finally {
    if (isAttempt) context.running.delete(key);
  }
}

/** Says that this was answered before. */
export const replayed = ({ isReplayed }: KeyedReply): Record<string, string> =>
  isReplayed ? { 'idempotency-replayed': 'true' } : {};
