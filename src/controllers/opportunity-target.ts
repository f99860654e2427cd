import type { Opportunity } from '../contract/opportunity.ts';
import { targetFromOpportunity } from '../domain/sign-up/sign-up-target.ts';
import type { SignUpOptions } from './sign-up-flow.ts';

/** What a form about an opportunity is about, and where whoever finds no place there can ask to be told one day (SU-42). */
export function aboutOpportunity(
  opportunity: Opportunity,
  others: readonly Opportunity[] = [],
  open: (id: string) => unknown,
): Pick<SignUpOptions, 'target' | 'interest'> {
  // Families who look for each other are another matter than a task that is full.
  const interest = others.find(
    ({ id, kind, signUp }) => id !== opportunity.id && kind !== 'matching' && signUp.policy.mode === 'interestOnly',
  );
  return {
    target: targetFromOpportunity(opportunity),
    ...(interest && { interest: { title: interest.title, open: () => open(interest.id) } }),
  };
}
