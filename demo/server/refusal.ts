import type { Problem, ProblemName } from '../../src/contract/problem.ts';

/** The further members that a problem may carry beside type, title and status (CT section 8). */
export type ProblemMembers = Partial<Omit<Problem, 'type' | 'title' | 'status' | 'instance'>>;

/** A request that is answered with a problem (RFC 9457). It holds nothing that the person sent (CT-31). */
export class Refusal extends Error {
  readonly problem: ProblemName;
  readonly members: ProblemMembers;

  constructor(problem: ProblemName, members: ProblemMembers = {}, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
    this.members = members;
  }
}
