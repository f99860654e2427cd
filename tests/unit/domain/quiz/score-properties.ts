import { expect } from 'chai';
import fc from 'fast-check';
import type { Item, QuizDefinition } from '../../../../src/contract/quiz.ts';
import { isQuestion } from '../../../../src/domain/quiz/item.ts';
import type { QuizScore } from '../../../../src/domain/quiz/score.ts';
import { anyQuiz, type GeneratedQuiz } from './generated-quizzes.ts';
import '../../../helpers/seed.ts';

/** A definition with each item changed. */
export const withItems = (definition: QuizDefinition, change: (item: Item, index: number) => Item) => ({
  ...definition,
  items: definition.items.map(change),
});
/** A definition that asks everything. */
export const withoutConditions = (definition: QuizDefinition) =>
  withItems(definition, ({ enableWhen: _, parent: __, ...item }) => item);
/** Some question of a generated quiz. */
export const itemAt = ({ definition }: GeneratedQuiz, at: number) => {
  const questions = definition.items.filter(isQuestion);
  return questions[at % questions.length] as Item;
};

/** The same states, numbers, bands and coverage, but for the last bits. */
export function expectSameNumbers(one: QuizScore, other: QuizScore): void {
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

/** One property, checked on generated quizzes with a place and a factor. */
export const holdsForAll = (what: string, check: (quiz: GeneratedQuiz, at: number, factor: number) => void) => {
  it(what, () => {
    fc.assert(
      fc.property(
        anyQuiz,
        fc.nat(),
        fc.integer({ min: 1, max: 40 }).map((tenth) => tenth / 10),
        check,
      ),
    );
  });
};
