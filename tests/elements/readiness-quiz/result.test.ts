import { expect } from 'chai';
import type { QuizDefinition } from '../../../src/contract/quiz.ts';
import { bundled, exampleFive, type QuizPage, showQuiz, tableOf } from './quiz-page.ts';

async function resultOf(
  codes: Readonly<Record<string, string>>,
  other = '3',
  options: Parameters<typeof showQuiz>[0] = {},
): Promise<QuizPage> {
  const shown = await showQuiz(options);
  await shown.page.press('button', 'Start');
  await shown.answer({ igang: 'ja', ...codes }, other);
  return shown;
}

describe('the result of worked example 5 [RQ-40] [RQ-41] [RQ-42] [RQ-46]', () => {
  it('begins with its heading in focus and one sentence that says it', async () => {
    const { page } = await resultOf(exampleFive);
    expect(page.focused).to.equal('heading "Jeres billede lige nu"');
    expect(page.text).to.contain(
      'Samlet ligger I på 40 af 100: På vej. Ledelse ligger lavest (13), Åbenhed og Tillid højest (50).',
    );
    expect(page.text).to.contain('I har noget at bygge på, men det hænger på enkelte personer eller projekter.');
  });

  it('is a table of the areas in their order', async () => {
    const { page } = await resultOf(exampleFive);
    expect(page.find('table', 'Resultat pr. område, 0 til 100').localName).to.equal('table');
    expect(tableOf(page)).to.deep.equal([
      ['Område', 'Tal', 'Trin', 'Besvaret'],
      ['Ledelse og mandat', '13', 'Begynd med samtalen', '2 af 2besvaret'],
      ['Uenighed og åbne svar', '50', 'På vej', '3 af 3besvaret'],
      ['Borgersyn og tillid', '50', 'På vej', '3 af 3besvaret'],
      ['Roller, magt og spilleregler', '42', 'På vej', '3 af 3besvaret'],
      ['På tværs og tæt på', '42', 'På vej', '3 af 3besvaret'],
      ['Kompetencer, tid og læring', '42', 'På vej', '3 af 3besvaret'],
    ]);
  });

  it('draws each number as a bar that screen readers pass over', async () => {
    const { page } = await resultOf(exampleFive);
    const bars = [...page.find('table').querySelectorAll('[part="bar"]')];
    expect(bars.map((bar) => bar.querySelector('rect:last-child')?.getAttribute('width'))).to.deep.equal([
      '13',
      '50',
      '50',
      '42',
      '42',
      '42',
    ]);
    expect(bars.every((bar) => bar.getAttribute('aria-hidden') === 'true')).to.equal(true);
  });

  it('draws no bars where the page wants none [RQ-20]', async () => {
    const { page } = await resultOf(exampleFive, '3', { chart: 'none' });
    expect(page.find('table').querySelector('[part="bar"]')).to.equal(null);
  });

  it('advises on the three weakest areas, the weakest first', async () => {
    const { page } = await resultOf(exampleFive);
    const advice = page.findAll('listitem').map((item) => item.querySelector('.area')?.textContent?.trim());
    expect(advice.filter(Boolean)).to.deep.equal([
      'Ledelse og mandat',
      'Roller, magt og spilleregler',
      'På tværs og tæt på',
    ]);
  });

  it('explains every number [RQ-45]', async () => {
    const { page, quiz } = await resultOf(exampleFive);
    for (const details of quiz.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
    expect(page.text).to.contain('Slet ikke: 0 af 4 point = 0');
    expect(page.text).to.contain('Ikke relevant for os: tæller ikke med');
    expect(page.text).to.contain('(0 + 0,25) ÷ 2 = 0,125 · × 100 = 12,5 · vises som 13');
    expect(page.text).to.contain('Ofte: 1 af 4 point (omvendt spørgsmål) = 0,25');
    expect(page.text).to.contain('(12,5 + 50 + 50 + 41,667 + 41,667 + 41,667) ÷ 6 = 39,583 · vises som 40');
  });

  it('has what it says first, the figure and the notes after the table, and what one can do with it last', async () => {
    const gaps = { igang: 'nej', aab2: 'dk', led1: '1', led2: '1', led3: '2', lae3b: '4' };
    const { page } = await resultOf(gaps, '5', { chart: 'radar' });
    await page.until(() => page.has('img') && page.has('button', 'Saml koder fra flere'), 'all of it is there');
    const inOrder = [
      'Jeres billede lige nu',
      'Samlet ligger I på',
      'Resultat pr. område, 0 til 100',
      'Figur: ',
      'Derfor viser vi På vej.',
      'I har svaret »ved ikke« 1 gang.',
      'Testen er et samtaleværktøj.',
      'Det kan I gøre nu',
      'Dagsorden til 20 minutter',
      'Læg opfølgning i kalenderen (.ics)',
      'Kopiér link til resultatet',
      'Gem på denne enhed',
      'Udskriv eller gem som PDF',
      'Regneark (CSV)',
      'Saml koder fra flere',
    ];
    const all = [...(page.stage.querySelector('samspil-readiness-quiz')?.shadowRoot?.querySelectorAll('*') ?? [])];
    const placeOf = (words: string) =>
      all.findLastIndex((element) => (element.getAttribute('aria-label') ?? element.textContent)?.includes(words));
    expect(inOrder.filter((words) => placeOf(words) < 0)).to.deep.equal([]);
    expect(inOrder.toSorted((one, other) => placeOf(one) - placeOf(other))).to.deep.equal(inOrder);
  });

  it('can be read by the page’s own code, before it as null [RQ-20]', async () => {
    const shown = await showQuiz();
    expect(shown.quiz.result).to.equal(null);
    await shown.page.press('button', 'Start');
    await shown.answer(exampleFive);
    expect(shown.quiz.result?.overall).to.include({ shown: 40, band: 'paavej' });
  });
});

describe('what holds for a result [RQ-17] [RQ-18] [RQ-44]', () => {
  it('names the bands before and after a cap, and what caused it', async () => {
    const { page } = await resultOf({ aab2: '2', paa1: '2', lae1: '2', lae2: '2', igang: 'nej', lae3b: '2' }, '4');
    expect(page.text).to.contain('Samlet ligger I på 67 af 100: På vej.');
    expect(page.text).to.contain(
      'I alt ville I ligge på Klar til at prøve, men Læring er under 40. Derfor viser vi På vej.',
    );
  });

  it('shows a dash and words, never zero, where a number is missing', async () => {
    const { page } = await resultOf({ aab1: 'dk', aab2: 'dk', paa1: 'na', paa2: 'na', paa3: 'na' }, '4');
    const [, , openness, , , across] = tableOf(page);
    expect(openness).to.deep.equal([
      'Uenighed og åbne svar',
      '–',
      'For få svar til et tal (1 af 3).',
      '1 af 3besvaret',
    ]);
    expect(across).to.deep.equal(['På tværs og tæt på', '–', 'Ikke relevant for jer – tæller ikke med.', '–']);
    expect(page.findAll('row').map((row) => row.querySelectorAll('svg').length)).to.deep.equal([0, 1, 0, 1, 1, 0, 1]);
    expect(page.text).to.contain('I har svaret »ved ikke« 2 gange.');
  });

  const dontKnow = (...areas: string[]) =>
    Object.fromEntries(areas.flatMap((area) => [1, 2, 3].map((at) => [`${area}${at}`, 'dk'])));
  const sentences: [what: string, codes: Record<string, string>, other: string, expected: string][] = [
    ['all areas are equal', {}, '3', 'Samlet ligger I på 50 af 100: På vej. Alle områder ligger på 50.'],
    ['three areas share a place', { led1: '5' }, '4', 'Åbenhed og På tværs ligger lavest (58), Ledelse højest (83).'],
    [
      'many areas share a place',
      { led1: '1' },
      '3',
      'Ledelse ligger lavest (33), Åbenhed, Tillid og 3 andre højest (50).',
    ],
    [
      'too little is known for all of it',
      dontKnow('aab', 'til', 'mag'),
      '4',
      'Der er for få svar til et samlet tal. På tværs ligger lavest (58), Ledelse og Læring højest (75).',
    ],
    ['nothing is known', {}, 'dk', 'Der er for få svar til et billede.'],
    ['nothing applies', {}, 'na', 'I har svaret »Ikke relevant for os« på alt. Så kan testen ikke sige noget.'],
  ];
  for (const [what, codes, other, expected] of sentences) {
    it(`is said in one sentence when ${what} [RQ-41]`, async () => {
      const { page } = await resultOf(codes, other);
      expect(page.text).to.contain(expected);
    });
  }

  it('compares nothing where there is one area only', async () => {
    const definition: QuizDefinition = {
      ...bundled,
      dimensions: bundled.dimensions.slice(0, 1),
      items: bundled.items.filter(({ scores }) => !scores || scores[0]?.dimension === 'ledelse').slice(0, 5),
      recommendations: [],
    };
    const { page } = await resultOf({}, '3', { definition });
    expect(page.text).to.contain('Samlet ligger I på 50 af 100: På vej. I har noget');
    expect(page.text).to.contain('Hold fast i det, I gør. Aftal, hvornår I ser på det igen.');
  });

  it('shows links of advice only where they are safe [CT-23]', async () => {
    const links = [
      { title: 'Vejledning', url: 'https://sundby.example/vejledning' },
      { title: 'Skjult', url: 'javascript:alert(1)' },
    ];
    const recommendations = (bundled.recommendations ?? []).map((entry) => ({ ...entry, links }));
    const { page } = await resultOf(exampleFive, '3', { definition: { ...bundled, recommendations } });
    expect(page.findAll('link').map((link) => link.textContent)).to.deep.equal([
      'Vejledning',
      'Vejledning',
      'Vejledning',
    ]);
    expect(page.text).to.contain('Skjult');
  });
});
