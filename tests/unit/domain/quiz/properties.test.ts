import { expect } from 'chai';
import type { Item, QuizDefinition } from '../../../../src/contract/quiz.ts';
import { QuizController } from '../../../../src/controllers/quiz-controller.ts';
import { quizRules } from '../../../../src/controllers/quiz-rules.ts';
import type { QuizSource } from '../../../../src/controllers/quiz-source.ts';
import { enabledItems } from '../../../../src/domain/quiz/enabled.ts';
import { type Answers, isScored } from '../../../../src/domain/quiz/item.ts';
import { score } from '../../../../src/domain/quiz/score.ts';
import { scoreTeam, teamPicture } from '../../../../src/domain/quiz/team.ts';
import { bundled, changed } from './bundled.ts';
import type { GeneratedQuiz } from './generated-quizzes.ts';
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
      answerOption: definition.items.find(isScored)?.answerOption ?? twoOptions,
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

  holdsForAll('gives 100 − S where every question is turned round', ({ definition, answers }) => {
    const turned = withItems(definition, (item) => ({ ...item, isReversed: !item.isReversed }));
    const [before, after] = [score(definition, answers), score(turned, answers)];
    for (const [index, { score: number }] of before.dimensions.entries()) {
      const other = after.dimensions[index]?.score;
      if (number === null) expect(other).to.equal(null);
      else expect(other).to.be.closeTo(100 - number, 1e-9);
    }
  });

  holdsForAll('spreads nothing among k equal people, and tells of fewer only how many they are [RQ-57]', (quiz, at) => {
    const minRespondents = 5 + (at % 20);
    const definition = changed({ ...quiz.definition, team: { ...bundled.team, minRespondents } } as QuizDefinition);
    const people = (count: number) => scoreTeam(definition, Array(count).fill(quiz.answers));
    const { dimensions = [], overall } = teamPicture(definition, people(minRespondents));
    const own = score(definition, quiz.answers);
    expect(dimensions.length).to.equal(own.dimensions.filter(({ shown }) => shown !== null).length);
    for (const figure of dimensions) {
      expect(figure).to.include({ spread: 0, agreement: 'agree', isPolarised: false, respondents: minRespondents });
      expect(figure.mean).to.equal(own.dimensions.find(({ id }) => id === figure.dimension)?.shown);
    }
    expect(overall?.mean ?? null).to.equal(own.overall.shown);
    const fewer = minRespondents - 1;
    expect(teamPicture(definition, people(fewer))).to.deep.equal({ respondents: fewer });
  });

  holdsForAll('is the same however often one goes forward and back', (quiz, at) => {
    const straight = walk(quiz, []);
    const [first, second] = [at & 0xffff, at >>> 16].map((bits) => [...bits.toString(2)].map((bit) => bit === '1'));
    const zigzag = walk(quiz, [...(first ?? []), ...(second ?? [])]);
    expect(enabledItems(quiz.definition, zigzag)).to.deep.equal(enabledItems(quiz.definition, straight));
    expect(score(quiz.definition, zigzag)).to.deep.equal(score(quiz.definition, straight));
  });
});

const twoOptions = ['a', 'b'].map((code, weight) => ({ code, label: code, weight }));

/** Answers a quiz as the page has it done; where the next turn says so, first otherwise and a step to and fro. */
function walk({ definition, answers }: GeneratedQuiz, turns: readonly boolean[]): Answers {
  const host = {
    view: 'question',
    addController() {},
    removeController() {},
    requestUpdate() {},
    updateComplete: Promise.resolve(true),
  };
  const source = { look: () => ({ status: 'ready', definition, summary: definition }), rules: quizRules };
  const quiz = new QuizController(host, source as unknown as QuizSource, () => {});
  quiz.hostUpdate();
  quiz.start();
  const left = [...turns];
  for (let { state } = quiz; state.status === 'asking'; { state } = quiz) {
    const { index } = state;
    const [item] = state.steps[index]?.questions ?? [];
    if (!item) break;
    const given = answers.get(item.linkId) ?? (isScored(item) ? ['dk'] : []);
    if (left.shift()) {
      quiz.answer(item.linkId, [item.answerOption?.[0]?.code ?? '']);
      quiz.next();
      // From the result there is no way back but through its question.
      if (quiz.state.status === 'asking') quiz.back();
      else quiz.start(item.linkId);
    }
    quiz.answer(item.linkId, given);
    quiz.next();
  }
  expect(quiz.state.status).to.equal('result');
  return quiz.answers;
}
