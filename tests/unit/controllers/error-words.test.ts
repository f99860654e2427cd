import { expect } from 'chai';
import type { Question } from '../../../src/contract/question-set.ts';
import { errorWords } from '../../../src/controllers/error-words.ts';
import type { FieldError } from '../../../src/domain/sign-up/field-error.ts';
import { signUpWords } from '../../../src/i18n/sign-up-words.ts';
import { sampleTerms } from '../domain/sign-up/sample-target.ts';

const locale = {
  words: signUpWords.da,
  language: 'da' as const,
  text: (text: Question['label']) => ({ text: typeof text === 'string' ? text : (text.da ?? '') }),
};

function words(error: FieldError, question?: Partial<Question>): string {
  const questions = question ? [{ id: 'asked', type: 'text', label: 'Hvor mange?', ...question } as Question] : [];
  return errorWords(error, { questions, policy: sampleTerms().policy }, locale);
}

describe('the words of an error [SU-32]', () => {
  const table: readonly [FieldError, Partial<Question> | undefined, words: string][] = [
    [{ pointer: '#/slotIds', code: 'required' }, undefined, 'Vælg mindst én tid.'],
    [
      { pointer: '#/slotIds/0', code: 'out-of-date' },
      undefined,
      'Vælg en anden tid. Den, du valgte, er ikke ledig mere.',
    ],
    [{ pointer: '#/contact/name', code: 'required' }, undefined, 'Skriv dit navn.'],
    [{ pointer: '#/contact/name', code: 'pattern' }, undefined, 'Skriv dit navn med bogstaver.'],
    [{ pointer: '#/contact/name', code: 'too-long', limit: 100 }, undefined, 'Skriv navnet med højst 100 tegn.'],
    [{ pointer: '#/contact/email', code: 'required' }, undefined, 'Skriv din mail eller dit telefonnummer.'],
    [{ pointer: '#/contact/email', code: 'not-an-email' }, undefined, 'Skriv din mail helt ud, fx mette@eksempel.dk.'],
    ...['#/contact/email', '#/guardian/email', '#/match/referrer/email'].map(
      (pointer): [FieldError, undefined, string] => [
        { pointer, code: 'too-long' },
        undefined,
        'Skriv en mail på højst 254 tegn, fx mette@eksempel.dk.',
      ],
    ),
    ...['#/organisation/name', '#/guardian/name', '#/match/referrer/name', '#/match/referrer/workplace'].map(
      (pointer): [FieldError, undefined, string] => [
        { pointer, code: 'too-long', limit: 100 },
        undefined,
        'Skriv navnet med højst 100 tegn.',
      ],
    ),
    [
      { pointer: '#/participants/1/name', code: 'too-long', limit: 100 },
      undefined,
      'Person 2: Skriv navnet med højst 100 tegn.',
    ],
    [
      { pointer: '#/contact/postcode', code: 'not-a-postcode' },
      undefined,
      'Skriv dit postnummer med 4 cifre, fx 4000.',
    ],
    [{ pointer: '#/ageFrom', code: 'required' }, undefined, 'Vælg, hvor gammel du er.'],
    [{ pointer: '#/answers/asked', code: 'required' }, {}, 'Skriv et svar: Hvor mange?'],
    [{ pointer: '#/answers/asked', code: 'required' }, { type: 'choice' }, 'Vælg et svar: Hvor mange?'],
    [{ pointer: '#/answers/asked', code: 'required' }, { type: 'choices' }, 'Vælg mindst ét svar: Hvor mange?'],
    [
      { pointer: '#/answers/asked', code: 'required' },
      { type: 'date' },
      'Skriv dag, måned og år, fx 8 12 2026: Hvor mange?',
    ],
    [
      { pointer: '#/answers/asked', code: 'too-small', limit: 1.5 },
      { type: 'number' },
      'Skriv 1,5 eller mere: Hvor mange?',
    ],
    [
      { pointer: '#/answers/asked', code: 'too-large', limit: '2026-12-08' },
      { type: 'date' },
      'Skriv 8. december 2026 eller en tidligere dato: Hvor mange?',
    ],
    [
      { pointer: '#/answers/asked', code: 'pattern', limit: 1 },
      { type: 'number' },
      'Skriv et helt tal, fx 3: Hvor mange?',
    ],
    [
      { pointer: '#/answers/asked', code: 'not-a-number' },
      { type: 'number' },
      'Skriv et tal, fx 3 eller 1,5: Hvor mange?',
    ],
    [
      { pointer: '#/answers/asked', code: 'cpr-in-text', limit: 'block' },
      {},
      'Fjern CPR-nummeret. Vi beder aldrig om det her.',
    ],
    [{ pointer: '#/answers/asked', code: 'cpr-in-text', limit: 'ask' }, {}, 'Vælg, om det er et CPR-nummer.'],
    [
      { pointer: '#/answers/gone', code: 'required' },
      {},
      'Noget i din tilmelding kunne ikke bruges. Tjek dine svar, eller kontakt os.',
    ],
    // A code that nobody knows is told by the backend, at a field of the form or at none (CT-31).
    [{ pointer: '#/answers/asked', code: 'has-link' as never, detail: 'Uden links, tak.' }, {}, 'Uden links, tak.'],
    [{ pointer: '#/gone', code: 'has-link' as never, detail: 'Uden links, tak.' }, {}, 'Uden links, tak.'],
  ];
  it('are about the family where somebody writes for one', () => {
    const about = (error: FieldError) =>
      errorWords(error, { questions: [], policy: sampleTerms().policy, isOnBehalf: true }, locale);
    expect(about({ pointer: '#/contact/email', code: 'too-long' })).to.include('på højst 254 tegn');
    expect(about({ pointer: '#/contact/email', code: 'not-an-email' })).to.include('familiens mail helt ud');
    expect(about({ pointer: '#/contact/name', code: 'too-long' })).to.equal('Skriv navnet med højst 100 tegn.');
  });

  for (const [error, question, expected] of table) {
    it(`say what to do about ${error.code} at ${error.pointer}${question?.type ? ` of a ${question.type}` : ''}`, () => {
      expect(words(error, question)).to.equal(expected);
    });
  }
});
