import { holdChangeSchema, holdRequestSchema } from '../../../src/contract/hold.ts';
import type { Handler } from '../context.ts';
import { endHold, extendHold, openHold } from '../holds/holds.ts';
import { callerAddress } from '../rate-limit.ts';
import { readJsonBody } from '../read-body.ts';
import { readBody, readStrictly } from '../read-strictly.ts';
import { keyedHash, readSecret } from '../secret.ts';
import { keyOf } from '../sign-up/keyed-request.ts';
import { inTransaction, writeOnce } from '../sign-up/write-once.ts';
import { workOf } from './sign-up-routes.ts';

/** Holds places of a time (SU-45); once per key, like every keyed request. */
export const hold: Handler = async (call) => {
  const { context, request, remote, segment, url } = call;
  const body = await readJsonBody(request);
  const key = keyOf(body, request.headers.get('idempotency-key'));
  const work = workOf(call);
  const address = callerAddress(remote, request.headers.get('x-forwarded-for'), context.proxies);
  const callerHash = keyedHash(await readSecret(context.sql), address);
  const keyed = { scope: `POST ${url.pathname}`, key, kind: 'hold', body } as const;
  const { status, reply, isReplayed } = await writeOnce(keyed, { ...work, sql: context.sql }, async (transaction) => {
    const { seats } = readBody(body, holdRequestSchema);
    return {
      status: 201,
      reply: { ...(await openHold(transaction, { slotId: segment('id'), seats, callerHash }, work)) },
    };
  });
  return { body: reply, status, headers: replayed(isReplayed) };
};

const replayed = (isReplayed: boolean): Record<string, string> =>
  isReplayed ? { 'idempotency-replayed': 'true' } : {};

/** Puts off the end of a hold. */
export const holdExtend: Handler = async (call) => {
  await readStrictly(call.request, holdChangeSchema);
  const work = workOf(call);
  const id = call.segment('id');
  return { body: await inTransaction(call.context, (transaction) => extendHold(transaction, id, work)) };
};

/** Lets a hold go, also one that is gone. */
export const holdEnd: Handler = async (call) => {
  const work = workOf(call);
  const id = call.segment('id');
  await inTransaction(call.context, (transaction) => endHold(transaction, id, work));
  return { body: undefined, status: 204 };
};
