import { and, desc, eq, isNotNull, ne } from 'drizzle-orm';
import type { Answer, Call, Handler, Limits } from '../context.ts';
import type { Work } from '../places/work.ts';
import { callerAddress } from '../rate-limit.ts';
import { readJsonBody } from '../read-body.ts';
import { Refusal } from '../refusal.ts';
import { idempotencyKeys, type TargetKind } from '../schema.ts';
import { isRandomUuid, keyOf } from '../sign-up/keyed-request.ts';
import { readSignUpRequest } from '../sign-up/read-sign-up.ts';
import { signUp } from '../sign-up/sign-up.ts';
import { writeOnce } from '../sign-up/write-once.ts';

/** What changes work with, for one call. */
export const workOf = ({ context, now }: Call): Work => ({
  now,
  zone: context.config.timeZone,
  random: context.random,
  config: context.config,
});

/** Refuses a caller that comes too often (CT-44). */
export function judgeRate({ context, request, remote, now }: Call, limit: keyof Limits): void {
  const address = callerAddress(remote, request.headers.get('x-forwarded-for'), context.proxies);
  const caller = `${address} ${request.headers.get('origin') ?? ''}`;
  const seconds = context.limits[limit].note(caller, now.getTime());
  if (seconds > 0) throw new Refusal('rate-limited', { retryAfterSeconds: seconds });
}

/** At the door: rate, body and key. Behind it, once per key: everything else (CT-36). */
async function signUpFor(kind: TargetKind, call: Call): Promise<Answer> {
  const { context, request, url, now } = call;
  judgeRate(call, 'signUps');
  const body = await readJsonBody(request);
  const key = keyOf(body, request.headers.get('idempotency-key'));
  const target = { kind, id: call.segment('id') };
  const work = workOf(call);
  const surroundings = { sql: context.sql, now, random: context.random };
  const keyed = {
    scope: `POST ${url.pathname}`,
    key,
    kind: kind === 'event' ? 'registration' : 'signUp',
    body,
  } as const;
  context.running.set(key, keyed.kind);
  try {
    const { status, reply, isReplayed } = await writeOnce(keyed, surroundings, async (transaction) => {
      const read = readSignUpRequest(body, context.config.features);
      const outcome = await signUp(transaction, target, { request: read, work });
      return { status: outcome.status, reply: { ...outcome.reply } };
    });
    return { body: reply, status, headers: isReplayed ? { 'idempotency-replayed': 'true' } : {} };
  } finally {
    context.running.delete(key);
  }
}

/** Signs up for an opportunity. */
export const opportunitySignUp: Handler = (call) => signUpFor('opportunity', call);

/** Registers for an event. */
export const eventRegistration: Handler = (call) => signUpFor('event', call);

/** The outcome of an attempt by its reference (CT-37). */
export const attempt: Handler = async (call) => {
  const { context, segment } = call;
  judgeRate(call, 'attempts');
  const key = segment('clientRef').toLowerCase();
  if (!isRandomUuid(key)) throw new Refusal('not-found');
  const [done] = await context.sql
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.key, key), isNotNull(idempotencyKeys.reply), ne(idempotencyKeys.kind, 'hold')))
    .orderBy(desc(idempotencyKeys.createdAt))
    .limit(1);
  if (done) return { body: { status: 'done', kind: done.kind, reply: done.reply } };
  const kind = context.running.get(key);
  if (kind) return { body: { status: 'running', kind } };
  throw new Refusal('not-found');
};
