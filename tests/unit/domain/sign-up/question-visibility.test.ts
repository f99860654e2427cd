import { expect } from 'chai';
import type { Question, QuestionSet } from '../../../../src/contract/question-set.ts';
import type { Answers } from '../../../../src/contract/sign-up.ts';
import {
  conditionFaults,
  questionsInOrder,
  visibleQuestions,
} from '../../../../src/domain/sign-up/question-visibility.ts';

type Condition = NonNullable<Question['visibleWhen']>[number];

const first = (type: Question['type'] = 'text'): Question => ({ id: 'first', type, label: 'First' });
const second = (...visibleWhen: Condition[]): Question => ({
  id: 'second',
  type: 'text',
  label: 'Second',
  visibleWhen,
});
const ids = (questions: readonly Question[]) => questions.map(({ id }) => id);

describe('a condition [SU-21]', () => {
  const table: readonly [op: string, value: unknown, answer: Answers[string] | undefined, isShown: boolean][] = [
    ['eq', 'car', 'car', true],
    ['eq', 'car', 'bike', false],
    ['eq', 'car', undefined, false],
    ['eq', false, false, true],
    ['eq', 0, 0, true],
    ['eq', '1', 1, false],
    ['ne', 'car', 'bike', true],
    ['ne', 'car', 'car', false],
    ['ne', 'car', undefined, true],
    ['ne', 'car', '  ', true],
    ['in', ['car', 'both'], 'both', true],
    ['in', ['car', 'both'], 'bike', false],
    ['in', ['car', 'both'], undefined, false],
    ['in', 'car', 'car', false],
    ['contains', 'cook', ['shop', 'cook'], true],
    ['contains', 'cook', ['shop'], false],
    ['contains', 'cook', [], false],
    ['contains', 'cook', 'cook', false],
    ['gt', 3, 4, true],
    ['gt', 3, 3, false],
    ['gt', 3, undefined, false],
    ['gt', '2026-12-01', '2026-12-02', true],
    ['gt', '2026-12-01', '2026-12-01', false],
    ['gt', 3, '4', false],
    ['lt', 3, 2, true],
    ['lt', 3, 3, false],
    ['lt', 3, undefined, false],
    ['lt', '2026-12-01', '2026-11-30', true],
    ['answered', true, 'x', true],
    ['answered', undefined, false, true],
    ['answered', true, 0, true],
    ['answered', true, ' ', false],
    ['answered', true, [], false],
    ['answered', false, undefined, true],
    ['answered', false, '', true],
    ['answered', false, 'x', false],
  ];
  for (const [op, value, answer, isShown] of table) {
    it(`${op} ${JSON.stringify(value)} ${isShown ? 'holds' : 'does not hold'} for ${JSON.stringify(answer)}`, () => {
      const answers: Answers = answer === undefined ? {} : { first: answer };
      const shown = visibleQuestions([first(), second({ question: 'first', op, value })], answers);
      expect(ids(shown)).to.deep.equal(isShown ? ['first', 'second'] : ['first']);
    });
  }

  it('must hold together with the others', () => {
    const questions = [
      first('number'),
      second({ question: 'first', op: 'gt', value: 1 }, { question: 'first', op: 'lt', value: 5 }),
    ];
    expect(visibleQuestions(questions, { first: 3 })).to.have.length(2);
    expect(visibleQuestions(questions, { first: 7 })).to.have.length(1);
  });

  it('sees a hidden question as unanswered [SU-22]', () => {
    const third: Question = {
      id: 'third',
      type: 'text',
      label: 'Third',
      visibleWhen: [{ question: 'second', op: 'eq', value: 'x' }],
    };
    const questions = [first(), second({ question: 'first', op: 'eq', value: 'yes' }), third];
    expect(ids(visibleQuestions(questions, { first: 'yes', second: 'x' }))).to.deep.equal(['first', 'second', 'third']);
    expect(ids(visibleQuestions(questions, { first: 'no', second: 'x' }))).to.deep.equal(['first']);
  });
});

describe('a bad definition [SU-23]', () => {
  const table: readonly [kind: string, questions: Question[]][] = [
    ['unknown-question', [second({ question: 'nowhere', op: 'eq', value: 1 })]],
    ['own-question', [second({ question: 'second', op: 'eq', value: 1 })]],
    ['later-question', [second({ question: 'first', op: 'eq', value: 1 }), first()]],
    ['unknown-operator', [first(), second({ question: 'first', op: 'matches', value: 1 })]],
    ['unknown-operator', [first(), second({ question: 'first', op: 'toString', value: 1 })]],
    ['participant-question', [{ ...first(), scope: 'participant' }, second({ question: 'first', op: 'eq', value: 1 })]],
  ];
  for (const [kind, questions] of table) {
    it(`shows the question and reports ${kind}`, () => {
      expect(ids(visibleQuestions(questions, {}))).to.include('second');
      expect(conditionFaults(questions)).to.deep.equal([{ questionId: 'second', kind }]);
    });
  }

  it('lets a participant question look at one of the sign-up', () => {
    const questions: Question[] = [
      first(),
      { ...second({ question: 'first', op: 'eq', value: 'yes' }), scope: 'participant' },
    ];
    expect(conditionFaults(questions)).to.deep.equal([]);
    expect(visibleQuestions(questions, { first: 'no' })).to.have.length(1);
  });

  it('counts the first of two questions with one id', () => {
    const set: QuestionSet = { version: '1', items: [first(), { ...first(), label: 'Again' }] };
    expect(questionsInOrder(set).map(({ label }) => label)).to.deep.equal(['First']);
  });

  it('puts questions in no step last, and leaves out ids that name none', () => {
    const steps = [{ id: 'a', title: 'A', questions: ['second', 'nowhere'] }];
    expect(ids(questionsInOrder({ version: '1', steps, items: [first(), second()] }))).to.deep.equal([
      'second',
      'first',
    ]);
  });
});
