import { expect } from 'chai';
import type { Question } from '../../../../src/contract/question-set.ts';
import type { SignUpRequest } from '../../../../src/contract/sign-up.ts';
import { changeOf, laterAnswers, readUntil, unguardedChildren } from '../../../../src/domain/sign-up/managed-change.ts';
import { readForm } from '../../../../src/domain/sign-up/sign-up-form.ts';
import { typedFromRequest } from '../../../../src/domain/sign-up/typed-from-request.ts';
import { now, sampleTarget, sampleTerms } from './sample-target.ts';

const items: Question[] = [
  { id: 'seats', type: 'number', label: 'Pladser', scope: 'signUp' },
  { id: 'born', type: 'date', label: 'Hvornår' },
  { id: 'food', type: 'choices', label: 'Mad', options: [{ value: 'veg', label: 'Grønt' }], scope: 'participant' },
];
const policy = {
  parties: ['person', 'household', 'organisation'] as const,
  maximumPartySize: 4,
  participantNames: 'all' as const,
  ageThresholds: [15, 18],
  guardian: { below: 15 as const, mode: 'consent' as const },
};
const target = sampleTarget({
  chosenSlotIds: ['slot-8'],
  terms: sampleTerms({ policy: { ...policy, parties: [...policy.parties] }, questions: { version: '1', items } }),
});
const facts = { intent: 'signUp', now, features: ['sign-up', 'groups', 'guardian'] } as const;
const read = (request: Partial<SignUpRequest> & Pick<SignUpRequest, 'contact'>) =>
  readForm(target, typedFromRequest(request, items), facts);

/** What a school with a child below 15 sent. */
const sent = {
  slotIds: ['slot-8'],
  party: 'organisation',
  organisation: { name: 'Spejderne' },
  partySize: 3,
  isContactComing: true,
  contact: { name: 'Mette', phone: '+4534412345' },
  ageFrom: 18,
  participants: [{ answers: { food: ['veg'] } }, { name: 'Bo', ageFrom: 0 }, { name: 'Eva', ageFrom: 15 }],
  guardian: { name: 'Karen', email: 'karen@example.org' },
  answers: { seats: 1.5, born: '2026-12-08' },
} satisfies Partial<SignUpRequest>;

describe('a child that a change adds [SU-55]', () => {
  const child = { ageFrom: 0 };
  const after = [{}, child, { ageFrom: 18 }, child];
  const refused = (before: object) =>
    unguardedChildren({ isContactComing: true, ...before }, after, target.terms).map(({ pointer }) => pointer);
  const [second, fourth] = ['#/participants/1/ageFrom', '#/participants/3/ageFrom'];
  const other = { name: 'Karen', email: 'karen@example.org' };
  const table: [who: string, before: object, refused: (string | undefined)[]][] = [
    ['an adult who comes along', { ageFrom: 18 }, []],
    ['a parent who stays at home', { isContactComing: false, guardian: { isContact: true } }, []],
    ['an adult who stays at home', { isContactComing: false }, [second, fourth]],
    ['somebody of 15 to 17', { ageFrom: 15 }, [second, fourth]],
    [
      'an adult who named another one for one child',
      { ageFrom: 18, participants: [{}, child], guardian: other },
      [fourth],
    ],
    ['somebody whose age is not known', {}, [second, fourth]],
  ];
  for (const [who, before, pointers] of table) {
    it(`is ${pointers.length ? 'refused to' : 'let in with'} ${who}`, () => {
      expect(refused(before)).to.deep.equal(pointers);
    });
  }

  it('is nobody’s business where no guardian is asked for', () => {
    expect(unguardedChildren({ isContactComing: false }, after, sampleTerms())).to.deep.equal([]);
  });
});

describe('a sign-up read again as the form it came from [SU-74]', () => {
  it('says what was sent, person by person', () => {
    const typed = typedFromRequest(sent, items);
    // Who is asked whether they answer for a child has said no by naming another.
    const form = readForm(target, typed, facts);
    expect(form.errors).to.deep.equal([]);
    const { ageFrom: _, contact, answers, ...request } = sent;
    expect(form.request).to.deep.equal({ ...request, ageFrom: 18 });
    expect([form.contact, form.answers]).to.deep.equal([contact, answers]);
  });

  it('is no change as long as nobody changes it, in whatever order its members come', () => {
    const form = read(sent);
    expect(changeOf(sent, form)).to.equal(undefined);
    const turned = sent.participants.map((one) => Object.fromEntries(Object.entries(one).toReversed()));
    expect(changeOf({ ...sent, participants: turned }, form)).to.equal(undefined);
  });

  it('sends of a change what differs and nothing else', () => {
    const participants = sent.participants.map((one, index) => (index === 1 ? { ...one, name: 'Bodil' } : one));
    expect(changeOf(sent, read({ ...sent, participants }))).to.deep.equal({ participants });
    const contact = { name: 'Mette S.', phone: '+4534412345' };
    expect(changeOf(sent, read({ ...sent, contact }))).to.deep.equal({ contact });
    const form = read(sent);
    const series = { ...form, request: { ...form.request, until: '2027-02-23' } };
    expect(changeOf({ ...sent, until: null }, series)).to.deep.equal({ until: '2027-02-23' });
    expect(changeOf({ ...sent, until: '2027-02-23' }, series)).to.equal(undefined);
  });
});

describe('what a place asks of who queued [SU-17]', () => {
  it('is the age, the people, the adult and the answers, where they were asked', () => {
    const { ageFrom, participants, guardian, answers } = sent;
    expect(laterAnswers(read(sent))).to.deep.equal({ ageFrom, participants, guardian, answers });
    const plain = readForm(sampleTarget(), typedFromRequest(sent, []), facts);
    expect(laterAnswers(plain)).to.deep.equal({});
  });
});

describe('another last day of a series [SU-48]', () => {
  const today = '2026-11-24';
  const until = (day: string, month: string, year: string) => ({ '#/until': { day, month, year } });

  it('is read for a series alone, and may be left open', () => {
    expect(readUntil({ commitment: 'single' }, until('23', '2', '2027'), today).asked).to.deep.equal([]);
    expect(readUntil({ commitment: 'series' }, until('23', '2', '2027'), today).request).to.deep.equal({
      until: '2027-02-23',
    });
    expect(readUntil({ commitment: 'series' }, until('', '', ''), today).request).to.deep.equal({ until: null });
  });

  it('is no day that is over, and no day that there is not', () => {
    const errorsOf = (...day: [string, string, string]) =>
      readUntil({ commitment: 'series' }, until(...day), today).errors.map(({ code, limit }) => [code, limit]);
    expect(errorsOf('23', '11', '2026')).to.deep.equal([['too-small', today]]);
    expect(errorsOf('24', '11', '2026')).to.deep.equal([]);
    expect(errorsOf('30', '2', '2027')).to.deep.equal([['not-a-date', undefined]]);
  });
});
