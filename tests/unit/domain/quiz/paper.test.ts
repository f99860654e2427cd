import { expect } from 'chai';
import fc from 'fast-check';
import type { QuizDefinition } from '../../../../src/contract/quiz.ts';
import { enabledItems } from '../../../../src/domain/quiz/enabled.ts';
import { type Answers, itemState } from '../../../../src/domain/quiz/item.ts';
import { paperForm } from '../../../../src/domain/quiz/paper-form.ts';
import { type KeyDimension, paperKey } from '../../../../src/domain/quiz/paper-key.ts';
import { readDefinition } from '../../../../src/domain/quiz/read-definition.ts';
import { score, shownNumber } from '../../../../src/domain/quiz/score.ts';
import { bundled, changed } from './bundled.ts';
import { anyQuiz } from './generated-quizzes.ts';
import '../../../helpers/seed.ts';

/** What a person with a pencil comes to: the points of what is answered, by what they could be, and the rule for gaps. */
function byHand(definition: QuizDefinition, answers: Answers, { rows, divisor, needed }: KeyDimension): number | null {
  const asked = new Set(enabledItems(definition, answers).map(({ linkId }) => linkId));
  const stateOf = (linkId: string) => {
    const item = definition.items.find((one) => one.linkId === linkId);
    return item && asked.has(linkId) ? itemState(definition, item, answers.get(linkId)) : 'notApplicable';
  };
  const left = rows.filter(({ linkId }) => stateOf(linkId) !== 'notApplicable');
  const counted = left.filter(({ linkId }) => stateOf(linkId) === 'answered');
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const share = sum(counted.map(({ weight }) => weight)) / sum(left.map(({ weight }) => weight));
  if (counted.length === 0 || share + 1e-9 < needed) return null;
  const pointsOf = (row: (typeof rows)[number]) => row.points.get(answers.get(row.linkId)?.[0] ?? '') ?? 0;
  if (divisor !== null) return shownNumber((100 * sum(counted.map(pointsOf))) / (divisor * counted.length));
  const values = counted.map((row) => (row.weight * pointsOf(row)) / row.possible);
  return shownNumber((100 * sum(values)) / sum(counted.map(({ weight }) => weight)));
}

describe('the paper form [RQ-71]', () => {
  it('has the questions of all branches, with their conditions by number and answer', () => {
    const form = paperForm(bundled);
    expect(form.filter(({ number }) => number !== null).length).to.equal(21);
    const conditions = form
      .filter((question) => question.conditions.length > 0)
      .map(({ item, conditions: said }) => [
        item.linkId,
        said.map(({ number, kind, answers }) => [number, kind, answers.map(({ code }) => code)]),
      ]);
    expect(conditions).to.deep.equal([
      ['lae3a', [[2, 'is', ['ja']]]],
      ['lae3b', [[2, 'isNot', ['ja']]]],
    ]);
  });

  it('says sizes by the answers that are of that size', () => {
    const items = bundled.items.map((item) =>
      item.linkId === 'lae2'
        ? { ...item, enableWhen: [{ question: 'lae1', operator: '>=' as const, answer: '4' }] }
        : item,
    );
    const asked = paperForm(changed({ items })).find(({ item }) => item.linkId === 'lae2');
    expect(asked?.conditions.map(({ kind, answers }) => [kind, answers.map(({ code }) => code)])).to.deep.equal([
      ['is', ['4', '5']],
    ]);
  });

  it('leaves out, of conditions of which one is enough, the one that no answer meets', () => {
    const items = bundled.items.map((item) =>
      item.linkId === 'lae2'
        ? {
            ...item,
            enableBehavior: 'any' as const,
            enableWhen: [
              { question: 'led1', operator: '>' as const, answer: '5' },
              { question: 'lae1', operator: '=' as const, answer: '1' },
              { question: 'led2', operator: 'exists' as const, answer: false },
            ],
          }
        : item,
    );
    const definition = changed({ items });
    expect(readDefinition(definition).problems).to.deep.equal([]);
    const asked = paperForm(definition).find(({ item }) => item.linkId === 'lae2');
    expect(asked?.isAny).to.equal(true);
    expect(asked?.conditions.map(({ number, kind, answers }) => [number, kind, answers.length])).to.deep.equal([
      [18, 'is', 1],
      [4, 'notAnswered', 0],
    ]);
  });

  it('has a key in which reversed questions are turned round', () => {
    const across = paperKey(bundled).find(({ dimension }) => dimension === 'paatvaers');
    expect(across?.rows.map(({ points }) => [...points.values()])).to.deep.equal([
      [4, 3, 2, 1, 0],
      [0, 1, 2, 3, 4],
      [0, 1, 2, 3, 4],
    ]);
    expect(across?.divisor).to.equal(4);
  });

  it('comes by its key to the numbers of the scorer, on 200 random sheets', () => {
    fc.assert(
      fc.property(anyQuiz, ({ definition, answers }) => {
        const scored = score(definition, answers).dimensions.map(({ shown }) => shown);
        expect(paperKey(definition).map((key) => byHand(definition, answers, key))).to.deep.equal(scored);
      }),
    );
  });
});
