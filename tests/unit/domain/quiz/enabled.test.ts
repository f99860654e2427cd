import { expect } from 'chai';
import type { Item, QuizDefinition } from '../../../../src/contract/quiz.ts';
import { enabledItems } from '../../../../src/domain/quiz/enabled.ts';
import type { Answers } from '../../../../src/domain/quiz/item.ts';
import { score } from '../../../../src/domain/quiz/score.ts';
import { allAnswered, answersOf, bundled, changed } from './bundled.ts';

type Condition = NonNullable<Item['enableWhen']>[number];

const codes = ['1', '2', '3', '-1', 'ja'];
const item = (linkId: string, members: Partial<Item> = {}): Item => ({
  linkId,
  text: linkId,
  answerOption: codes.map((code, weight) => ({ code, label: code, weight })),
  ...members,
});
const definition = (items: Item[]): QuizDefinition =>
  changed({
    items,
    nonSubstantive: [
      { code: '9', kind: 'dontKnow', label: 'Ved ikke' },
      { code: 'na', kind: 'notApplicable', label: 'Ikke relevant' },
    ],
  });
const enabledIds = (items: Item[], answers: Answers) =>
  enabledItems(definition(items), answers).map(({ linkId }) => linkId);

// first is asked only when zero is ja; many takes several answers; both are scored by nothing but `first`.
const questions = [
  item('zero'),
  item('first', {
    scores: [{ dimension: 'ledelse' }],
    enableWhen: [{ question: 'zero', operator: '=', answer: 'ja' }],
  }),
  item('many', { isMultiple: true }),
];
const situations: Record<string, { question: string; answers: Answers }> = {
  'answered 2': { question: 'first', answers: answersOf({ zero: 'ja', first: '2' }) },
  unanswered: { question: 'first', answers: answersOf({ zero: 'ja' }) },
  'disabled with an old 2': { question: 'first', answers: answersOf({ zero: '1', first: '2' }) },
  'do not know, coded 9': { question: 'first', answers: answersOf({ zero: 'ja', first: '9' }) },
  'several answers, 1 and 3': { question: 'many', answers: answersOf({ many: ['1', '3'] }) },
  'no answers of several': { question: 'many', answers: answersOf({ many: [] }) },
};
const columns = Object.keys(situations);

// One letter a situation, in the order above: y = asked, n = not.
const table: [operator: Condition['operator'], answer: Condition['answer'], asked: string][] = [
  ['exists', true, 'ynnyyn'],
  ['exists', false, 'nyynny'],
  ['=', '2', 'ynnnnn'],
  ['=', '9', 'nnnynn'],
  ['=', '3', 'nnnnyn'],
  ['!=', '2', 'nyyyyy'],
  ['!=', '3', 'yyyyny'],
  ['<', '3', 'ynnnyn'],
  ['<', '2', 'nnnnyn'],
  ['<=', '2', 'ynnnyn'],
  ['<=', '1', 'nnnnyn'],
  ['>', '2', 'nnnnyn'],
  ['>', '3', 'nnnnnn'],
  ['>=', '2', 'ynnnyn'],
  ['>=', '3', 'nnnnyn'],
  ['>=', '-1', 'ynnnyn'],
  ['>', 'ja', 'nnnnnn'],
];

describe('the operators of a condition [RQ-10]', () => {
  for (const [operator, answer, asked] of table) {
    columns.forEach((situation, column) => {
      const { question, answers } = situations[situation] ?? { question: '', answers: new Map() };
      const isAsked = asked[column] === 'y';
      it(`${operator} ${answer} ${isAsked ? 'asks' : 'does not ask'} where the question is ${situation}`, () => {
        const asks = (enableBehavior: Item['enableBehavior'], ...others: Condition[]) => {
          const enableWhen = [{ question, operator, answer }, ...others];
          const dependent = item('dependent', { enableWhen, ...(enableBehavior && { enableBehavior }) });
          return enabledIds([item('always'), ...questions, dependent], answers).includes('dependent');
        };
        const [met, unmet] = [false, true].map((isThere): Condition => {
          return { question: 'always', operator: 'exists', answer: isThere };
        }) as [Condition, Condition];
        expect([asks(undefined), asks('all'), asks('any')]).to.deep.equal([isAsked, isAsked, isAsked]);
        expect([asks('all', met), asks('any', unmet)]).to.deep.equal([isAsked, isAsked]);
        expect([asks('all', unmet), asks('any', met)]).to.deep.equal([false, true]);
      });
    });
  }
});

