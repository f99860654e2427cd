import type { Call } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { spentProofs } from '../schema-people.ts';
import { readSecret } from '../secret.ts';
import { readProof } from './proof-of-work.ts';

/** Faster than this nobody reads a form (SU-66). */
const fastest = 3;

/** What of a sending may point to a machine. They are signals and never decide alone (SU-66). */
export interface Sending {
  body: Readonly<Record<string, unknown>>;
  /** The caller has nearly used up what one address may send. */
  isNearLimit: boolean;
}

/**
 * Judges a sending at the door. With proof of work configured, a signal asks for it; without, and where a browser could
 * not solve it, the sign-up is taken and a mail asks whether the address is right. Nothing is dropped in silence.
 */
export async function isSuspect({ context, now }: Call, { body, isNearLimit }: Sending): Promise<boolean> {
  const { website, elapsedSeconds, challenge } = body;
  const isFilled = typeof website === 'string' && website !== '';
  const isFast = typeof elapsedSeconds === 'number' && elapsedSeconds < fastest;
  if (!isFilled && !isFast && !isNearLimit) return false;
  const { challenge: configured } = context.config;
  if (!configured) return true;
  if (challenge === 'unavailable') return true;
  const members = { challengeUrl: configured.url };
  if (typeof challenge !== 'string') throw new Refusal('challenge-required', members);
  const proof = readProof(await readSecret(context.sql), challenge, now);
  if (!proof) throw new Refusal('challenge-required', members);
  const isFresh = await context.sql.insert(spentProofs).values(proof).onConflictDoNothing().returning();
  if (isFresh.length === 0) throw new Refusal('challenge-required', members);
  return false;
}
