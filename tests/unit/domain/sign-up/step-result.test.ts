import { expect } from 'chai';
import { EMPTY_FORM, type TypedForm } from '../../../../src/domain/sign-up/sign-up-form.ts';
import { type FormSituation, firstStepOf, judgeForm, judgeStep } from '../../../../src/domain/sign-up/step-result.ts';
import { now, sampleTarget, sampleTerms } from './sample-target.ts';

const target = sampleTarget({
  terms: sampleTerms({
    policy: { guardian: { below: 15, mode: 'consent' } },
    questions: { version: '1', items: [{ id: 'why', type: 'text', label: 'Why', isRequired: true }] },
  }),
});
const filled: TypedForm = {
  ...EMPTY_FORM,
  slotIds: ['slot-8'],
  contact: { name: 'Mette', phone: '34412345' },
  ageFrom: '15',
  answers: { why: 'Derfor' },
};
const situation = (typed: TypedForm, more: Partial<FormSituation> = {}): FormSituation => ({
  target,
  typed,
  intent: 'signUp',
  features: [],
  now,
  timeZone: 'Europe/Copenhagen',
  ...more,
});
const told = (typed: TypedForm) => judgeForm(situation(typed)).errors.map(({ pointer, code }) => `${pointer} ${code}`);

describe('the press of next [SU-13] [SU-25]', () => {
  it('leads on when the step is right, whatever stands in the others', () => {
    expect(judgeStep(situation({ ...EMPTY_FORM, slotIds: ['slot-8'] }), 'times', false)).to.deep.equal({
      kind: 'ok',
      next: 'about',
    });
    expect(judgeStep(situation(filled), 'questions', false)).to.deep.equal({ kind: 'ok', next: 'review' });
  });

  it('tells only what is wrong in the step, in field order', () => {
    const result = judgeStep(situation(EMPTY_FORM), 'about', false);
    expect(result.kind === 'errors' && result.errors.map(({ pointer }) => pointer)).to.deep.equal([
      '#/contact/name',
      '#/contact/email',
      '#/ageFrom',
    ]);
  });

  it('leads back to the review by way of what is still missing', () => {
    expect(judgeStep(situation(filled), 'times', true)).to.deep.equal({ kind: 'ok', next: 'review' });
    expect(judgeStep(situation({ ...filled, answers: {} }), 'times', true)).to.deep.equal({
      kind: 'ok',
      next: 'questions',
    });
  });

  it('says who cannot take part, once the step is right [SU-27]', () => {
    const young = { ...filled, ageFrom: '0' };
    expect(judgeStep(situation(young), 'about', false)).to.deep.equal({ kind: 'notEligible', rule: 'guardian 15' });
    const called = { '#/guardian/name': 'Karen', '#/guardian/phone': '34412346' };
    const adult = { ...called, '#/guardian/email': 'karen@example.org' };
    const asked = situation({ ...young, fields: adult }, { features: ['guardian'] });
    expect(judgeStep(asked, 'about', false).kind).to.equal('ok');
    const unwritten = judgeForm(situation({ ...young, fields: called }, { features: ['guardian'] })).errors;
    expect(unwritten.map(({ pointer, code }) => `${pointer} ${code}`)).to.deep.equal(['#/guardian/email required']);
    expect(judgeStep(situation({ ...young, contact: {} }), 'about', false).kind).to.equal('errors');
  });
});

describe('a CPR number in the form [SU-33] [SU-34]', () => {
  it('is an error at its field, between the others', () => {
    const typed = { ...filled, contact: { name: 'Mette 251248-9996' }, answers: { why: 'ring 2512489996' } };
    expect(told(typed)).to.deep.equal([
      '#/contact/name cpr-in-text',
      '#/contact/email required',
      '#/answers/why cpr-in-text',
    ]);
    expect(judgeForm(situation(typed)).errors.map(({ limit }) => limit)).to.deep.equal(['block', undefined, 'ask']);
  });

  it('is none once the person says it is another number', () => {
    const typed = { ...filled, answers: { why: 'ring 2512489996' }, isNotCpr: ['#/answers/why'] };
    expect(told(typed)).to.deep.equal([]);
  });

  it('is judged by the day in the zone of the backend', () => {
    const typed = { ...filled, answers: { why: '251126-4000' } };
    const lateEvening = Date.parse('2026-11-24T23:30:00Z');
    expect(judgeForm(situation(typed, { now: lateEvening })).errors).to.have.length(1);
    expect(judgeForm(situation(typed, { now: lateEvening, timeZone: 'UTC' })).errors).to.have.length(0);
  });
});

describe('errors that the backend found [SU-32]', () => {
  it('lead to the first step that holds one, and else to the review', () => {
    const { steps } = judgeForm(situation(filled));
    expect(
      firstStepOf(steps, [
        { pointer: '#/answers/why', code: 'pattern' },
        { pointer: '#/contact/name', code: 'pattern' },
      ]),
    ).to.equal('about');
    expect(firstStepOf(steps, [{ pointer: '#/unknown', code: 'pattern' }])).to.equal('review');
  });
});
