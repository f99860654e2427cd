import { expect } from 'chai';
import '../../../src/elements/readiness-quiz/print-part.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { itWhere } from '../../helpers/engine-limits.ts';
import { atTestEnd } from '../../helpers/page-guard.ts';
import { printing, spread } from '../../helpers/papers.ts';
import { emulateMedia } from '../../helpers/server-commands.ts';
import { bundled, exampleFive, openEntry, type QuizPage, showQuiz } from './quiz-page.ts';
import { rowsOf } from './team-page.ts';

const wordsOf = (node: Element | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

async function resultOf(): Promise<QuizPage> {
  const shown = await showQuiz();
  await shown.page.press('button', 'Start');
  await shown.answer({ ...exampleFive, aab1: 'dk', aab2: 'dk' });
  return shown;
}

/** What is on a paper, under the audit; a PDF that is saved of it is read by others (QA-30). */
async function auditOf(paper: HTMLElement | undefined, { stage }: QuizPage['page']): Promise<void> {
  if (!paper) throw new TypeError('Nothing was printed.');
  await spread(paper, stage, async () => {
    expect(stage.scrollWidth).to.be.at.most(stage.clientWidth);
    await expectAccessible(stage);
  });
}

describe('the blank form on paper [RQ-71] [RQ-20]', () => {
  it('has all questions of both branches with boxes, the conditions in words, and the key on a page of its own', () =>
    printing(false, async (papers) => {
      const { quiz, page } = await showQuiz();
      const heard: unknown[] = [];
      page.stage.addEventListener('samspil-quiz-print', (event) => heard.push(event.detail));
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
      expect(wordsOf(key ?? undefined)).to.contain('Er et område under 40, er det samlede trin højst »På vej«.');
      expect(wordsOf(key ?? undefined))
        .to.contain('0–39 Begynd med samtalen')
        .and.to.contain('80–100 Godt rustet');
      expect(key && paper?.ownerDocument.defaultView?.getComputedStyle(key).breakBefore).to.equal('page');
      expect(paper?.ownerDocument.documentElement.lang).to.equal('da');
      expect(heard).to.deep.equal([{ what: 'form' }]);
      await auditOf(paper, page);
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
      expect(page.liveLog.at(-1)).to.equal('polite: Browseren ville ikke udskrive. Brug browserens egen udskrivning.');
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
      await auditOf(paper, page);
    }));

  it('leaves room to write a date that nobody has set, and no words of the browser in it [RQ-48]', () =>
    printing(false, async (papers) => {
      const { page, quiz } = await resultOf();
      const dateOn = (paper: ParentNode | null | undefined) => paper?.querySelector<HTMLInputElement>('#agreed-date');
      await page.until(() => page.has('button', 'Udskriv eller gem som PDF'), 'it can be printed');
      await page.press('button', 'Udskriv eller gem som PDF');
      await page.until(() => papers.length === 1, 'it is printed');
      expect([dateOn(papers[0])?.type, dateOn(papers[0])?.value]).to.deep.equal(['text', '']);
      const field = dateOn(quiz.shadowRoot);
      if (field) field.value = '2026-12-01';
      field?.dispatchEvent(new Event('input'));
      await page.settle();
      await page.press('button', 'Udskriv eller gem som PDF');
      await page.until(() => papers.length === 2, 'it is printed');
      expect([dateOn(papers[1])?.type, dateOn(papers[1])?.value]).to.deep.equal(['date', '2026-12-01']);
    }));

  itWhere('media-emulation', 'has none of them in it where the page itself is printed either', async () => {
    const { page, quiz } = await resultOf();
    const colour = () => {
      const field = quiz.shadowRoot?.querySelector('#agreed-date');
      return field && getComputedStyle(field).color;
    };
    await page.until(() => colour(), 'what follows is there');
    const onScreen = colour();
    atTestEnd(() => emulateMedia({ media: null }));
    await emulateMedia({ media: 'print' });
    expect(onScreen).to.not.equal('rgba(0, 0, 0, 0)');
    expect(colour()).to.equal('rgba(0, 0, 0, 0)');
  });

  it('has both series of somebody who came back, each in a column that is seen, as many as on the screen [RQ-66]', () =>
    printing(false, async (papers) => {
      const shown = await showQuiz();
      const { page, answer } = shown;
      await openEntry(shown);
      await page.type('Kode eller link', '1.a70u.0-1-0.Tk222m42mwA.PcT');
      await page.press('button', 'Åbn');
      await page.press('button', 'Svar igen og sammenlign');
      await page.press('button', 'Start');
      await answer({ igang: 'ja', led1: '5', mag1: 'dk', mag2: 'dk', mag3: 'dk' });
      const caption = 'Ændring siden sidst, pr. område';
      const onScreen = rowsOf(page.find('table', caption));
      await page.press('button', 'Udskriv eller gem som PDF');
      await page.until(() => papers.length === 1, 'it is printed');
      const tables = [...(papers[0]?.querySelectorAll('table') ?? [])];
      const onPaper = tables.find((table) => wordsOf(table.querySelector('caption') ?? undefined) === caption);
      if (!onPaper) throw new TypeError('No comparison on the paper.');
      expect(rowsOf(onPaper)).to.deep.equal(onScreen);
      expect(onScreen).to.deep.include(['Område', 'Sidst', 'Nu', 'Ændring']);
      expect(onScreen).to.deep.include(['Roller, magt og spilleregler', '42', '–', 'kan ikke sammenlignes']);
      const isSeen = (cell: Element) => cell.getBoundingClientRect().height > 0 && !cell.closest('.no-print, [hidden]');
      expect([...onPaper.querySelectorAll('th, td')].every(isSeen)).to.equal(true);
    }));
});
