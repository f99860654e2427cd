import { expect } from 'chai';
import '../../../src/elements/readiness-quiz/print-part.ts';
import { printing } from '../../helpers/papers.ts';
import { bundled, exampleFive, type QuizPage, showQuiz } from './quiz-page.ts';

const wordsOf = (node: Element | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

async function resultOf(): Promise<QuizPage> {
  const shown = await showQuiz();
  await shown.page.press('button', 'Start');
  await shown.answer({ ...exampleFive, aab1: 'dk', aab2: 'dk' });
  return shown;
}

describe('the blank form on paper [RQ-71] [RQ-20]', () => {
  it('has all questions of both branches with boxes, the conditions in words, and the key on a page of its own', () =>
    printing(false, async (papers) => {
      const { quiz, page } = await showQuiz();
      const heard: unknown[] = [];
      page.stage.addEventListener('samspil-quiz-print', (event) => heard.push((event as CustomEvent).detail));
      await quiz.printForm();
      const [paper] = papers;
      expect(paper?.querySelectorAll('.ask').length).to.equal(bundled.items.length);
      const text = wordsOf(paper);
      expect([...(paper?.querySelectorAll('.ask:nth-of-type(4) .box') ?? [])].map(wordsOf)).to.deep.equal([
        'Aldrig',
        'Sjældent',
        'Nogle gange',
        'Ofte',
        'Næsten altid',
        'Ved ikke',
        'Ikke relevant for os',
      ]);
      expect(text).to.contain('Svar kun på dette, hvis svaret på spørgsmål 2 er »Ja«.');
      expect(text).to.contain('Svar kun på dette, hvis svaret på spørgsmål 2 ikke er »Ja«.');
      const key = paper?.querySelector('.key');
      expect(wordsOf(key ?? undefined)).to.contain('Aldrig: 4 · Sjældent: 3');
      expect(wordsOf(key ?? undefined)).to.contain('Er et område under 40, kan I højst ligge på »På vej«.');
      expect(wordsOf(key ?? undefined))
        .to.contain('0–39 Begynd med samtalen')
        .and.to.contain('80–100 Godt rustet');
      expect(key && paper?.ownerDocument.defaultView?.getComputedStyle(key).breakBefore).to.equal('page');
      expect(paper?.ownerDocument.documentElement.lang).to.equal('da');
      expect(heard).to.deep.equal([{ what: 'form' }]);
    }));

  it('is printed by a button of the introduction', () =>
    printing(false, async (papers) => {
      const { page } = await showQuiz();
      await page.press('button', 'Udskriv som papirskema');
      await page.until(() => papers.length === 1, 'it is printed');
    }));

  it('says how else it can be printed where the browser refuses', () =>
    printing(true, async (papers) => {
      const { page, quiz } = await showQuiz();
      await quiz.printForm();
      await page.settle();
      expect(page.liveLog.at(-1)).to.equal('polite: Browseren ville ikke udskrive. Brug browserens egen udskriv.');
      expect(papers).to.deep.equal([]);
      expect(quiz.shadowRoot?.querySelector('iframe')).to.equal(null);
    }));
});

describe('the result on paper [RQ-71] [RQ-18]', () => {
  it('has every calculation open, what was agreed, the dates and the code, and nothing to press', () =>
    printing(false, async (papers) => {
      const { page } = await resultOf();
      await page.type('Ét skridt (valgfrit)', 'Hold et åbent møde');
      await page.press('button', 'Udskriv eller gem som PDF');
      await page.until(() => papers.length === 1, 'it is printed');
      const [paper] = papers;
      expect([...(paper?.querySelectorAll('details') ?? [])].every(({ open }) => open)).to.equal(true);
      expect([...(paper?.querySelectorAll('input') ?? [])].map(({ value }) => value)).to.include('Hold et åbent møde');
      const text = wordsOf(paper);
      expect(text)
        .to.contain('24. maj 2027')
        .and.to.match(/Kort kode til papir: \S+\.\S{3}/);
      expect(text).to.contain('– For få svar til et tal (1 af 3).');
      const view = paper?.ownerDocument.defaultView;
      const seen = [...(paper?.querySelectorAll('button') ?? [])].filter((button) => {
        const hidden = button.closest('.no-print');
        return !hidden || view?.getComputedStyle(hidden).display !== 'none';
      });
      expect(seen.map(wordsOf)).to.deep.equal([]);
    }));
});
