import { createHash } from 'node:crypto';
import type { Puzzle } from '../../demo/server/spam/proof-of-work.ts';
import { everyFeature } from './managed-sign-ups.ts';
import type { TestBackend } from './server-databases.ts';

/** Where puzzles come from in tests. */
export const challengeUrl = 'http://127.0.0.1:1/api/challenge';
/** A backend that asks for proof of work. */
export const proofConfig = { ...everyFeature, challenge: { type: 'sha256Proof' as const, url: challengeUrl } };

/** Solves a puzzle as a browser does; `by` makes the number wrong. */
export function solve({ salt, challenge, signature, maximum }: Puzzle, by = 0): string {
  for (let number = 0; number <= maximum; number += 1) {
    const hash = createHash('sha256')
      .update(salt + number)
      .digest('hex');
    if (hash === challenge)
      return Buffer.from(JSON.stringify({ salt, challenge, signature, number: number + by })).toString('base64url');
  }
  throw new Error('No number solves it');
}

/** A puzzle of the backend. */
export const puzzleOf = async (backend: Pick<TestBackend, 'json'>): Promise<Puzzle> =>
  (await backend.json<Puzzle>('challenge')).body;

/** The proof that a browser sends, fresh from the backend. */
export const demoProof = async (backend: Pick<TestBackend, 'json'>): Promise<string> => solve(await puzzleOf(backend));
