import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import { wordsOf } from '../../../src/domain/text/fold.ts';
import { sha256 } from '../canonical-json.ts';

/** What makes two sign-ups the same party: folded name and one address; one hash an address given (SU-68, SU-77). */
export function partyHashes({ name, email, phone }: SignUpRequest['contact']): string[] {
  const folded = wordsOf(name).join(' ');
  const addresses = [email && `email:${email.toLowerCase()}`, phone && `phone:${phone}`];
  return addresses
    .filter((address) => address !== undefined && address !== '')
    .map((address) => sha256(`${folded}\n${address}`));
}
