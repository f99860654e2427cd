import { expect } from 'chai';
import citizensJson from '../../../demo/content/quiz-borger.json' with { type: 'json' };
import evaluationJson from '../../../demo/content/quiz-zebraby.json' with { type: 'json' };
import type { Item, QuizDefinition } from '../../../src/contract/quiz.ts';
import { checkDefinition } from '../../../src/domain/quiz/check-definition.ts';
import { enabledItems } from '../../../src/domain/quiz/enabled.ts';
import { apartOptionsOf, isScored, optionsOf } from '../../../src/domain/quiz/item.ts';
import { paperForm } from '../../../src/domain/quiz/paper-form.ts';
import { score } from '../../../src/domain/quiz/score.ts';
import '../../../src/elements/readiness-quiz/print-part.ts';
import { printing } from '../../helpers/papers.ts';
import { randomNumbers } from '../../helpers/seed.ts';
import { addUp, keyOn } from './paper-sheet.ts';
import { bundled, showQuiz } from './quiz-page.ts';

const sheets = 200;
const danish = (text: unknown) => (typeof text === 'string' ? text : ((text as { da?: string } | undefined)?.da ?? ''));

/** The bundled quiz in which nothing weighs the same, with shares that are no whole percents and answers worth halves. */
const skewed: QuizDefinition = {
  ...bundled,
  dimensions: bundled.dimensions.map((dimension, at) => ({
    ...dimension,
    weight: 1 + at / 2,
    ...(at < 2 && { minCoverage: 2 / 3 }),
  })),
  items: bundled.items.map(
    (item, at): Item =>
      isScored(item)
        ? { ...item, scores: (item.scores ?? []).map((one) => ({ ...one, weight: at < 8 || at % 3 ? 1 : 2.5 })) }
        : item,
  ),
  scales: Object.fromEntries(
    Object.entries(bundled.scales ?? {}).map(([id, scale], which) => [
      id,
      { ...scale, options: scale.options.map((option, at) => ({ ...option, weight: which ? at / 2 : at * at })) },
    ]),
  ),
  scoring: {
    ...bundled.scoring,
    overall: {
      ...bundled.scoring.overall,
      minCoverage: 1 / 3,
      caps: [
        { anyDimensionBelow: 30, maxBand: 'paavej' },
        { anyDimensionBelow: 15, maxBand: 'samtale' },
      ],
    },
  },
};

describe('the key on paper [RQ-71] [RQ-14] [RQ-15] [RQ-17]', () => {
  const quizzes: readonly (readonly [string, QuizDefinition])[] = [
    ['the bundled quiz', bundled],
    ['a quiz where nothing weighs the same', skewed],
    ['an evaluation', evaluationJson as unknown as QuizDefinition],
    ['five questions to citizens', citizensJson as unknown as QuizDefinition],
  ];
  for (const [what, definition] of quizzes)
    it(`leads whoever does what it says to the numbers of the scorer, on ${sheets} sheets of ${what}`, () =>
      printing(false, async (papers) => {
        expect(checkDefinition(definition)).to.deep.equal([]);
        const { quiz } = await showQuiz({ definition });
        await quiz.printForm();
        const [paper] = papers;
        if (!paper) throw new TypeError('Nothing was printed.');
        const key = keyOn(paper);
        const notApplicable = definition.nonSubstantive?.find(({ kind }) => kind === 'notApplicable');
        const struck = notApplicable && danish(notApplicable.label);
        const random = randomNumbers();
        const numbers = new Set<number | null>();
        for (let sheet = 0; sheet < sheets; sheet += 1) {
          // Some know nearly all, some hardly anything.
          const spread = random() * 1.5;
          const answers = new Map(
            definition.items.map((item): [string, string[]] => {
              const own = optionsOf(definition, item);
              const all = random() < spread ? own : [...apartOptionsOf(definition, item), undefined];
              const code = all[Math.floor(random() * all.length)]?.code;
              return [item.linkId, code === undefined ? [] : [code]];
            }),
          );
          const asked = new Set(enabledItems(definition, answers));
          const crosses = new Map(
            paperForm(definition).map(({ item, number, answers: offered }) => {
              const [code] = answers.get(item.linkId) ?? [];
              return [
                number ?? 0,
                asked.has(item) ? danish(offered.find((one) => one.code === code)?.label) || undefined : null,
              ] as const;
            }),
          );
          const { dimensions, overall } = score(definition, answers);
          numbers.add(overall.shown);
          expect(addUp(key, crosses, struck), JSON.stringify([...answers])).to.deep.equal({
            areas: dimensions.map(({ shown }) => shown),
            overall: overall.shown,
            band: danish(definition.bands.find(({ id }) => id === overall.band)?.title) || undefined,
          });
        }
        expect(numbers.has(null)).to.equal(true);
        expect(numbers.size).to.be.greaterThan(10);
      }));
});
