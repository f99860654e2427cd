import { sha256 } from '../canonical-json.ts';
import { isSame, keyedHash } from '../secret.ts';

/** The puzzle a browser solves by itself: find n so that SHA-256(salt + n) is the challenge (SU-67). */
export interface Puzzle {
  algorithm: 'SHA-256';
  challenge: string;
  salt: string;
  signature: string;
  maximum: number;
}

/** A proof that was right, by the salt that is then spent. */
export interface Proof {
  salt: string;
  expiresAt: Date;
}

const maximum = 100_000;
/** How long a puzzle may be solved: longer than anybody fills in a form. */
const life = 2 * 3_600_000;
const saltBytes = 16;

/** Makes a puzzle. The salt says until when it counts, and the signature that it is ours; nothing is stored. */
export function makePuzzle(secret: string, { now, random }: { now: Date; random(count: number): Uint8Array }): Puzzle {
  const salt = `${Buffer.from(random(saltBytes)).toString('hex')}.${now.getTime() + life}.`;
  const number = Buffer.from(random(4)).readUInt32BE() % (maximum + 1);
  const challenge = sha256(salt + number);
  return { algorithm: 'SHA-256', challenge, salt, signature: keyedHash(secret, challenge), maximum };
}

/**
 * Reads what a client sends as `challenge`: the puzzle with the number it found, as JSON in base64url. Undefined when
 * the puzzle is not ours, is too old, or the number is wrong.
 */
export function readProof(secret: string, text: string, now: Date): Proof | undefined {
  const given = parse(text);
  if (!given) return undefined;
  const { salt, challenge, signature, number } = given;
  if (!isSame(signature, keyedHash(secret, challenge)) || sha256(salt + number) !== challenge) return undefined;
  const expiresAt = new Date(Number(salt.split('.')[1]));
  return expiresAt > now ? { salt, expiresAt } : undefined;
}

function parse(text: string): { salt: string; challenge: string; signature: string; number: number } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { salt, challenge, signature, number } = value as Record<string, unknown>;
  const areTexts = typeof salt === 'string' && typeof challenge === 'string' && typeof signature === 'string';
  if (!areTexts || typeof number !== 'number' || !Number.isInteger(number) || number < 0) return undefined;
  return { salt, challenge, signature, number };
}
