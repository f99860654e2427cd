import type { ProblemName } from '../../contract/problem.ts';
import { refusal } from '../problem-error.ts';

/** Refuses an act of the owner of a sign-up. */
export function refuse(name: ProblemName, members = {}): never {
  throw refusal(name, 'manage', members);
}
