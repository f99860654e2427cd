import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Attempt } from '../../../src/contract/attempt.ts';
import type { Answer, Call, Handler, Limits } from '../context.ts';
import type { Work } from '../places/work.ts';
import { callerAddress } from '../rate-limit.ts';
import { readJsonBody } from '../read-body.ts';
import { Refusal } from '../refusal.ts';
import type { TargetKind } from '../schema.ts';
import { idempotencyKeys } from '../schema-keys.ts';
import { isRandomUuid, keyOf } from '../sign-up/keyed-request.ts';
import { readSignUpRequest } from '../sign-up/read-sign-up.ts';
import { signUp } from '../sign-up/sign-up.ts';
import { itemNameOf, type TargetName, targetFrom } from '../sign-up/sign-up-target.ts';
import { type KeyedReply, writeOnce } from '../sign-up/write-once.ts';
import { isSuspect } from '../spam/judge-sending.ts';

/** Work whose outcome can be asked for by its reference; the reply to others holds an id that is a key. */
const attemptKinds: Attempt['kind'][] = ['signUp', 'registration', 'response'];

/** What changes work with, for one call. */
export const workOf = ({ context, now }: Call): Work => ({
  now,
  zone: context.config.timeZone,
  random: context.random,
  config: context.config,
});

/** By what calls are counted: the address they come from and the origin of the page. */
function callerOf({ context, request, remote }: Call): string {
  const address = callerAddress(remote, request.headers.get('x-forwarded-for'), context.proxies);
  return `${address} ${request.headers.get('origin') ?? ''}`;
}

/** Refuses a caller that comes too often (CT-44). */
export function judgeRate(call: Call, limit: keyof Limits): void {
  const seconds = call.context.limits[limit].note(callerOf(call), call.now.getTime());
  if (seconds > 0) throw new Refusal('rate-limited', { retryAfterSeconds: seconds });
}

/** At the door: rate, body, key and signs of a machine. Behind it, once per key: everything else (CT-36). */
async function signUpFor(kind: TargetKind, call: Call): Promise<Answer> {
  judgeRate(call, 'tries');
  const body = await readJsonBody(call.request);
  const { status, reply, isReplayed } = await signUpOnce(kind, call, body);
  return { body: reply, status, headers: isReplayed ? { 'idempotency-replayed': 'true' } : {} };
}

/** What the keys of sign-ups for one thing are unique within: the method and path of its endpoint (CT-35). */
export const signUpScope = ({ kind, id }: TargetName, { base }: Call['context']): string =>
  `POST ${new URL(base).pathname}${kind === 'event' ? `events/${id}/registrations` : `opportunities/${id}/sign-ups`}`;

/** Signs up once per key, whether the request came as JSON or from a form without JavaScript (SU-83). */
export async function signUpOnce(kind: TargetKind, call: Call, body: Record<string, unknown>): Promise<KeyedReply> {
  const { context, request, now } = call;
  const key = keyOf(body, request.headers.get('idempotency-key'));
  const { isDoubtful, takeBack } = await countSignUp(call, body);
  const id = call.segment('id');
  const work = workOf(call);
  const name = { kind, id };
  const scope = signUpScope(name, context);
  const about = itemNameOf(name);
  const keyed = { scope, key, kind: kind === 'event' ? 'registration' : 'signUp', body, about } as const;
  context.running.set(key, keyed.kind);
  let isMade = false;
  try {
    const written = await writeOnce(keyed, { ...work, sql: context.sql }, async (transaction, item) => {
      const read = readSignUpRequest(body, context.config.features);
      const target = targetFrom(item, name, now);
      const outcome = await signUp(transaction, target, { request: read, work, isSuspect: isDoubtful });
      return { ...outcome, reply: { ...outcome.reply } };
    });
    isMade = !written.isReplayed;
    return written;
  } finally {
    if (!isMade) takeBack();
    context.running.delete(key);
  }
}

/**
 * Counts a sign-up before it is made, so that many at once do not pass together; it is taken back when it is refused or
 * only repeated. With proof of work configured, whoever proves it goes on beyond the limit, up to that of tries (CT-44).
 */
async function countSignUp(call: Call, body: Record<string, unknown>) {
  const { limits, config } = call.context;
  const [caller, at] = [callerOf(call), call.now.getTime()];
  const seconds = limits.signUps.note(caller, at);
  const takeBack = () => {
    if (seconds === 0) limits.signUps.takeBack(caller, at);
  };
  try {
    const isNearLimit = seconds > 0 || limits.signUps.isNear(caller, at) || limits.tries.isNear(caller, at);
    const isDoubtful = await isSuspect(call, { body, isNearLimit });
    const isProven = config.challenge !== undefined && !isDoubtful;
    if (seconds > 0 && !isProven) throw new Refusal('rate-limited', { retryAfterSeconds: seconds });
    return { isDoubtful, takeBack };
  } catch (error) {
    takeBack();
    throw error;
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
    .where(
      and(eq(idempotencyKeys.key, key), isNotNull(idempotencyKeys.reply), inArray(idempotencyKeys.kind, attemptKinds)),
    )
    .orderBy(desc(idempotencyKeys.createdAt))
    .limit(1);
  if (done) return { body: { status: 'done', kind: done.kind, reply: done.reply } };
  const kind = context.running.get(key);
  if (kind) return { body: { status: 'running', kind } };
  throw new Refusal('not-found');
};
