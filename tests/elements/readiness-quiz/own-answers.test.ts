import { expect } from 'chai';
import { shareCode } from '../../../src/domain/quiz/share-code.ts';
import '../../../src/elements/readiness-quiz/team-part.ts';
import { bundled, exampleFive, openEntry, type QuizPage, showQuiz } from './quiz-page.ts';
import { code, resultOf } from './result-page.ts';
import { rowsOf } from './team-page.ts';

const own = { ...exampleFive, led1: '4', led3: '4' };
const link = `#samspil-parathed.code=${code}&samspil-parathed.month=2026-05`;

/** Opens the link of somebody's answers while a person has own ones, and gives the address back its peace. */
async function opening({ page }: QuizPage, look: () => Promise<void>) {
  try {
    location.hash = link;
    await page.until(() => page.has('heading', 'Svar fra maj 2026') && page.has('table'), 'the answers are shown');
    await look();
  } finally {
    history.replaceState(null, '', location.pathname + location.search);
  }
}

describe('answers of a code beside own ones [RQ-36] [RQ-66]', () => {
  it('leave the own result as it was, and its reader where they were', async () => {
    const shown = await resultOf();
    await opening(shown, async () => {
      const { page, quiz } = shown;
      expect(page.has('button', 'Svar selv')).to.equal(false);
      await page.press('button', 'Tilbage til mine svar');
      expect(page.focused).to.equal('heading "Jeres billede lige nu"');
      expect(quiz.result?.overall.shown).to.equal(40);
      expect(page.has('heading', 'Siden sidst')).to.equal(false);
    });
  });

  it('are compared with the own ones at a press', async () => {
    const shown = await showQuiz();
    const { page } = shown;
    await page.press('button', 'Start');
    await shown.answer(own);
    await opening(shown, async () => {
      await page.press('button', 'Sammenlign med mine svar');
      const [head, first] = rowsOf(page.find('table', 'Ændring siden sidst, pr. område'));
      expect(head?.[1]).to.equal('Sidst (maj 2026)');
      expect(first).to.deep.equal(['Ledelse og mandat', '13', '75', '+62']);
      await page.press('button', 'Begynd forfra');
      await page.press('button', 'Ja, begynd forfra');
      await page.press('button', 'Start');
      await shown.answer(own);
      expect(page.has('heading', 'Siden sidst')).to.equal(false);
    });
  });

  it('take nothing from who is still answering, neither from the page nor from the device', async () => {
    const shown = await showQuiz();
    const { page } = shown;
    await page.press('button', 'Start');
    await page.press('button', 'Gem på denne enhed');
    await shown.answer(own, '3', 'led3');
    const kept = () => JSON.parse(localStorage.getItem('samspil:quiz:a70u') ?? '').answers;
    const before = kept();
    const { focused } = page;
    await opening(shown, async () => {
      await page.press('button', 'Sammenlign med mine svar');
      expect(page.focused).to.equal(focused);
      expect(kept()).to.deep.equal(before);
      await page.press('button', 'Slet mine gemte svar');
      await shown.answer(own);
      expect(page.has('heading', 'Siden sidst')).to.equal(true);
    });
  });

  it('of a quiz that was retired meanwhile can be left again', async () => {
    const shown = await resultOf();
    await opening(shown, async () => {
      const { page, quiz } = shown;
      quiz.definition = { ...bundled, status: 'retired' };
      await page.settle();
      await page.press('button', 'Tilbage til mine svar');
      expect(quiz.result?.overall.shown).to.equal(40);
    });
  });
});

describe('an earlier code under the own result [RQ-51] [RQ-66]', () => {
  async function typed(text: string): Promise<QuizPage> {
    const shown = await showQuiz();
    const { page, quiz } = shown;
    await page.press('button', 'Start');
    await shown.answer(own);
    await page.until(() => page.has('button', 'Sammenlign med tidligere svar'), 'a code may be typed');
    quiz.shadowRoot?.querySelector('details.code')?.setAttribute('open', '');
    await page.type('Kode eller link', text);
    await page.press('button', 'Åbn');
    return shown;
  }

  it('is put beside it, with its month, and the focus goes there', async () => {
    const { page, quiz } = await typed(`https://sundby.example/klar${link}`);
    expect(page.focused).to.equal('heading "Siden sidst"');
    const [head, first] = rowsOf(page.find('table', 'Ændring siden sidst, pr. område'));
    expect(head?.[1]).to.equal('Sidst (maj 2026)');
    expect(first?.slice(1)).to.deep.equal(['13', '75', '+62']);
    expect(quiz.result).to.not.equal(null);
  });

  for (const [text, sentence] of [
    ['', 'Indsæt en kode eller et link.'],
    [code.slice(0, -1), 'Koden er ikke hel. Kopiér hele linket igen.'],
  ] as const)
    it(`is refused at its field, and nothing else changes: ${text || 'nothing'}`, async () => {
      const { page, quiz } = await typed(text);
      expect(page.text).to.contain(sentence);
      expect(page.focused).to.equal('textbox "Kode eller link"');
      expect(page.find<HTMLInputElement>('textbox', 'Kode eller link').value).to.equal(text);
      expect(quiz.result).to.not.equal(null);
      expect(page.has('heading', 'Siden sidst')).to.equal(false);
      await page.press('button', 'Begynd forfra');
      await page.press('button', 'Ja, begynd forfra');
      await openEntry({ page, quiz });
      expect(page.text).to.not.contain(sentence);
    });

  it('of another edition is refused in words, and nothing is counted [RQ-8]', async () => {
    const old = shareCode({ ...bundled, version: '0.0.9' }, new Map([['led1', ['1']]]));
    const { page, quiz } = await typed(old);
    expect(page.focused).to.equal('heading "Siden sidst"');
    const sentence = 'De tidligere svar er givet til udgave 0.0.9 af testen. Tallene kan ikke sammenlignes.';
    expect(page.text).to.contain(sentence);
    expect(page.findAll('table').map((table) => table.querySelector('caption')?.textContent?.trim())).to.deep.equal([
      'Resultat pr. område, 0 til 100',
    ]);
    expect(quiz.result).to.not.equal(null);
  });
});
