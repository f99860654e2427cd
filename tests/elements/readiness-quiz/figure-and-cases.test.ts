import { expect } from 'chai';
import { html } from 'lit';
import casesJson from '../../../demo/content/cases.json' with { type: 'json' };
import { memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import type { CaseStory } from '../../../src/contract/case-story.ts';
import '../../../src/elements/readiness-quiz/result-radar.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { itWhere } from '../../helpers/engine-limits.ts';
import { showPage } from '../../helpers/page.ts';
import { atTestEnd } from '../../helpers/page-guard.ts';
import { emulateMedia } from '../../helpers/server-commands.ts';
import { bundled, exampleFive, openEntry, type QuizPage, quizOn, showQuiz } from './quiz-page.ts';

const cases = casesJson.items as unknown as CaseStory[];

async function drawn(codes: Readonly<Record<string, string>>, other?: string): Promise<QuizPage> {
  const shown = await showQuiz({ chart: 'radar' });
  await shown.page.press('button', 'Start');
  await shown.answer({ igang: 'ja', ...codes }, other);
  await shown.page.until(() => shown.page.has('img'), 'the figure is there');
  return shown;
}

describe('the figure of a result [RQ-43]', () => {
  it('stands after the table, and says in its name what the eye sees first', async () => {
    const { page } = await drawn(exampleFive);
    const figure = page.find(
      'img',
      'Figur: Ledelse ligger lavest (13), Åbenhed og Tillid højest (50). Alle tal står i tabellen.',
    );
    const order = page.find('table').compareDocumentPosition(figure);
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
    expect(figure.querySelectorAll('circle').length).to.equal(6);
    expect(page.find('table').querySelector('svg')).to.equal(null);
    await expectAccessible(page.stage);
  });

  it('draws no zero for a missing number: the line is broken on both sides, and the label says why', async () => {
    const { page } = await drawn({ aab1: 'dk', aab2: 'dk', aab3: 'dk' }, '4');
    const figure = page.find('img');
    expect(figure.querySelectorAll('circle').length).to.equal(5);
    expect(figure.querySelectorAll('line:not(.grid)').length).to.equal(4);
    expect(figure.textContent).to.contain('for få svar');
  });

  it('tells earlier numbers from new ones by dash and mark', async () => {
    const shown = await showQuiz({ chart: 'radar' });
    await openEntry(shown);
    await shown.page.type('Kode eller link', 'Tk222m42mwA.PcT');
    await shown.page.press('button', 'Åbn');
    await shown.page.until(() => shown.page.has('button', 'Svar igen og sammenlign'), 'the result is there');
    await shown.page.press('button', 'Svar igen og sammenlign');
    await shown.page.press('button', 'Start');
    await shown.answer({ igang: 'ja' }, '4');
    const earlier = shown.page.find('img').querySelector('.earlier');
    expect(earlier?.querySelectorAll('rect').length).to.equal(6);
    expect(earlier && getComputedStyle(earlier).strokeDasharray).to.equal('5px, 4px');
  });

  it('is left to bars where there are fewer than three areas', async () => {
    const two = { ...bundled, dimensions: bundled.dimensions.slice(0, 2), recommendations: [] };
    const items = bundled.items.filter(
      ({ scores }) => !scores || /^(ledelse|aabenhed)$/.test(scores[0]?.dimension ?? ''),
    );
    const shown = await showQuiz({ chart: 'radar', definition: { ...two, items } });
    await shown.page.press('button', 'Start');
    await shown.answer({ igang: 'ja' });
    expect(shown.page.has('img')).to.equal(false);
    expect(shown.page.find('table').querySelectorAll('svg').length).to.equal(2);
  });
});

describe('the bars of a result [RQ-42] [QA-37]', () => {
  itWhere(
    'media-emulation',
    'end where the number says also in the colours of the reader: what is left is hollow',
    async () => {
      atTestEnd(() => emulateMedia({ forcedColors: 'none' }));
      await emulateMedia({ forcedColors: 'active' });
      const { page, answer } = await showQuiz();
      await page.press('button', 'Start');
      await answer(exampleFive);
      const [track, bar] = page.find('table').querySelectorAll('rect');
      if (!track || !bar) throw new TypeError('No bar is drawn.');
      const { fill, stroke } = getComputedStyle(track);
      const { fill: full } = getComputedStyle(bar);
      expect([stroke, fill === full]).to.deep.equal([full, false]);
    },
  );
});

describe('cases that go with the advice [RQ-47] [RQ-21]', () => {
  async function advised(setUp: (quiz: QuizPage['quiz']) => void): Promise<QuizPage> {
    const shown = await showQuiz();
    setUp(shown.quiz);
    await shown.page.press('button', 'Start');
    await shown.answer(exampleFive);
    return shown;
  }

  it('are linked with their state in words, and the page may open them itself', async () => {
    const { page, quiz } = await advised((quiz) => {
      quiz.cases = cases;
      quiz.caseHref = '/cases/{id}';
    });
    const link = page.find<HTMLAnchorElement>('link', 'ZebraByer i Roskilde Kommune');
    expect(link.href).to.equal(`${location.origin}/cases/roskilde-zebrabyer`);
    expect(link.closest('li')?.textContent).to.contain('Planlagt – ingen resultater endnu');
    const heard: unknown[] = [];
    quiz.addEventListener('samspil-quiz-case-open', (event) => {
      heard.push((event as CustomEvent).detail);
      event.preventDefault();
    });
    link.click();
    expect(heard).to.deep.equal([{ caseId: 'roskilde-zebrabyer' }]);
    expect(page.findAll('link').map((one) => one.textContent?.trim())).to.deep.equal([
      'Samskabelsespiloter og nye fællesskaber',
      'ZebraByer i Roskilde Kommune',
      'Frikommunenetværk: øget borgerinvolvering og samskabelse',
      'Familier hjælper familier',
    ]);
  });

  it('are named without a link where they have no page, and left out where the editor wants it so', async () => {
    const { page, quiz } = await advised((quiz) => {
      quiz.cases = cases;
    });
    expect(page.text).to.contain('ZebraByer i Roskilde Kommune');
    expect(page.has('link')).to.equal(false);
    quiz.noCases = true;
    await page.settle();
    expect(page.text).to.not.contain('ZebraByer');
  });

  for (const isDown of [false, true])
    it(`come from the backend, ${isDown ? 'and are left out in silence when it is down' : 'when it has them'}`, async () => {
      const backend = memoryBackend({ quizzes: [bundled], cases });
      if (isDown) backend.cases = () => Promise.reject(new Error('down'));
      const page = await showPage(html`<samspil-readiness-quiz .backend=${backend}></samspil-readiness-quiz>`);
      const errors: Event[] = [];
      page.stage.addEventListener('samspil-error', (event) => errors.push(event));
      await page.until(() => quizOn(page).quiz.inspect().status === 'ready', 'its rules are checked');
      await page.press('button', 'Start');
      await quizOn(page).answer(exampleFive);
      await page.settle();
      expect(page.text.includes('ZebraByer i Roskilde Kommune')).to.equal(!isDown);
      expect(page.text).to.contain('Samlet ligger I på 40 af 100');
      expect(errors).to.deep.equal([]);
    });
});
