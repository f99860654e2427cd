import { expect } from 'chai';
import fc from 'fast-check';
import type { Item, QuizDefinition } from '../../../../src/contract/quiz.ts';
import { enabledItems } from '../../../../src/domain/quiz/enabled.ts';
import { explain } from '../../../../src/domain/quiz/explain.ts';
import { type Answers, isScored } from '../../../../src/domain/quiz/item.ts';
import { recommend } from '../../../../src/domain/quiz/recommend.ts';
import { type QuizScore, score } from '../../../../src/domain/quiz/score.ts';
import { fastest } from '../../../helpers/fastest.ts';
import { bundled } from './bundled.ts';
import { anyQuiz, type GeneratedQuiz } from './generated-quizzes.ts';

const runs = { seed: 20261124, numRuns: 200 };
const withItems = (definition: QuizDefinition, change: (item: Item, index: number) => Item) => ({
  ...definition,
  items: definition.items.map(change),
});
const withoutConditions = (definition: QuizDefinition) => withItems(definition, ({ enableWhen: _, ...item }) => item);
const itemAt = ({ definition }: GeneratedQuiz, at: number) => definition.items[at % definition.items.length] as Item;

function expectSameNumbers(one: QuizScore, other: QuizScore): void {
  expect(one.dimensions.map(({ id, state }) => [id, state])).to.deep.equal(
    other.dimensions.map(({ id, state }) => [id, state]),
  );
  const pairs = [one.overall, ...one.dimensions].map(
    (entry, index) => [entry, [other.overall, ...other.dimensions][index]] as const,
  );
  for (const [entry, twin] of pairs) {
    if (entry.score === null) expect(twin?.score).to.equal(null);
    else expect(twin?.score).to.be.closeTo(entry.score, 1e-9);
    expect(twin?.shown).to.equal(entry.shown);
    expect(twin?.band).to.equal(entry.band);
    expect(twin?.coverage).to.be.closeTo(entry.coverage, 1e-9);
  }
}

const holdsForAll = (what: string, check: (quiz: GeneratedQuiz, at: number, factor: number) => void) => {
  it(what, () => {
    fc.assert(
      fc.property(
        anyQuiz,
        fc.nat(),
        fc.integer({ min: 1, max: 40 }).map((tenth) => tenth / 10),
        check,
      ),
      runs,
    );
  });
};

