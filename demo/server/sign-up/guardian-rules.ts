import type { FieldError } from '../../../src/contract/problem.ts';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import type { SignUpTerms } from '../../../src/contract/sign-up-terms.ts';
import { fieldPointer } from '../../../src/domain/sign-up/field-error.ts';

type Party = Pick<SignUpRequest, 'isContactComing' | 'ageFrom' | 'participants' | 'guardian' | 'contact'>;
type Policy = Pick<SignUpTerms, 'policy'>;

const day = 86_400_000;
const longest = 7 * day;
/** Where the time begins within a day, a guardian still has this long to see the mail. */
const shortest = 2 * 3_600_000;

function isBelow({ policy }: Policy, age: number | undefined): boolean {
  return policy.guardian !== undefined && age !== undefined && age < policy.guardian.below;
}

/** Who of a party is too young to come without a guardian knowing of it, by first name. */
export function minorsIn(terms: Policy, { isContactComing, ageFrom, participants = [], contact }: Party): string[] {
  const firstName = (name = '') => name.trim().split(/\s+/)[0] ?? '';
  if (isContactComing && isBelow(terms, ageFrom)) return [firstName(contact.name)];
  return participants.filter((one) => isBelow(terms, one.ageFrom)).map(({ name }) => firstName(name ?? contact.name));
}

/** Whether nobody grown up signs up or comes along: then a guardian must be named (SU-55). */
function needsGuardian(terms: Policy, request: Party): boolean {
  return request.isContactComing ? isBelow(terms, request.ageFrom) : minorsIn(terms, request).length > 0;
}

/** Whether a guardian has to say yes before the places are theirs. */
export const asksGuardian = (terms: Policy, request: Party): boolean =>
  terms.policy.guardian?.mode === 'consent' && hasOtherGuardian(terms, request);

/** Whether a guardian who is not the contact is told or asked. */
export const hasOtherGuardian = (terms: Policy, { guardian, ...request }: Party): boolean =>
  guardian !== undefined && !guardian.isContact && minorsIn(terms, request).length > 0;

/**
 * What is missing of the guardian: a name and the address they are written to, as no transport here sends to phones.
 * A young contact is not their own guardian.
 */
export function judgeGuardian(terms: Policy, request: Party): FieldError[] {
  if (!needsGuardian(terms, request)) return [];
  const { isContact, name, email } = request.guardian ?? {};
  const error = (member: string, code: FieldError['code']) => ({ pointer: fieldPointer('guardian', member), code });
  if (isContact) return request.isContactComing ? [error('isContact', 'not-an-option')] : [];
  return [...(name ? [] : [error('name', 'required')]), ...(email ? [] : [error('email', 'required')])];
}

/** Until when a guardian can answer: seven days, or a day before the start, whichever is first (SU-55). */
export function guardianDeadline(firstStart: number, now: number): Date {
  const lastMoment = Math.max(firstStart - day, Math.min(now + shortest, firstStart));
  return new Date(Math.min(now + longest, lastMoment));
}
