import { expect } from 'chai';
import { checkDefinition, checkDefinitionText } from '../../../src/domain/quiz/check-definition.ts';
import { messages as da } from '../../../src/i18n/da/definition-problem.ts';
import { messages as de } from '../../../src/i18n/de/definition-problem.ts';
import { fixSentence, problemSentence } from '../../../src/i18n/definition-problem-words.ts';
import { messages as en } from '../../../src/i18n/en/definition-problem.ts';
import { condition, errors, spoilt } from '../domain/quiz/broken-definitions.ts';

const saidOf = (changes: Record<string, unknown>, messages = da) => {
  const [problem] = checkDefinition(spoilt(changes));
  return problem ? problemSentence(messages, problem) : '';
};

describe('the sentences about a definition [RQ-23] [RQ-25]', () => {
  const cases: [Record<string, unknown>, danish: string, english: string][] = [
    [
      { 'items.2.scores.0.dimension': 'leddelse' },
      'Området »leddelse« findes ikke. Mente du »ledelse«?',
      'The dimension "leddelse" does not exist. Did you mean "ledelse"?',
    ],
    [
      { 'items.20.enableWen': [] },
      '»enableWen« kendes ikke. Mente du »enableWhen«?',
      '"enableWen" is unknown. Did you mean "enableWhen"?',
    ],
    [{ 'items.2.isReversed': 'ja' }, '»isReversed« skal være true eller false.', '"isReversed" must be true or false.'],
    [{ 'bands.1.min': 41 }, 'Tallet 40 har intet trin.', 'The number 40 has no band.'],
    [{ 'bands.1.min': 45 }, 'Tallene 40–44 har intet trin.', 'The numbers 40–44 have no band.'],
    [{ 'bands.1.min': 40.5 }, 'Tallet 40 har intet trin.', 'The number 40 has no band.'],
    [{ 'bands.1.min': 39 }, 'Tallet 39 har to trin.', 'The number 39 has two bands.'],
    [{ 'bands.1.min': 30 }, 'Tallene 30–39 har to trin.', 'The numbers 30–39 have two bands.'],
    [
      { languages: ['da', 'en', 3] },
      '»languages[2]« skal være et sprog som da.',
      '"languages[2]" must be a language such as da.',
    ],
    [
      { 'items.19.enableWhen': condition('igang', '=', 'jo') },
      '»jo« er ikke et svar på »igang«. Mente du »ja«?',
      '"jo" is not an answer to "igang". Did you mean "ja"?',
    ],
    [
      { 'items.0.required': false, 'items.0.isRequired': undefined },
      '»required« hedder nu »isRequired«.',
      '"required" is now called "isRequired".',
    ],
    [
      { 'items.20.enableWhen': condition('igang', 'exists', false) },
      'Ingen kan nogensinde få spørgsmål 21, og det er påkrævet.',
      'Nobody can ever see question 21, and it is required.',
    ],
    [{ 'team.minRespondents': 4 }, '4 er uden for 5–1000.', '4 is outside 5–1000.'],
    [
      { 'items.0.text': 'x'.repeat(1001) },
      'For mange tegn: 1001, højst 1000.',
      'Too many characters: 1001, at most 1000.',
    ],
  ];
  for (const [changes, danish, english] of cases)
    it(`say «${danish}»`, () => {
      expect(saidOf(changes)).to.equal(danish);
      expect(saidOf(changes, en)).to.equal(english);
    });

  it('say where a text stops being JSON', () => {
    const [problem] = checkDefinitionText('{\n"a" 1}');
    expect(problem && problemSentence(da, problem)).to.equal(
      'Teksten er ikke gyldig JSON. Fejlen er i linje 2, kolonne 1.',
    );
  });

  it('say how it can be mended where the sentence does not, and never to write nothing', () => {
    const fixOf = (changes: Record<string, unknown>) => {
      const [problem] = checkDefinition(spoilt(changes));
      return problem && [fixSentence(da, problem), fixSentence(de, problem)];
    };
    expect(fixOf({ 'items.3.linkId': 'Åben 1' })).to.deep.equal(['Skriv: "aben1"', 'Schreiben Sie: "aben1"']);
    expect(fixOf({ 'items.0.isReversed': true })).to.deep.equal([
      'Fjern /items/0/isReversed.',
      'Entfernen Sie /items/0/isReversed.',
    ]);
    expect(fixOf({ 'items.20.enableWen': [] })).to.deep.equal(['', '']);
    expect(fixOf({ bands: undefined })).to.deep.equal(['', '']);
  });

  it('leave no gap and no bare code, whatever is wrong, in any language', () => {
    for (const [code, , changes] of errors)
      for (const messages of [da, en, de]) {
        const sentence = saidOf(changes, messages);
        expect(sentence, code).to.not.match(/\{|\}|[»"„]["«“]|undefined|NaN|\[object/);
        expect(sentence, code).to.match(/^[^a-z].* .*[.?]$/);
      }
  });
});