describe('the properties of scoring [RQ-19]', () => {
  holdsForAll('gives 0 to 100 or null, and never throws [RQ-2] [RQ-18]', ({ definition, answers }) => {
    const result = score(definition, answers);
    for (const { score: number, shown, state, band } of [result.overall, ...result.dimensions]) {
      expect(number === null).to.equal(state !== 'scored');
      expect(shown === null).to.equal(number === null);
      expect(band === null).to.equal(number === null);
      if (number !== null) expect(number).to.be.within(0, 100 + 1e-9);
    }
  });

  holdsForAll('does not look at the order of items', ({ definition, answers }) => {
    const open = withoutConditions(definition);
    expectSameNumbers(score(open, answers), score({ ...open, items: open.items.toReversed() }, answers));
  });

  holdsForAll('is not changed by an item that is not applicable', ({ definition, answers }) => {
    const added: Item = {
      linkId: 'added',
      text: 'Ny',
      answerOption: definition.items[0]?.answerOption,
      scores: [{ dimension: 'd0' }],
    };
    const larger = { ...definition, items: [...definition.items, added] };
    expectSameNumbers(score(definition, answers), score(larger, new Map([...answers, ['added', ['na']]])));
  });

  holdsForAll('is not changed by an answer to a disabled item [RQ-11]', ({ definition, answers }, at) => {
    const enabled = new Set(enabledItems(definition, answers));
    const disabled = definition.items.filter((item) => !enabled.has(item));
    const item = disabled[at % Math.max(1, disabled.length)];
    if (!item) return;
    expect(score(definition, new Map([...answers, [item.linkId, ['1']]]))).to.deep.equal(score(definition, answers));
  });

  holdsForAll('never sinks when an answer rises, nor rises when a reversed one does', (quiz, at) => {
    const definition = withoutConditions(quiz.definition);
    const item = itemAt(quiz, at);
    const byWeight = (item.answerOption ?? []).toSorted((left, right) => (left.weight ?? 0) - (right.weight ?? 0));
    const numbers = byWeight.map(
      ({ code }) => score(definition, new Map([...quiz.answers, [item.linkId, [code]]])).dimensions,
    );
    for (const [index, dimensions] of numbers.entries()) {
      for (const [place, { score: number }] of dimensions.entries()) {
        const before = numbers[index - 1]?.[place]?.score;
        if (number === null || before == null) continue;
        expect(item.isReversed ? before - number : number - before).to.be.at.least(-1e-9);
      }
    }
  });

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

  holdsForAll('treats a dimension that is all not applicable as one that is not there', ({ definition, answers }) => {
    const open = withoutConditions(definition);
    const inFirst = open.items.filter((item) => item.scores?.some(({ dimension }) => dimension === 'd0'));
    const away = new Map([...answers, ...inFirst.map(({ linkId }): [string, string[]] => [linkId, ['na']])]);
    const without = {
      ...withItems(open, (item) => ({ ...item, scores: item.scores?.filter(({ dimension }) => dimension !== 'd0') })),
      dimensions: open.dimensions.slice(1),
    };
    const whole = score(open, away);
    expectSameNumbers({ ...whole, dimensions: whole.dimensions.slice(1) }, score(without, away));
  });

  holdsForAll('never covers more when an answer becomes do not know', (quiz, at) => {
    const definition = withoutConditions(quiz.definition);
    const item = itemAt(quiz, at);
    if (!isScored(item) || quiz.answers.get(item.linkId)?.[0] === 'na') return;
    const before = score(definition, quiz.answers);
    const after = score(definition, new Map([...quiz.answers, [item.linkId, ['dk']]]));
    for (const [index, { coverage }] of after.dimensions.entries())
      expect(coverage).to.be.at.most((before.dimensions[index]?.coverage ?? 0) + 1e-9);
  });

  holdsForAll('is the same however often one goes forward and back', ({ definition, answers }) => {
    const first = JSON.stringify(score(definition, answers));
    score(definition, new Map());
    expect(JSON.stringify(score(definition, answers))).to.equal(first);
  });

  it('takes any words for codes and ids [RQ-2]', () => {
    const nasty = fc.constantFrom('__proto__', 'constructor', 'toString', '1e999', '', 'dk', '5', 'NaN');
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.oneof(nasty, fc.constantFrom(...bundled.items.map(({ linkId }) => linkId))),
            fc.array(nasty, { maxLength: 3 }),
          ),
        ),
        (pairs) => {
          const answers: Answers = new Map(pairs);
          const result = score(bundled, answers);
          recommend(bundled, result);
          explain(bundled, answers, result);
          for (const { shown } of result.dimensions)
            expect(shown === null || (shown >= 0 && shown <= 100)).to.equal(true);
        },
      ),
      runs,
    );
  });

  it('takes at most 50 ms for 200 items in 12 dimensions [RQ-2] [RQ-92]', () => {
    const items = Array.from(
      { length: 200 },
      (_, index): Item => ({
        linkId: `q${index}`,
        text: 'x',
        scale: 'grad',
        scores: Array.from({ length: 12 }, (_unused, at) => ({ dimension: `d${at}` })),
        ...(index > 0
          ? {
              enableWhen: Array.from({ length: 8 }, () => ({
                question: `q${index - 1}`,
                operator: '>=' as const,
                answer: '1',
              })),
            }
          : {}),
      }),
    );
    const dimensions = Array.from({ length: 12 }, (_, index) => ({ id: `d${index}`, title: 'x' }));
    const definition = { ...bundled, items, dimensions };
    const answers = new Map(items.map(({ linkId }): [string, string[]] => [linkId, ['3']]));
    expect(score(definition, answers).overall.shown).to.equal(50);
    expect(fastest(() => score(definition, answers))).to.be.below(50);
  });
});
