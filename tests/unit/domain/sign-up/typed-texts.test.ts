import { expect } from 'chai';
import type { QuestionSet } from '../../../../src/contract/question-set.ts';
import type { SignUpRequest } from '../../../../src/contract/sign-up.ts';
import { findCprInTexts, typedTexts } from '../../../../src/domain/sign-up/typed-texts.ts';

const today = '2026-11-24';
const cpr = '251248-9996';
const set: QuestionSet = {
  version: '1',
  items: [
    { id: 'why', type: 'longText', label: 'Why' },
    { id: 'seats', type: 'number', label: 'Seats' },
    { id: 'how', type: 'choice', label: 'How', hasOther: true, options: [{ value: 'car', label: 'Car' }] },
    { id: 'days', type: 'choices', label: 'Days', hasOther: true, options: [{ value: 'mon', label: 'Monday' }] },
    { id: 'town', type: 'text', label: 'Town', scope: 'participant' },
  ],
};
const request: SignUpRequest = {
  clientRef: 'a6f5b9a2-6f0b-4b8e-9d5b-0f6f6d3a9b11',
  targetVersion: '1',
  lang: 'da',
  intent: 'signUp',
  party: 'person',
  partySize: 1,
  isContactComing: true,
  contact: { name: 'Mette' },
  noticeVersion: '1',
};
const found = (given: Partial<SignUpRequest>, isNotCpr: string[] = []) =>
  findCprInTexts(typedTexts({ ...request, ...given }, set), { today, isNotCpr }).map(
    ({ pointer, hit }) => `${pointer} ${hit.verdict}`,
  );

describe('the texts of a sign-up [SU-33]', () => {
  const table: readonly [pointer: string, given: Partial<SignUpRequest>][] = [
    ['#/contact/name', { contact: { name: `Mette ${cpr}` } }],
    ['#/organisation/name', { organisation: { name: `Foreningen ${cpr}` } }],
    ['#/guardian/name', { guardian: { name: cpr } }],
    ['#/participants/1/name', { participants: [{ name: 'Jens' }, { name: cpr }] }],
    ['#/participants/0/answers/town', { participants: [{ answers: { town: cpr } }] }],
    ['#/answers/why', { answers: { why: `Ring. ${cpr}` } }],
    ['#/answers/how', { answers: { how: `other:${cpr}` } }],
    ['#/answers/days', { answers: { days: ['mon', `other:${cpr}`] } }],
  ];
  for (const [pointer, given] of table) {
    it(`are all scanned: ${pointer}`, () => {
      expect(found(given)).to.deep.equal([`${pointer} block`]);
    });
  }

  it('are scanned in number fields too, where the number lost its first zero', () => {
    expect(found({ answers: { seats: 101019999 } })).to.deep.equal(['#/answers/seats block']);
    expect(found({ answers: { seats: 4 } })).to.deep.equal([]);
  });

  it('do not hold e-mail and phone', () => {
    expect(
      found({ contact: { name: 'Mette', email: '2512489996@sundby.example', phone: '+4525124899' } }),
    ).to.deep.equal([]);
  });

  it('are joined where six and four digits stand side by side', () => {
    expect(found({ contact: { name: 'Mette' }, answers: { why: '251248', how: 'other:9996' } })).to.deep.equal([
      '#/answers/how ask',
    ]);
  });

  it('are let through once the person says it is another number, but never what must be refused [SU-34]', () => {
    expect(found({ answers: { why: '2512489996' } })).to.deep.equal(['#/answers/why ask']);
    expect(found({ answers: { why: '2512489996' } }, ['#/answers/why'])).to.deep.equal([]);
    expect(found({ answers: { why: cpr } }, ['#/answers/why'])).to.deep.equal(['#/answers/why block']);
  });
});
