import type { SignUpTerms } from '../contract/sign-up-terms.ts';
import { ageBands } from '../domain/sign-up/eligibility.ts';
import type { SignUpMessages } from '../i18n/messages.ts';

/** The age bands to choose from, by the lowest age of each: «Under 15», «15–17», «18 eller over» (SU-54). */
export function ageChoices(terms: SignUpTerms, { ages }: SignUpMessages): readonly (readonly [string, string])[] {
  return ageBands(terms).map(({ from, to }) => {
    const words = from === 0 ? ages.below((to ?? 0) + 1) : to === undefined ? ages.from(from) : ages.between(from, to);
    return [String(from), words] as const;
  });
}
