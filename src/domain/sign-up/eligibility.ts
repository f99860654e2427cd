import type { SignUpTerms } from '../../contract/sign-up-terms.ts';
import { ageLimits } from './age-limits.ts';

/** A span of ages as it is asked for; without `to` it has no upper end. */
export interface AgeBand {
  readonly from: number;
  readonly to?: number;
}

/** Why a person cannot take part, as said on its own screen (SU-27). */
export interface Ineligibility {
  readonly rule: 'minimumAge' | 'maximumAge' | 'guardian';
  /** The age in whole years that the rule names. */
  readonly age: number;
}

/** Everyone from this age in the party needs a child-protection certificate where it is asked for (SU-58). */
const CERTIFICATE_AGE = 15;

/** The bands to choose from; none means that age is not asked (SU-54). */
export function ageBands(terms: SignUpTerms): readonly AgeBand[] {
  const { policy, requirements = [] } = terms;
  const limits = new Set(policy.ageThresholds ?? []);
  const { minimum, maximum } = ageLimits(terms);
  if (minimum !== undefined) limits.add(minimum);
  if (maximum !== undefined) limits.add(maximum + 1);
  if (policy.guardian) limits.add(policy.guardian.below);
  if (requirements.some(({ type }) => type === 'boerneattest')) limits.add(CERTIFICATE_AGE);
  const starts = [...limits].filter((age) => age > 0).sort((left, right) => left - right);
  if (starts.length === 0) return [];
  return [0, ...starts].map((from, index) => {
    const next = starts[index];
    return next === undefined ? { from } : { from, to: next - 1 };
  });
}

/**
 * Why a person of this age cannot sign up. Where a guardian must be told and the backend has no way to do it, the
 * young person is sent to the contact rather than signed up half-way.
 */
export function ineligibility(
  terms: SignUpTerms,
  ageFrom: number | undefined,
  hasGuardianFlow: boolean,
): Ineligibility | undefined {
  if (ageFrom === undefined) return undefined;
  const { minimum, maximum } = ageLimits(terms);
  const below = terms.policy.guardian?.below;
  if (minimum !== undefined && ageFrom < minimum) return { rule: 'minimumAge', age: minimum };
  if (maximum !== undefined && ageFrom > maximum) return { rule: 'maximumAge', age: maximum };
  if (below !== undefined && ageFrom < below && !hasGuardianFlow) return { rule: 'guardian', age: below };
  return undefined;
}
