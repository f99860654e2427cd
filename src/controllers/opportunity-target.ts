import type { Opportunity } from '../contract/opportunity.ts';
import { type SignUpTarget, targetFromOpportunity } from '../domain/sign-up/sign-up-target.ts';

/** What a form about an opportunity is about. */
export const targetOf = (opportunity: Opportunity): SignUpTarget => targetFromOpportunity(opportunity);
