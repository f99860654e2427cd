import { Refusal } from '../refusal.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
// Thirty random digits hold fewer different ones about once in 10^17 keys.
const fewestDigits = 5;
const sfString = /^"([\x20\x21\x23-\x5b\x5d-\x7e]{0,100})"$/;

/** The key of a writing request: the reference in its body and the header say the same, and it is random (CT-34). */
export function keyOf(body: Readonly<Record<string, unknown>>, header: string | null): string {
  const { clientRef } = body;
  if (clientRef === undefined && header === null) throw new Refusal('idempotency-key-missing');
  const named = header === null ? undefined : sfString.exec(header.trim())?.[1];
  if (header !== null && named === undefined) throw new Refusal('malformed');
  const key = clientRef ?? named;
  if (typeof key !== 'string' || !isRandomUuid(key)) throw new Refusal('malformed');
  if (named !== undefined && named.toLowerCase() !== key.toLowerCase()) throw new Refusal('malformed');
  return key.toLowerCase();
}

/** Whether a text is a UUID v4 that can have come from a random source. */
export function isRandomUuid(text: string): boolean {
  if (!uuid.test(text)) return false;
  const random = text.toLowerCase().replaceAll('-', '');
  return new Set(random.slice(0, 12) + random.slice(13, 16) + random.slice(17)).size >= fewestDigits;
}
