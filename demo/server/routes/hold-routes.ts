import { holdChangeSchema, holdRequestSchema } from '../../../src/contract/hold.ts';
import type { Handler } from '../context.ts';
import { endHold, extendHold, openHold } from '../holds/holds.ts';
import { callerAddress } from '../rate-limit.ts';
import { readBody, readStrictly } from '../read-strictly.ts';
import { keyedHash, readSecret } from '../secret.ts';
import { inTransaction } from '../sign-up/write-once.ts';
import { answerOnce } from './keyed-answer.ts';
import { workOf } from './sign-up-routes.ts';

/** Holds places of a time (SU-45); once per key, like every keyed request. */
export const hold: Handler = async (call) => {
  const { context, request, remote, segment } = call;
  const address = callerAddress(remote, request.headers.get('x-forwarded-for'), context.proxies);
  return answerOnce(call, {
    kind: 'hold',
    work: async (transaction, body) => {
      const { seats } = readBody(body, holdRequestSchema);
      const callerHash = keyedHash(await readSecret(transaction), address);
      return openHold(transaction, { slotId: segment('id'), seats, callerHash }, workOf(call));
    },
  });
};

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
