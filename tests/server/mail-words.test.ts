import { expect } from 'chai';
import type { MailFacts } from '../../demo/server/mail/mail-kinds.ts';
import { mailTextsDa } from '../../demo/server/mail/mail-texts-da.ts';
import { mailTextsEn } from '../../demo/server/mail/mail-texts-en.ts';
import { messages as da } from '../../src/i18n/da/manage.ts';
import { messages as en } from '../../src/i18n/en/manage.ts';

const facts: MailFacts = { title: 'Fællesspisning', when: [], contact: 'Mette', referrer: 'Bo' };

describe('the words of mails [SU-80]', () => {
  for (const [language, texts, words] of [
    ['da', mailTextsDa, da],
    ['en', mailTextsEn, en],
  ] as const) {
    it(`name the buttons of the manage page as it does, and promise no fewer presses, in ${language}`, () => {
      const said = (kind: 'verify' | 'receipt' | 'moved') => texts[kind](facts).paragraphs.join('\n');
      expect(said('verify')).to.include(words.verifyYes);
      expect(said('receipt')).to.include(words.cancelWhole);
      // To cancel takes a second press, so that nobody does it by mistake.
      expect(said('moved')).to.not.match(/ét tryk|one press/);
    });

    it(`say in a receipt what its page says: signed up, or received, in ${language}`, () => {
      const first = (isConfirmed: boolean) =>
        texts.receipt({ ...facts, referrer: undefined, isConfirmed }).paragraphs.find(Boolean);
      expect(first(true)).to.equal(`${words.heading.confirmed}.`);
      expect(first(false)).to.equal(`${words.heading.pending}.`);
    });
  }
});
