import { expect } from 'chai';
import type { QuizDefinition } from '../../../src/contract/quiz.ts';
import { bundled, exampleFive, openEntry, type QuizOptions, type QuizPage, showQuiz, tableOf } from './quiz-page.ts';
import { rowsOf } from './team-page.ts';

const code = '1.a70u.0-1-0.Tk222m42mwA.PcT';
const changed = (members: Partial<QuizDefinition>): QuizDefinition => ({ ...bundled, ...members });

async function withFragment(fragment: string, look: (shown: QuizPage) => Promise<void>, options?: QuizOptions) {
  history.replaceState(null, '', fragment);
  try {
    const shown = await showQuiz(options);
    await shown.page.until(
      () => shown.page.has('button', 'Har du en kode?') || shown.page.has('heading', /^Svar fra/),
      'the code is read',
    );
    await look(shown);
  } finally {
    history.replaceState(null, '', location.pathname + location.search);
  }
}

async function typed(text: string, definition = bundled): Promise<QuizPage> {
  const shown = await showQuiz({ definition });
  const { page } = shown;
  await openEntry(shown);
  await page.type('Kode eller link', text);
  await page.press('button', 'Åbn');
  return shown;
}

describe('a link with a code [RQ-50] [RQ-51] [RQ-52] [EM-65]', () => {
  for (const fragment of [
    `#samspil-parathed.code=${code}&samspil-parathed.month=2026-05`,
    `#samspil-parathed.kode=${code}&samspil-parathed.maaned=2026-05`,
  ])
    it(`opens the result to read: ${fragment.slice(0, 24)}`, () =>
      withFragment(fragment, async ({ page, quiz }) => {
        await page.until(() => page.has('table'), 'the result is there');
        expect(page.find('heading', 'Svar fra maj 2026').localName).to.match(/^h\d$/);
        expect(page.text).to.contain('Samlet ligger I på 40 af 100: På vej.');
        expect(tableOf(page)[1]?.slice(0, 2)).to.deep.equal(['Ledelse og mandat', '13']);
        expect(page.has('button', 'Ret svar')).to.equal(false);
        expect(quiz.result).to.equal(null);
        expect(location.hash).to.equal(fragment);
        expect(document.activeElement).to.equal(document.body);
      }));

  it('leaves alone what other widgets have in the address, and what it does not understand', () =>
    withFragment(
      `#samspil-kalender.date=2026-12-08&samspil-andet.code=${code}&samspil-parathed.farve=rød`,
      async ({ page }) => {
        expect(page.has('button', 'Start')).to.equal(true);
        expect(page.has('table')).to.equal(false);
      },
    ));

  it('is read again when the address changes', () =>
    withFragment('#samspil-parathed.farve=1', async ({ page }) => {
      location.hash = `#samspil-parathed.code=${code}`;
      await page.until(() => page.has('table'), 'the result is there');
      expect(page.find('heading', 'Svar fra et link').localName).to.match(/^h\d$/);
    }));

  it('tells who comes from a case why, and marks its area in the result', () =>
    withFragment('#samspil-parathed.dimension=magt', async ({ page, answer }) => {
      await page.until(() => page.text.includes('Du kommer fra en case om Magt.'), 'it is told');
      await page.press('button', 'Start');
      await answer(exampleFive);
      const areas = tableOf(page).map(([area]) => area);
      expect(areas.filter((area) => area?.includes('(fra casen)'))).to.deep.equal([
        'Roller, magt og spilleregler (fra casen)',
      ]);
    }));

  it('opens a retired quiz to read, and leads to no new answers [RQ-31]', () =>
    withFragment(
      `#samspil-parathed.code=${code}`,
      async ({ page }) => {
        await page.until(() => page.has('table'), 'the result is there');
        expect(page.has('button', /^Svar/)).to.equal(false);
      },
      { definition: changed({ status: 'retired' }) },
    ));

  it('is read by the quiz of its name, where a page has two', () =>
    withFragment('#samspil-anden.code=1.a70u.0-1-0.Tk222m42mwA.PcT', async ({ page, quiz }) => {
      const other = document.createElement('samspil-readiness-quiz');
      Object.assign(other, { id: 'anden', definition: bundled });
      page.stage.append(other);
      await page.until(() => page.has('table'), 'the result is there');
      expect(other.shadowRoot?.querySelectorAll('table').length).to.equal(1);
      expect(quiz.shadowRoot?.querySelectorAll('table').length).to.equal(0);
    }));

  it('of another edition shows the answers and no number', () =>
    withFragment(
      `#samspil-parathed.code=${code}`,
      async ({ page }) => {
        await page.until(() => page.has('list'), 'the answers are there');
        expect(page.text).to.contain(
          'Linket er lavet med en tidligere udgave af testen (0.1.0). Svarene vises, men tallene kan ikke sammenlignes.',
        );
        expect(page.has('table')).to.equal(false);
        expect(page.text).to.not.contain('40 af 100');
        expect(page.has('button', 'Svar igen og sammenlign')).to.equal(false);
        expect(page.has('button', 'Svar selv')).to.equal(true);
      },
      { definition: changed({ version: '0.2.0' }) },
    ));
});

