import { expect } from 'chai';
import fc from 'fast-check';
import { readDefinition } from '../../../src/domain/quiz/read-definition.ts';
import { score } from '../../../src/domain/quiz/score.ts';
import { shareCode } from '../../../src/domain/quiz/share-code.ts';
import '../../../src/elements/readiness-quiz/print-part.ts';
import { printing } from '../../helpers/papers.ts';
import { atLevel, seed } from '../../helpers/seed.ts';
import { anyQuiz, type GeneratedQuiz } from '../../unit/domain/quiz/generated-quizzes.ts';
import { answersToAll, largest } from '../../unit/domain/quiz/largest-definition.ts';
import { openEntry, showQuiz, tableOf } from './quiz-page.ts';

const isTaken = ({ definition }: GeneratedQuiz) => !!readDefinition(definition).definition;
// Those that are gone through in a moment, without a condition on an answer that is not there.
const quizzes = fc
  .sample(anyQuiz, { seed, numRuns: 400 })
  .filter(({ definition: { items } }) => items.length < 25)
  .filter(isTaken)
  .slice(0, atLevel(4, 12, 40));

/** Takes a quiz as its answers say, sees what came out, prints that and the form, and looks at the answers again. */
async function goThrough({ definition, answers }: GeneratedQuiz, view: string) {
  const shown = await showQuiz({ definition, view, chart: 'radar' });
  const { page, quiz } = shown;
  await page.press('button', 'Start');
  const codes = [...answers].map(([linkId, given]) => [linkId, given[0] ?? ''] as const);
  await shown.answer(Object.fromEntries(codes), 'dk');
  await page.until(() => page.has('button', 'Udskriv eller gem som PDF'), 'all of the result is there');
  const numbers = quiz.result?.dimensions.map(({ shown: number }) => `${number ?? '–'}`) ?? [];
  const { dimensions } = definition;
  expect(
    tableOf(page)
      .slice(1, 1 + dimensions.length)
      .map(([, number]) => number),
  ).to.deep.equal(numbers);
  for (const details of quiz.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
  await printing(false, async (papers) => {
    await quiz.printForm();
    await page.press('button', 'Udskriv eller gem som PDF');
    await page.until(() => papers.length === 2, 'both are printed');
    expect(papers[0]?.querySelectorAll('.key h2').length).to.equal(dimensions.length + 1);
    expect(papers[1]?.querySelectorAll('table').length).to.be.greaterThan(0);
  });
  await page.press('button', 'Ret svar');
  expect(page.focused).to.equal('heading "Gennemse svar"');
}

describe('any quiz that keeps the rules [RQ-3] [RQ-6] [RQ-30]', () => {
  it('is found', () => {
    expect(quizzes.length).to.equal(atLevel(4, 12, 40));
  });

  for (const [index, generated] of quizzes.entries())
    it(`can be taken to its end, mended and printed: number ${index + 1}, with ${generated.definition.items.length} questions`, () =>
      goThrough(generated, index % 2 ? 'section' : 'question'));

  it('shows its result and prints its form also where it is the largest there may be', () =>
    printing(false, async (papers) => {
      const shown = await showQuiz({ definition: largest, chart: 'radar' });
      const { page, quiz } = shown;
      await openEntry(shown);
      await page.type('Kode eller link', shareCode(largest, answersToAll));
      await page.press('button', 'Åbn');
      await page.until(() => page.has('table') && page.has('img'), 'the result is there');
      const numbers = score(largest, answersToAll).dimensions.map(({ shown: number }) => `${number}`);
      expect(
        tableOf(page)
          .slice(1)
          .map(([, number]) => number),
      ).to.deep.equal(numbers);
      await quiz.printForm();
      expect(papers[0]?.querySelectorAll('.ask').length).to.equal(largest.items.length);
    }));
});
