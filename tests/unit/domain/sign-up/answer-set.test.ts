import { expect } from 'chai';
import type { QuestionSet } from '../../../../src/contract/question-set.ts';
import { judgeAnswers, readAnswers } from '../../../../src/domain/sign-up/answer-set.ts';

const transport: QuestionSet = {
  version: '1',
  items: [
    {
      id: 'transport',
      type: 'choice',
      label: 'Transport',
      isRequired: true,
      options: [
        { value: 'car', label: 'Car' },
        { value: 'bike', label: 'Bike' },
      ],
    },
    {
      id: 'seats',
      type: 'number',
      label: 'Seats',
      isRequired: true,
      schema: { minimum: 1 },
      visibleWhen: [{ question: 'transport', op: 'eq', value: 'car' }],
    },
    { id: 'about', type: 'info', label: 'We meet at the door' },
    { id: 'lunch', type: 'boolean', label: 'Lunch', scope: 'participant', isRequired: true },
    {
      id: 'dish',
      type: 'text',
      label: 'Dish',
      scope: 'participant',
      visibleWhen: [
        { question: 'lunch', op: 'eq', value: true },
        { question: 'transport', op: 'eq', value: 'bike' },
      ],
    },
  ],
};

const told = (errors: readonly { pointer: string; code: string }[]) =>
  errors.map(({ pointer, code }) => `${pointer} ${code}`);

describe('answers as typed [SU-22] [SU-24]', () => {
  it('send only what is shown, and keep the rest for when it is shown again', () => {
    expect(readAnswers(transport, { transport: 'car', seats: '3' }).answers).to.deep.equal({
      transport: 'car',
      seats: 3,
    });
    expect(readAnswers(transport, { transport: 'bike', seats: '3' }).answers).to.deep.equal({ transport: 'bike' });
  });

  it('are not judged while hidden', () => {
    expect(told(readAnswers(transport, { transport: 'bike', seats: 'many' }).errors)).to.deep.equal([]);
    expect(told(readAnswers(transport, { transport: 'car', seats: 'many' }).errors)).to.deep.equal([
      '#/answers/seats not-a-number',
    ]);
    expect(told(readAnswers(transport, {}).errors)).to.deep.equal(['#/answers/transport required']);
  });

  it('list the questions to show, without those of participants', () => {
    const shown = readAnswers(transport, { transport: 'car' }).questions.map(({ id }) => id);
    expect(shown).to.deep.equal(['transport', 'seats', 'about']);
  });

  it('work without any questions', () => {
    expect(readAnswers(undefined, { old: 'x' })).to.deep.equal({ questions: [], answers: {}, errors: [] });
  });
});

describe('answers on the wire [SU-19] [SU-21]', () => {
  it('are right when they fit', () => {
    expect(judgeAnswers(transport, { transport: 'car', seats: 3 }, [{ answers: { lunch: false } }])).to.deep.equal([]);
  });

  it('are refused where nobody asked', () => {
    const answers = { transport: 'bike', seats: 3, about: 'x', cpr: 'y', lunch: true };
    expect(told(judgeAnswers(transport, answers))).to.deep.equal([
      '#/answers/seats unknown-member',
      '#/answers/about unknown-member',
      '#/answers/cpr unknown-member',
      '#/answers/lunch unknown-member',
    ]);
  });

  it('are missed where they are required', () => {
    expect(told(judgeAnswers(transport, undefined, [{}, { answers: { lunch: true } }]))).to.deep.equal([
      '#/answers/transport required',
      '#/participants/0/answers/lunch required',
    ]);
  });

  it('of a participant may depend on the sign-up and on the participant', () => {
    const participants = [{ answers: { lunch: true, dish: 'soup' } }, { answers: { lunch: false, dish: 'soup' } }];
    expect(told(judgeAnswers(transport, { transport: 'bike' }, participants))).to.deep.equal([
      '#/participants/1/answers/dish unknown-member',
    ]);
    expect(told(judgeAnswers(transport, { transport: 'car', seats: 1 }, participants))).to.have.length(2);
  });

  it('never reach through to what every object has', () => {
    expect(told(judgeAnswers(undefined, JSON.parse('{"__proto__": "x", "toString": "y"}')))).to.have.length(2);
  });
});
