import { memberProblems } from './member-problems.ts';
import { questionProblems } from './question-problems.ts';
import { scoringProblems } from './scoring-problems.ts';
import type { ProblemRows } from './smallest-definition.ts';

/** Every code of RQ-25 that a definition can have; TypeScript refuses this table while one has no row. */
export const eachProblem: Required<Omit<ProblemRows, 'not-json'>> = {
  ...memberProblems,
  ...questionProblems,
  ...scoringProblems,
};
