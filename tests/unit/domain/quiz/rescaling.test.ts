import type { Item, QuizDefinition } from '../../../../src/contract/quiz.ts';
import { score } from '../../../../src/domain/quiz/score.ts';
import { expectSameNumbers, holdsForAll, withItems } from './score-properties.ts';

describe('what a scale is counted in [RQ-19]', () => {
  const rescalings: [string, (definition: QuizDefinition, at: number, factor: number) => QuizDefinition][] = [
    [
      'option weights of an item multiplied',
      (definition, at, factor) =>
        withItems(definition, (item, index) =>
          index === at
            ? {
                ...item,
                answerOption: item.answerOption?.map((option) => ({
                  ...option,
                  weight: (option.weight ?? 0) * factor,
                })),
              }
            : item,
        ),
    ],
    [
      'a number added to the option weights of an item',
      (definition, at, factor) =>
        withItems(definition, (item, index) =>
          index === at
            ? {
                ...item,
                answerOption: item.answerOption?.map((option) => ({
                  ...option,
                  weight: (option.weight ?? 0) + factor - 2,
                })),
              }
            : item,
        ),
    ],
    [
      'all item weights multiplied',
      (definition, _, factor) =>
        withItems(definition, (item) => ({
          ...item,
          scores: item.scores?.map((entry) => ({ ...entry, weight: (entry.weight ?? 1) * factor })),
        })),
    ],
    [
      'all dimension weights multiplied',
      (definition, _, factor) => ({
        ...definition,
        dimensions: definition.dimensions.map((dimension) => ({
          ...dimension,
          weight: (dimension.weight ?? 1) * factor,
        })),
      }),
    ],
    [
      'an item turned round twice',
      (definition, at) => {
        const turn = (item: Item, index: number): Item =>
          index === at ? { ...item, isReversed: !item.isReversed } : item;
        return withItems(withItems(definition, turn), turn);
      },
    ],
    [
      'all words in another language',
      (definition) => withItems(definition, (item) => ({ ...item, text: { en: 'Words', de: 'Worte' } })),
    ],
  ];
  for (const [what, rescale] of rescalings) {
    holdsForAll(`is not changed by ${what}`, ({ definition, answers }, at, factor) => {
      expectSameNumbers(
        score(definition, answers),
        score(rescale(definition, at % definition.items.length, factor), answers),
      );
    });
  }
});
