import type { Privacy } from '../../../src/contract/privacy.ts';
import type { FieldError } from '../../../src/contract/problem.ts';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import { fieldPointer } from '../../../src/domain/sign-up/field-error.ts';
import { sha256 } from '../canonical-json.ts';

/** One consent as it came. */
export type Consent = NonNullable<SignUpRequest['consents']>[number];

type Offered = NonNullable<Privacy['consents']>[number];

/** Judges consents by what was asked; each is kept with the hash of the text it was given to (SU-53). */
export function completeConsents(
  offered: readonly Offered[],
  { consents = [], lang }: SignUpRequest,
): { consents: Consent[]; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const complete = consents.map((consent, index) => {
    const asked = offered.find(({ id }) => id === consent.id);
    const isRepeated = consents.findIndex(({ id }) => id === consent.id) !== index;
    const hashes = asked ? Object.values(textsOf(asked)).map(sha256) : [];
    const isText = consent.textHash === undefined || hashes.includes(consent.textHash);
    if (!asked || isRepeated) errors.push({ pointer: fieldPointer('consents', index, 'id'), code: 'not-an-option' });
    else if (asked.version !== consent.version || !isText) {
      errors.push({ pointer: fieldPointer('consents', index, 'version'), code: 'out-of-date' });
    }
    return asked ? { ...consent, textHash: consent.textHash ?? sha256(textIn(asked, lang)) } : consent;
  });
  return { consents: complete, errors };
}

const textsOf = ({ text }: Offered): Record<string, string> => (typeof text === 'string' ? { da: text } : text);

/** The text in the language of the sign-up, chosen as a client chooses it (CT-19). */
function textIn(asked: Offered, language: string): string {
  const texts = textsOf(asked);
  const primary = language.split('-')[0] ?? language;
  return texts[language] ?? texts[primary] ?? texts.da ?? texts.en ?? Object.values(texts)[0] ?? '';
}
