import { expect } from 'chai';
import { html } from 'lit';
import type { QuizDefinition } from '../../../src/contract/quiz.ts';
import '../../../src/elements/readiness-quiz/print-part.ts';
import '../../../src/elements/readiness-quiz/result-radar.ts';
import { watchForCanaries } from '../../helpers/canary-watch.ts';
import { showPage } from '../../helpers/page.ts';
import { printing } from '../../helpers/papers.ts';
import { bundled, quizOn, showQuiz } from './quiz-page.ts';

const texts = new Set(['title', 'short', 'text', 'help', 'label', 'description', 'disclaimer', 'da', 'en']);
const markup = '<img src="x:" onerror="globalThis.isHit = true"><script>globalThis.isHit = true</script>';
const backwards = '\u202e\u2066';

/** Each text of a quiz with something in front of it. */
const withTexts = (before: string) =>
  JSON.parse(
    JSON.stringify(bundled, (name, value) =>
      texts.has(name) && typeof value === 'string' ? `${before}${value}` : value,
    ),
  ) as QuizDefinition;

describe('a quiz whose every text is hostile [RQ-3]', () => {
  it('is shown and printed as it stands: nothing of it runs, is an element or turns its neighbours round', () =>
    printing(false, async (papers) => {
      const { page, quiz, answer } = await showQuiz({ definition: withTexts(markup + backwards), chart: 'radar' });
      const looks: string[] = [];
      const look = (root: ParentNode | null | undefined = quiz.shadowRoot) => {
        expect(root?.querySelectorAll('img, script, [onerror]').length).to.equal(0);
        looks.push(root?.textContent ?? '');
      };
      look();
      await page.press('button', 'Start');
      look();
      await answer({ igang: 'ja' }, '2');
      await page.until(() => page.has('img') && page.has('button', 'Udskriv eller gem som PDF'), 'all is there');
      for (const details of quiz.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
      look();
      await quiz.printForm();
      look(papers[0]);
      await page.press('button', 'Ret svar');
      look();
      for (const shown of looks) {
        expect(shown).to.contain('<script>globalThis.isHit');
        expect(shown).to.not.match(/[\u202a-\u202e\u2066-\u2069]/);
      }
      expect(Reflect.get(globalThis, 'isHit')).to.equal(undefined);
    }));
});

describe('a definition that is none [RQ-3] [RQ-6]', () => {
  const [first] = bundled.items;
  let deep: unknown = {};
  for (let depth = 0; depth < 5000; depth += 1) deep = { items: deep };
  const refused: [what: string, definition: unknown, note: RegExp][] = [
    [
      '201 questions',
      { ...bundled, items: Array.from({ length: 201 }, (_, at) => ({ ...first, linkId: `q${at}` })) },
      /^too-large \/items$/,
    ],
    ['one character more than 256 kB', { ...bundled, 'x-more': 'x'.repeat(256 * 1024) }, /^too-large $/],
    ['5,000 levels', deep, /^(not-json|missing-member) /],
    ['a list', [bundled], /^wrong-type $/],
  ];
  for (const [what, definition, note] of refused)
    it(`says so beside what the page has of its own: ${what}`, async () => {
      const page = await showPage(
        html`<samspil-readiness-quiz .definition=${definition}><p>Skriv til os</p></samspil-readiness-quiz>`,
      );
      await page.until(() => page.text.includes('Testen kan ikke vises lige nu.'), 'it says so');
      expect(page.text).to.contain('Skriv til os');
      expect(quizOn(page).quiz.inspect().notes?.[0]).to.match(note);
    });
});

describe('what a person answers [RQ-21] [RQ-39] [QA-72] [QA-104]', () => {
  it('is in no event, request, storage, log, address or report', async () => {
    const coded = JSON.stringify(bundled)
      .replaceAll('"code":"3"', '"code":"kanarie"')
      .replaceAll('"leder"', '"fuglesang"');
    const definition = JSON.parse(coded) as QuizDefinition;
    const { page, quiz, answer } = await showQuiz({ definition });
    const watch = watchForCanaries(() => [quiz.inspect()]);
    await page.press('button', 'Start');
    await answer({ rolle: 'fuglesang', igang: 'ja' }, 'kanarie');
    await page.until(() => page.has('textbox', 'Link til resultatet'), 'all is there');
    await page.type('Ét skridt (valgfrit)', 'Zebrafinke');
    expect(quiz.result?.overall.shown).to.equal(50);
    expect(watch.told('event').length).to.be.greaterThan(20);
    expect(await watch.find(['kanarie', 'fuglesang', 'Zebrafinke', 'Tk222'])).to.deep.equal([]);
  });
});
