import { expect } from 'chai';
import { chooseLanguage, chooseText, directionOf } from '../../../src/i18n/choose-locale.ts';

describe('the language of a widget [EM-61]', () => {
  for (const [tag, language] of [
    ['da', 'da'],
    ['da-DK', 'da'],
    ['DE-at', 'de'],
    ['en-GB', 'en'],
    ['ar-IQ', 'ar'],
    ['kl', 'da'],
    ['', 'da'],
  ] as const) {
    it(`is ${language} for «${tag}»`, () => expect(chooseLanguage(tag)).to.equal(language));
  }
});

describe('the direction of a language [EM-61]', () => {
  for (const [language, direction] of [
    ['ar', 'rtl'],
    ['da', 'ltr'],
    ['de', 'ltr'],
    ['en', 'ltr'],
  ] as const) {
    it(`is ${direction} for «${language}»`, () => expect(directionOf(language)).to.equal(direction));
  }
});

describe('the choice among the languages of a text [CT-19]', () => {
  const both = { da: 'Havedag', en: 'Garden day' };
  for (const { name, text, language, fallback, expected } of [
    { name: 'takes the exact tag', text: both, language: 'en', expected: { text: 'Garden day' } },
    { name: 'takes the same primary tag', text: { 'en-GB': 'Garden' }, language: 'en', expected: { text: 'Garden' } },
    {
      name: 'falls back to the first configured language and says so',
      text: both,
      language: 'de',
      expected: { text: 'Havedag', language: 'da' },
    },
    {
      name: 'reads a plain string as the first configured language',
      text: 'Garden day',
      language: 'da',
      fallback: 'en',
      expected: { text: 'Garden day', language: 'en' },
    },
    {
      name: 'counts a blank text as missing',
      text: { da: ' ', en: 'X' },
      language: 'da',
      expected: { text: 'X', language: 'en' },
    },
    {
      name: 'takes the first member when nothing else fits',
      text: { fo: 'A' },
      language: 'da',
      expected: { text: 'A', language: 'fo' },
    },
    { name: 'gives an empty text for nothing', text: undefined, language: 'da', expected: { text: '' } },
  ]) {
    it(name, () => expect(chooseText(text, language, fallback)).to.deep.equal(expected));
  }
});
