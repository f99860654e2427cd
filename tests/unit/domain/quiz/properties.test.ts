import { expect } from 'chai';
import type { Item } from '../../../../src/contract/quiz.ts';
import { enabledItems } from '../../../../src/domain/quiz/enabled.ts';
import { isScored } from '../../../../src/domain/quiz/item.ts';
import { score } from '../../../../src/domain/quiz/score.ts';
import { expectSameNumbers, holdsForAll, itemAt, withItems, withoutConditions } from './score-properties.ts';

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
});
