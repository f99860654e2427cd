import { expect } from 'chai';
import { html } from 'lit';
import { memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import type { CaseStory } from '../../../src/contract/case-story.ts';
import type { QuizDefinition } from '../../../src/contract/quiz.ts';
import '../../../src/elements/readiness-quiz/print-part.ts';
import '../../../src/elements/readiness-quiz/result-events.ts';
import { occurrence } from '../../helpers/calendar-samples.ts';
import { showPage } from '../../helpers/page.ts';
import { printing } from '../../helpers/papers.ts';
import { bundled, exampleFive, type QuizPage, quizOn } from './quiz-page.ts';
import { code, resultOf } from './result-page.ts';

const script = 'javascript:globalThis.isHit=true';
const bad = [
  script,
  ` ${script}`,
  'JaVaScRiPt:alert(1)',
  'data:text/html,<p>x',
  'vbscript:x',
  'https://a:b@evil.example/',
];

/** Example 5 of a quiz that leads nowhere good: by its advice, by cases and by events, each named and none of them safe. */
async function resultOfBad(): Promise<QuizPage> {
  const links = bad.map((url, at) => ({ title: `Råd ${at}`, url }));
  const recommendations = (bundled.recommendations ?? []).map((entry) => ({ ...entry, links }));
  const definition = { ...bundled, url: script, recommendations } as QuizDefinition;
  const cases = [{ id: 'sag', status: 'reported', title: 'En sag', dimensions: [{ id: 'magt', label: 'Magt' }] }];
  const categories = [{ id: 'demokrati', label: 'Demokrati' }];
  const dates = bad.map((url, at) =>
    occurrence({ id: `dag.${at}`, eventId: `dag${at}`, title: `Møde ${at}`, url, categories }),
  );
  const backend = memoryBackend({ quizzes: [definition] });
  backend.occurrences = async () => ({
    value: { items: dates, next: null, asOf: '2026-11-24T00:00:00Z' },
    skipped: [],
  });
  const page = await showPage(
    html`<samspil-readiness-quiz
      .backend=${backend}
      .cases=${cases as unknown as CaseStory[]}
      case-href=${`${script}/{id}`}
    ></samspil-readiness-quiz>`,
  );
  const shown = quizOn(page);
  await page.until(() => shown.quiz.inspect().status === 'ready', 'its rules are checked');
  await page.press('button', 'Start');
  await shown.answer(exampleFive);
  await page.until(
    () => page.text.includes('Møde 0') && page.has('button', 'Udskriv eller gem som PDF'),
    'all is there',
  );
  return shown;
}

describe('addresses that a quiz is given and nobody may follow [CT-23] [RQ-3]', () => {
  it('are no links of its result, on the screen and on paper: what they were to lead to is named', () =>
    printing(false, async (papers) => {
      const { page, quiz } = await resultOfBad();
      await page.press('button', 'Udskriv eller gem som PDF');
      await page.until(() => papers.length === 1, 'it is printed');
      for (const root of [quiz.shadowRoot, papers[0]]) {
        const addresses = [...(root?.querySelectorAll('a, area, form, iframe, img, link, object') ?? [])].flatMap(
          (element) => [...element.attributes].filter(({ name }) => /href|src|action|data$/.test(name)),
        );
        expect(addresses.map(({ value }) => value)).to.deep.equal([]);
        for (const name of ['Råd 0', 'Råd 5', 'En sag', 'Møde 0']) expect(root?.textContent).to.contain(name);
        expect(root?.textContent).to.not.match(/script:|evil/i);
      }
      quiz.eventHref = `${script}/{id}`;
      await page.settle();
      expect(page.has('link')).to.equal(false);
      expect(Reflect.get(globalThis, 'isHit')).to.equal(undefined);
    }));

  for (const address of [script, 'http://[', 'data:text/html,x', 'mailto:x@y.dk'])
    it(`are not where a link to the result leads: the page itself is instead of ${address}`, async () => {
      const { page } = await resultOf({ 'share-url': address });
      const link = page.find<HTMLTextAreaElement>('textbox', 'Link til resultatet').value;
      const own = location.href.replace(/#.*/, '');
      expect(link).to.equal(`${own}#samspil-parathed.code=${code}&samspil-parathed.month=2026-11`);
    });

  for (const [address, page] of [
    ['http://[', undefined],
    ['https://elsewhere.example/klar', undefined],
    ['/klar?a=1', '/klar?a=1'],
  ] as const)
    it(`and the canonical one of the page is taken only where it is of the same site: ${address}`, async () => {
      const canonical = document.createElement('link');
      canonical.rel = 'canonical';
      canonical.setAttribute('href', address);
      document.head.append(canonical);
      try {
        const shown = await resultOf();
        const link = shown.page.find<HTMLTextAreaElement>('textbox', 'Link til resultatet').value;
        const wanted = page ? new URL(page, location.href).href : location.href.replace(/#.*/, '');
        expect(link.split('#')[0]).to.equal(wanted);
      } finally {
        canonical.remove();
      }
    });
});
