import type { Feature } from '../../../src/contract/config.ts';
import type { FieldError } from '../../../src/contract/problem.ts';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import { readPostcode } from '../../../src/domain/sign-up/contact-rules.ts';
import { fieldPointer } from '../../../src/domain/sign-up/field-error.ts';
import { partsOfDay, weekdays } from '../../../src/domain/sign-up/match-reading.ts';
import type { Target } from '../sign-up/sign-up-target.ts';

const error = (code: FieldError['code'], ...path: (string | number)[]): FieldError => ({
  pointer: fieldPointer('match', ...path),
  code,
});

const unknownOnes = (chosen: readonly string[] = [], allowed: readonly string[], member: string) =>
  chosen.flatMap((value, index) =>
    allowed.includes(value) && chosen.indexOf(value) === index ? [] : [error('not-an-option', member, index)],
  );

/** Judges what a family offers or needs (SU-49), and who writes for it (SU-50). */
export function judgeMatch(
  { isMatching, tasks }: Target,
  { match }: SignUpRequest,
  features: readonly Feature[],
): FieldError[] {
  if (!isMatching) return match ? [{ pointer: fieldPointer('match'), code: 'unknown-member' }] : [];
  if (!match) return features.includes('matching') ? [{ pointer: fieldPointer('match'), code: 'required' }] : [];
  const { postcode, adults, children, childAgesFrom = [], isOnBehalf, referrer } = match;
  return [
    ...(match.tasks.length ? [] : [error('required', 'tasks')]),
    ...unknownOnes(
      match.tasks,
      tasks.map(({ id }) => id),
      'tasks',
    ),
    ...unknownOnes(match.weekdays, weekdays, 'weekdays'),
    ...unknownOnes(match.partsOfDay, partsOfDay, 'partsOfDay'),
    ...(readPostcode(postcode).kind === 'value' ? [] : [error('not-a-postcode', 'postcode')]),
    ...(adults + children > 0 ? [] : [error('too-small', 'adults')]),
    ...(childAgesFrom.length === 0 || children > 0 ? [] : [error('too-many', 'childAgesFrom')]),
    ...judgeReferrer(isOnBehalf === true, referrer),
  ];
}

type Referrer = NonNullable<SignUpRequest['match']>['referrer'];

function judgeReferrer(isOnBehalf: boolean, referrer: Referrer): FieldError[] {
  if (!isOnBehalf) return referrer ? [error('unknown-member', 'referrer')] : [];
  if (!referrer) return [error('required', 'referrer')];
  return referrer.email || referrer.phone ? [] : [error('required', 'referrer', 'email')];
}
