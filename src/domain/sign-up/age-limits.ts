import type { SignUpTerms } from '../../contract/sign-up-terms.ts';

/** The ages a person must have before signing up, in whole years; both ends belong to them. */
export function ageLimits({ requirements }: SignUpTerms): Partial<Record<'minimum' | 'maximum', number | undefined>> {
  const limit = (asked: 'minimumAge' | 'maximumAge') => {
    const age = Number(requirements?.find(({ type, when }) => type === asked && when === 'beforeSignUp')?.value);
    return Number.isInteger(age) ? age : undefined;
  };
  return { minimum: limit('minimumAge'), maximum: limit('maximumAge') };
}
