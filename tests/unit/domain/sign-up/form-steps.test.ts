import { expect } from 'chai';
import type { Question, QuestionSet } from '../../../../src/contract/question-set.ts';
import { formSteps, stepAfter, stepBefore, stepWithField } from '../../../../src/domain/sign-up/form-steps.ts';
import { sampleTarget, sampleTerms } from './sample-target.ts';

const question = (id: string, more: Partial<Question> = {}): Question => ({ id, type: 'text', label: id, ...more });
const items = [question('a'), question('b'), question('c'), question('p', { scope: 'participant' })];
const parts: QuestionSet['steps'] = [
  { id: 'first', title: 'First', questions: ['a'] },
  { id: 'second', title: 'Second', questions: ['b'] },
];

function steps(
  given: Partial<Parameters<typeof formSteps>[0]> = {},
  set?: QuestionSet,
  visible = set?.items ?? [],
  intent: Parameters<typeof formSteps>[2] = 'signUp',
) {
  return formSteps(sampleTarget({ ...given, terms: sampleTerms(set && { questions: set }) }), visible, intent);
}
const ids = (list: ReturnType<typeof formSteps>) => list.map(({ id }) => id);

describe('the steps of the form [SU-13] [SU-17]', () => {
  it('ask for times, then the person, then show everything', () => {
    expect(ids(steps())).to.deep.equal(['times', 'about', 'review']);
  });

  it('leave out times that are settled, missing or not wanted', () => {
    expect(ids(steps({ chosenSlotIds: ['slot-8'] }))).to.deep.equal(['about', 'review']);
    expect(ids(steps({ slots: [] }))).to.deep.equal(['about', 'review']);
    expect(ids(steps({}, undefined, [], 'interest'))).to.deep.equal(['about', 'review']);
  });

  it('hold one step of questions unless the backend parts them', () => {
    const list = steps({}, { version: '1', items });
    expect(ids(list)).to.deep.equal(['times', 'about', 'questions', 'review']);
    expect(list[2]).to.have.property('questions').with.length(3);
  });

  it('follow the parts of the backend; questions in none stand in the last', () => {
    const list = steps({}, { version: '1', items, steps: parts });
    expect(ids(list)).to.deep.equal(['times', 'about', 'questions:first', 'questions:second', 'review']);
    const last = list[3];
    expect(last?.kind === 'questions' && last.questions.map(({ id }) => id)).to.deep.equal(['b', 'c']);
  });

  it('leave out a step whose questions are all hidden', () => {
    expect(
      ids(steps({}, { version: '1', items: [question('a'), question('b')], steps: parts }, [question('b')])),
    ).to.deep.equal(['times', 'about', 'questions:second', 'review']);
    expect(ids(steps({}, { version: '1', items }, []))).to.deep.equal(['times', 'about', 'review']);
  });

  it('ask who queues for contact data only', () => {
    expect(ids(steps({}, { version: '1', items }, items, 'waitingList'))).to.deep.equal(['times', 'about', 'review']);
  });
});

describe('the way between steps [SU-13] [SU-32]', () => {
  const list = steps({}, { version: '1', items, steps: parts });
  const fresh = { returnsToReview: false, incomplete: [] };

  it('leads one step on, and one back', () => {
    expect(stepAfter(list, 'times', fresh)).to.equal('about');
    expect(stepAfter(list, 'questions:second', fresh)).to.equal('review');
    expect(stepBefore(list, 'about')).to.equal('times');
    expect(stepBefore(list, 'times')).to.equal(undefined);
  });

  it('leads back to the review after a change, by way of what is missing', () => {
    expect(stepAfter(list, 'times', { returnsToReview: true, incomplete: [] })).to.equal('review');
    expect(stepAfter(list, 'times', { returnsToReview: true, incomplete: ['questions:second'] })).to.equal(
      'questions:second',
    );
  });

  for (const [pointer, step] of [
    ['#/slotIds', 'times'],
    ['#/slotIds/0', 'times'],
    ['#/contact/email', 'about'],
    ['#/ageFrom', 'about'],
    ['#/answers/a', 'questions:first'],
    ['#/answers/c', 'questions:second'],
    ['#/answers/gone', 'review'],
    ['#/consents/0', 'review'],
    ['#', 'review'],
  ] as const) {
    it(`finds the field ${pointer} in ${step}`, () => {
      expect(stepWithField(list, pointer)).to.equal(step);
    });
  }

  it('finds the field of a step that is not there on the review', () => {
    expect(stepWithField(steps({ slots: [] }), '#/slotIds')).to.equal('review');
  });
});
