import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { chooseLanguage } from '../../src/i18n/choose-locale.ts';
import { differences, textsOf } from './messages.ts';
import { expectNone, root } from './source-files.ts';

const folder = resolve(root, 'src/i18n');
const languages = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
/** Arabic counts by rules of its own, which are no topic. */
const rulesOfCounting = 'counted.ts';
const topicsOf = (language: string) =>
  readdirSync(resolve(folder, language)).filter((name) => name.endsWith('.ts') && name !== rulesOfCounting);
const messagesOf = (language: string, topic: string): Promise<object> => import(resolve(folder, language, topic));

/** Words that only help a person who sees where or in which colour a thing stands (WCAG 1.3.3). */
const sensory: Readonly<Record<string, RegExp>> = {
  da: /\b(?:til (?:højre|venstre)|ovenfor|nedenfor|herover|herunder|den (?:grønne|røde|gule|blå|runde))\b/i,
  en: /\b(?:on the (?:right|left)|(?:above|below)(?! [\d⟦])|the (?:green|red|yellow|blue|round))\b/i,
  de: /\b(?:rechts|links|oben|unten|(?:der|die|das) (?:grüne|rote|gelbe|blaue|runde))\b/i,
  ar: /(?:على|إلى) (?:اليمين|اليسار)|(?:أعلاه|أدناه)|(?:الأخضر|الأحمر|الأصفر|الأزرق|الخضراء|الحمراء|المستدير)/,
};

describe('the messages in every language', () => {
  it('are there in Danish, English, German and Arabic [EC-86]', () => {
    expect(languages).to.include.members(['ar', 'da', 'de', 'en']);
    expect(topicsOf('da')).to.not.be.empty;
  });

  it('are chosen for pages in their language [EM-61]', () => {
    const danishInstead = languages.filter((language) => chooseLanguage(language) !== language);
    expectNone(
      danishInstead.map((language) => `chooseLanguage of src/i18n/choose-locale.ts does not know ${language}`),
    );
    expect(chooseLanguage('nn')).to.equal('da');
  });

  for (const language of languages) {
    it(`have the topics, keys and placeholders of the Danish ones and no empty text: ${language}`, async () => {
      const missing = topicsOf('da').filter((topic) => !topicsOf(language).includes(topic));
      expectNone(missing.map((topic) => `src/i18n/${language}/${topic} is missing`));
      expect(topicsOf(language), `src/i18n/${language} has a topic that Danish has not`).to.deep.equal(topicsOf('da'));
      const findings = topicsOf('da').map(async (topic) =>
        differences(await messagesOf('da', topic), await messagesOf(language, topic), `${language}/${topic}`),
      );
      expectNone((await Promise.all(findings)).flat());
    });

    it(`never point by place, colour or shape alone: ${language} [QA-44]`, async () => {
      const points = sensory[language];
      if (!points) throw new Error(`${language} lacks its words in the table \`sensory\` of locale-parity.test.ts`);
      const texts = topicsOf(language).map(async (topic) =>
        textsOf(await messagesOf(language, topic), `${language}/${topic}`),
      );
      const all = (await Promise.all(texts)).flat();
      expect(all).to.not.be.empty;
      expectNone(all.filter(({ text }) => points.test(text)).map(({ topic, text }) => `${topic}: “${text}”`));
    });
  }
});

describe('the detector of differing messages [QA-16]', () => {
  const danish = { send: 'Send', seats: (count: number) => `${count} pladser`, form: { hello: 'Hej {name}' } };

  for (const [fault, other, finding] of [
    ['a missing key', { send: 'Send', form: danish.form }, 'en.seats is missing'],
    ['an extra key', { ...danish, more: 'More' }, 'en.more is not in Danish'],
    ['an empty text', { ...danish, send: ' ' }, 'en.send is empty'],
    ['another placeholder', { ...danish, form: { hello: 'Hello {person}' } }, 'en.form.hello has the placeholders'],
    ['a forgotten argument', { ...danish, seats: () => 'seats' }, 'en.seats has the placeholders'],
    ['a text for a function', { ...danish, seats: 'seats' }, 'en.seats is function in Danish and string here'],
  ] as const) {
    it(`sees ${fault}`, () => {
      expect(differences(danish, other, 'en').join('\n')).to.contain(finding);
    });
  }

  it('lets a good translation pass', () => {
    const english = { send: 'Send', seats: (count: number) => `${count} places`, form: { hello: 'Hello {name}' } };
    expect(differences(danish, english, 'en')).to.deep.equal([]);
  });
});