describe('several conditions [RQ-10]', () => {
  const yes: Condition = { question: 'zero', operator: '=', answer: 'ja' };
  const no: Condition = { question: 'zero', operator: '=', answer: '1' };
  const cases: [behavior: 'all' | 'any' | undefined, conditions: Condition[], isAsked: boolean][] = [
    ['all', [yes, no], false],
    ['all', [yes, yes], true],
    [undefined, [yes, no], false],
    ['any', [no, yes], true],
    ['any', [no, no], false],
    ['any', [], true],
    ['all', [], true],
  ];
  for (const [enableBehavior, enableWhen, isAsked] of cases) {
    it(`${enableBehavior ?? 'by default'} of ${enableWhen.map(({ answer }) => answer).join(', ') || 'none'} ${isAsked ? 'asks' : 'does not ask'}`, () => {
      const dependent = item('dependent', { enableWhen, ...(enableBehavior ? { enableBehavior } : {}) });
      expect(enabledIds([item('zero'), dependent], answersOf({ zero: 'ja' })).includes('dependent')).to.equal(isAsked);
    });
  }
});

describe('numbers in a condition [RQ-10]', () => {
  const older: Condition = { question: 'age', operator: '>', answer: '9' };
  const ages = [item('age'), item('dependent', { enableWhen: [older] })];

  it('are compared as numbers, however many digits they have', () => {
    expect(enabledIds(ages, answersOf({ age: '12' }))).to.include('dependent');
    expect(enabledIds(ages, answersOf({ age: '8' }))).to.not.include('dependent');
  });

  it('are whole: what only begins or ends with digits is none', () => {
    for (const age of ['12a', 'a12', '12.5', '']) {
      expect(enabledIds(ages, answersOf({ age })), age).to.not.include('dependent');
    }
  });
});

describe('branches [RQ-10] [RQ-11]', () => {
  const chain = [
    item('a'),
    item('b', { enableWhen: [{ question: 'a', operator: '=', answer: '1' }] }),
    item('c', { enableWhen: [{ question: 'b', operator: '=', answer: '1' }] }),
    item('d', { enableWhen: [{ question: 'c', operator: 'exists', answer: true }] }),
  ];
  const all = { a: '1', b: '1', c: '1', d: '1' };

  it('close a whole chain at its first link', () => {
    expect(enabledIds(chain, answersOf(all))).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(enabledIds(chain, answersOf({ ...all, a: '2' }))).to.deep.equal(['a']);
    expect(enabledIds(chain, answersOf({ ...all, b: '2' }))).to.deep.equal(['a', 'b']);
  });

  it('close a group with its children and what hangs on them', () => {
    const items = [
      item('a'),
      item('group', { type: 'group', enableWhen: [{ question: 'a', operator: '=', answer: '1' }] }),
      item('child', { parent: 'group' }),
      item('grandchild', { parent: 'child' }),
      item('after', { enableWhen: [{ question: 'child', operator: '!=', answer: '1' }] }),
    ];
    expect(enabledIds(items, answersOf({ a: '2', child: '1' }))).to.deep.equal(['a', 'after']);
    expect(enabledIds(items, answersOf({ a: '1', child: '1' }))).to.deep.equal(['a', 'group', 'child', 'grandchild']);
  });

  it('ask a child whose parent is nowhere in the quiz', () => {
    expect(enabledIds([item('a'), item('child', { parent: 'gone' })], answersOf({}))).to.deep.equal(['a', 'child']);
  });

  it('keep an answer that comes back into use', () => {
    const kept = allAnswered('4', { lae3a: '5', lae3b: '1' });
    const away = score(bundled, new Map([...kept, ['igang', ['nej']]]));
    const back = score(bundled, new Map([...kept, ['igang', ['ja']]]));
    expect(away.dimensions[5]?.score).to.be.closeTo(50, 1e-9);
    expect(back).to.deep.equal(score(bundled, kept));
  });

  it('of the bundled quiz ask 18 questions that count, whichever way', () => {
    for (const igang of ['ja', 'nej', 'vedikke']) {
      const enabled = enabledItems(bundled, answersOf({ igang }));
      expect(enabled.filter((entry) => entry.scores)).to.have.length(18);
      expect(enabled.at(-1)?.linkId).to.equal(igang === 'ja' ? 'lae3a' : 'lae3b');
    }
  });
});
