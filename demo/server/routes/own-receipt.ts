import { and, eq, gt, isNotNull } from 'drizzle-orm';
import type { SignUpReply } from '../../../src/contract/sign-up.ts';
import type { Call } from '../context.ts';
import type { TargetKind } from '../schema.ts';
import { idempotencyKeys } from '../schema-keys.ts';
import { isRandomUuid } from '../sign-up/keyed-request.ts';
import { signUpScope } from './sign-up-routes.ts';

/** So long, in milliseconds, a receipt is shown at its address, which stays in the history of a machine others may use. */
const receiptLife = 60 * 60_000;

/** What a sign-up was answered, by its reference, while its receipt may be seen. */
export async function readReceipt(kind: TargetKind, call: Call, clientRef: string): Promise<SignUpReply | undefined> {
  if (!isRandomUuid(clientRef)) return undefined;
  const { key, scope, reply, createdAt } = idempotencyKeys;
  const name = { kind, id: call.segment('id') };
  const [stored] = await call.context.sql
    .select({ reply })
    .from(idempotencyKeys)
    .where(
      and(
        eq(scope, signUpScope(name, call.context)),
        eq(key, clientRef.toLowerCase()),
        isNotNull(reply),
        gt(createdAt, new Date(call.now.getTime() - receiptLife)),
      ),
    );
  return stored?.reply as unknown as SignUpReply | undefined;
}

/** Sends the browser on from what it posted to the receipt: that can be reloaded and gone back to, and nothing is sent again. */
export function toReceipt(call: Call, clientRef: string): Response {
  const headers = {
    location: receiptAddress(call, clientRef),
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
  };
  return new Response(null, { status: 303, headers });
}

/** Where the receipt is, as seen from its form: it holds behind any proxy, and an id that looks like a scheme is none. */
export function receiptAddress({ url }: Call, clientRef: string): string {
  const form = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
  const language = url.searchParams.get('lang');
  const search = language ? `?${new URLSearchParams({ lang: language })}` : '';
  return `./${form}/receipts/${clientRef.toLowerCase()}${search}`;
}
