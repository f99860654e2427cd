import * as z from 'zod/mini';
import { lineUpTo, textLike, whole } from './demand.ts';

const hash = textLike(/^[0-9a-f]{64}$/);

/** What a browser solves by itself where a backend asks for proof of work: the n whose SHA-256(salt + n) it is (SU-67). */
export const puzzleSchema = z.object({
  algorithm: z.literal('SHA-256'),
  challenge: hash,
  salt: lineUpTo(200),
  signature: lineUpTo(200),
  maximum: whole(0, 100_000),
});
export type Puzzle = z.infer<typeof puzzleSchema>;
