import type { Feature } from '../../contract/config.ts';
import type { SignUpRequest } from '../../contract/sign-up.ts';
import type { SignUpTerms } from '../../contract/sign-up-terms.ts';
import { readEmail, readName, readPhone } from './contact-rules.ts';
import { fieldPointer } from './field-error.ts';
import { FormSection, type SectionReading, type TypedFields } from './form-section.ts';
import { agesIn } from './party-reading.ts';

/** Fields about the parent or guardian of somebody young. */
export const guardianFields = {
  isContact: fieldPointer('guardian', 'isContact'),
  name: fieldPointer('guardian', 'name'),
  email: fieldPointer('guardian', 'email'),
  phone: fieldPointer('guardian', 'phone'),
};

/** Reads who answers for somebody young in the party: the one who writes, or another adult to be told or asked (SU-55). */
export function readGuardian(
  fields: TypedFields,
  party: Partial<SignUpRequest>,
  { terms, features }: { terms: SignUpTerms; features: readonly Feature[] },
): SectionReading {
  const section = new FormSection(fields);
  const below = features.includes('guardian') ? terms.policy.guardian?.below : undefined;
  const isYoung = (age: number | undefined) => age !== undefined && below !== undefined && age < below;
  if (!agesIn(party).some(isYoung)) return section.reading({});
  // Who is too young to answer for themselves is not asked whether they answer for another.
  const mayAnswer = !isYoung(party.ageFrom);
  const answer = mayAnswer ? section.choice(guardianFields.isContact, ['yes', 'no']) : 'no';
  if (answer === undefined) return section.reading({});
  if (answer === 'yes') return section.reading({ guardian: { isContact: true } });
  const name = section.line(guardianFields.name, readName);
  // They are told or asked by mail, so a phone alone would leave them out (SU-55).
  const email = section.line(guardianFields.email, readEmail);
  const phone = section.line(guardianFields.phone, readPhone, false);
  const guardian = { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) };
  return section.reading({ guardian });
}
