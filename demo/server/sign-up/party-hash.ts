import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import { wordsOf } from '../../../src/domain/text/fold.ts';
import { sha256 } from '../canonical-json.ts';

/** What makes two sign-ups the same party: folded name and one address; one hash an address given (SU-68, SU-77). */
export function partyHashes(contact: SignUpRequest['contact']): string[] {
  const folded = wordsOf(contact.name).join(' ');
  return addressesOf(contact).map((address) => sha256(`${folded}\n${address}`));
}

/** By what a sign-up is found when its link is lost (SU-75). */
export const addressHashes = (contact: Pick<SignUpRequest['contact'], 'email' | 'phone'>): string[] =>
  addressesOf(contact).map(sha256);

function addressesOf({ email, phone }: Pick<SignUpRequest['contact'], 'email' | 'phone'>): string[] {
  const addresses = [email && `email:${email.toLowerCase()}`, phone && `phone:${phone}`];
  return addresses.filter((address): address is string => Boolean(address));
}