describe('a code that a person types [RQ-30] [RQ-37] [RQ-51]', () => {
  it('opens, and its heading has the focus', async () => {
    const { page } = await typed(code);
    await page.until(() => page.has('table'), 'the result is there');
    expect(page.focused).to.equal('heading "Svar fra et link"');
  });

  it('may be the code of paper, or a link with blanks around it', async () => {
    for (const text of ['Tk222m42mwA.PcT', ` https://sundby.example/klar#samspil-parathed.code=${code} `]) {
      const { page } = await typed(text);
      await page.until(() => page.has('table'), `the result of ${text} is there`);
    }
  });

  const refusals: [string, QuizDefinition, string][] = [
    [code.slice(0, -1), bundled, 'Koden er ikke hel. Kopiér hele linket igen.'],
    ['', bundled, 'Indsæt en kode eller et link.'],
    [code, changed({ url: 'urn:andet' }), 'Koden hører til en anden test.'],
    [
      code,
      changed({ version: '0.1.4', items: bundled.items.filter(({ linkId }) => linkId !== 'til2') }),
      'Koden er lavet med udgave 0.1.0, og spørgsmålene er ændret siden. Svarene kan ikke vises.',
    ],
  ];
  for (const [text, definition, sentence] of refusals)
    it(`says «${sentence}» and keeps what was typed: ${text || 'nothing'}`, async () => {
      const { page } = await typed(text, definition);
      const field = page.find<HTMLInputElement>('textbox', 'Kode eller link');
      expect(page.text).to.contain(sentence);
      expect(field.value).to.equal(text);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(page.focused).to.equal('textbox "Kode eller link"');
      expect(page.has('button', 'Start')).to.equal(true);
      expect(page.liveLog.join()).to.not.contain(sentence);
    });
});

describe('answering again beside earlier answers [RQ-66]', () => {
  async function answeredAgain(codes: Readonly<Record<string, string>>): Promise<QuizPage> {
    const shown = await typed(code);
    const { page } = shown;
    await page.until(() => page.has('table'), 'the result is there');
    await page.press('button', 'Svar igen og sammenlign');
    expect(page.focused).to.equal('heading "Er jeres organisation klar til samskabelse?"');
    await page.press('button', 'Start');
    await shown.answer({ ...exampleFive, ...codes });
    return shown;
  }

  it('shows what has moved, with both numbers', async () => {
    const { page } = await answeredAgain({ led1: '4', led3: '4', mag1: 'dk', mag2: 'dk', mag3: 'dk', lae1: '3' });
    const rows = rowsOf(page.find('table', 'Ændring siden sidst, pr. område'));
    expect(rows).to.deep.equal([
      ['Område', 'Sidst', 'Nu', 'Ændring'],
      ['Ledelse og mandat', '13', '75', '+62'],
      ['Uenighed og åbne svar', '50', '50', 'omtrent uændret'],
      ['Borgersyn og tillid', '50', '50', 'omtrent uændret'],
      ['Roller, magt og spilleregler', '42', '–', 'kan ikke sammenlignes'],
      ['På tværs og tæt på', '42', '42', 'omtrent uændret'],
      ['Kompetencer, tid og læring', '42', '50', '+8'],
      ['Samlet', '40', '53', '+13'],
    ]);
  });

  it('forgets the earlier ones when a person answers only for themselves', async () => {
    const shown = await typed(code);
    await shown.page.until(() => shown.page.has('table'), 'the result is there');
    await shown.page.press('button', 'Svar selv');
    await shown.page.press('button', 'Start');
    await shown.answer(exampleFive);
    expect(shown.page.has('heading', 'Siden sidst')).to.equal(false);
  });
});
