import type { Call } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { readSecret } from '../secret.ts';
import { makePuzzle } from './proof-of-work.ts';

/** A new puzzle, where the configuration asks for proof of work (SU-67). */
export async function challenge({ context, now }: Call): Promise<Response> {
  if (!context.config.challenge) throw new Refusal('not-found');
  const puzzle = makePuzzle(await readSecret(context.sql), { now, random: context.random });
  return Response.json(puzzle, { headers: { 'cache-control': 'no-store' } });
}
