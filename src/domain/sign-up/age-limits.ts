import type { SignUpTerms } from '../../contract/sign-up-terms.ts';

/** The ages a person must have before signing up, in whole years; both ends belong to them. */
export function ageLimits({ requirements = [] }: SignUpTerms): { minimum?: number; maximum?: number } {
  const limit = (type: 'minimumAge' | 'maximumAge') => {
    const found = requirements.find((requirement) => requirement.type === type && requirement.when === 'beforeSignUp');
    const age = Number(found?.value);
    return Number.isInteger(age) ? age : undefined;
  };
  const [minimum, maximum] = [limit('minimumAge'), limit('maximumAge')];
  return { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
}
