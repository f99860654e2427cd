import { expectAccessible } from '../../helpers/axe.ts';
import { exampleFive, type QuizPage, showQuiz } from './quiz-page.ts';

const begin = ({ page }: QuizPage) => page.press('button', /^(Start)$/);

describe('the audit of the readiness quiz [QA-30] [RQ-32] [RQ-42]', () => {
  const places: [where: string, go: (shown: QuizPage) => Promise<void>][] = [
    ['the introduction', async () => {}],
    ['a question', begin],
    [
      'a question with help',
      async (shown) => {
        await begin(shown);
        await shown.answer(exampleFive, '3', 'mag1');
      },
    ],
    [
      'an error',
      async (shown) => {
        await begin(shown);
        await shown.answer(exampleFive, '3', 'led1');
        await shown.page.press('button', 'Næste');
      },
    ],
    [
      'the review',
      async (shown) => {
        await begin(shown);
        await shown.answer(exampleFive);
        await shown.page.press('button', 'Ret svar');
      },
    ],
    [
      'the result',
      async (shown) => {
        await begin(shown);
        await shown.answer(exampleFive);
      },
    ],
    [
      'a result with gaps and a cap, every number explained',
      async (shown) => {
        await begin(shown);
        await shown.answer(
          { igang: 'nej', aab1: 'dk', aab2: 'dk', led1: '1', paa1: 'na', paa2: 'na', paa3: 'na' },
          '5',
        );
        for (const details of shown.quiz.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
      },
    ],
    [
      'the question before the answers go',
      async (shown) => {
        await begin(shown);
        await shown.answer(exampleFive);
        await shown.page.press('button', 'Begynd forfra');
      },
    ],
  ];
  for (const [where, go] of places) {
    it(`finds nothing in ${where}`, async () => {
      const shown = await showQuiz();
      await go(shown);
      await expectAccessible(shown.page.stage);
    });
  }

  it('finds nothing in a narrow result', async () => {
    const shown = await showQuiz({ width: 320 });
    await begin(shown);
    await shown.answer(exampleFive);
    await expectAccessible(shown.page.stage);
  });

  it('finds nothing in a section, nor in its errors [RQ-33]', async () => {
    const shown = await showQuiz({ view: 'section' });
    await begin(shown);
    await expectAccessible(shown.page.stage);
    await shown.answer(exampleFive, '3', 'led1');
    await shown.page.press('button', 'Næste');
    await expectAccessible(shown.page.stage);
  });

  it('finds nothing in an English result without a heading of its own [EM-60]', async () => {
    const shown = await showQuiz({ lang: 'en', noHeading: true });
    await shown.page.until(() => shown.page.text.includes('It takes about 6 minutes.'), 'the English words are there');
    await begin(shown);
    await shown.answer(exampleFive);
    await expectAccessible(shown.page.stage);
  });
});
