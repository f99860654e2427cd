import { expect } from 'chai';
import type { Feature } from '../../../../src/contract/config.ts';
import type { SignUpPolicy, SignUpTerms } from '../../../../src/contract/sign-up-terms.ts';
import { EMPTY_FORM, readForm, type TypedForm } from '../../../../src/domain/sign-up/sign-up-form.ts';
import type { Intent } from '../../../../src/domain/sign-up/sign-up-states.ts';
import { judgeStep } from '../../../../src/domain/sign-up/step-result.ts';
import { now, sampleTarget, sampleTerms } from './sample-target.ts';

const features: readonly Feature[] = ['sign-up', 'groups', 'guardian'];
type More = Omit<Partial<SignUpTerms>, 'policy'> & { policy?: Partial<SignUpPolicy> };

function read(
  policy: Partial<SignUpPolicy>,
  fields: TypedForm['fields'],
  more: More & { age?: string; intent?: Intent } = {},
) {
  const { age = '', intent = 'signUp', ...terms } = more;
  const typed = {
    ...EMPTY_FORM,
    contact: { name: 'Mette', phone: '34412345' },
    ageFrom: age,
    fields,
  };
  return readForm(sampleTarget({ slots: [], terms: sampleTerms({ ...terms, policy }) }), typed, {
    intent,
    now,
    features,
  });
}
const wrong = (...given: Parameters<typeof read>) =>
  read(...given).errors.map(({ pointer, code }) => `${pointer} ${code}`);
const named: Partial<SignUpPolicy> = { maximumPartySize: 4, participantNames: 'all' };

describe('who comes [SU-16]', () => {
  it('is one person where nothing more is allowed, without a question', () => {
    const { request, asked } = read({}, { '#/partySize': '3', '#/party': 'household' });
    expect(request).to.deep.equal({ party: 'person', partySize: 1, isContactComing: true });
    expect(asked.filter((pointer) => !/slotIds|contact/.test(pointer))).to.deep.equal([]);
  });

  it('is a number where nothing is asked per person, and no more than are allowed', () => {
    const policy: Partial<SignUpPolicy> = { maximumPartySize: 4, parties: ['person', 'household'] };
    expect(read(policy, { '#/partySize': '3', '#/party': 'household' }).request).to.deep.include({
      party: 'household',
      partySize: 3,
    });
    expect(read(policy, { '#/partySize': '5' }).request.partySize).to.equal(1);
    expect(read(policy, { '#/partySize': '3' }).request.participants).to.equal(undefined);
  });

  it('has exactly one entry a person, the contact’s own without a name', () => {
    const fields = { '#/partySize': '3', '#/participants/1/name': 'Bo', '#/participants/2/name': 'Eva' };
    expect(read(named, fields).request.participants).to.deep.equal([{}, { name: 'Bo' }, { name: 'Eva' }]);
    expect(wrong(named, { '#/partySize': '2' })).to.deep.equal(['#/participants/1/name required']);
  });

  it('names everybody when the one who writes stays at home', () => {
    const fields = { '#/partySize': '2', '#/isContactComing': 'no', '#/participants/0/name': 'Bo' };
    expect(wrong(named, fields)).to.deep.equal(['#/participants/1/name required']);
    const { request } = read(named, { ...fields, '#/participants/1/name': 'Eva' });
    expect(request).to.deep.include({ isContactComing: false, participants: [{ name: 'Bo' }, { name: 'Eva' }] });
  });

  it('asks an organisation for its name', () => {
    const policy: Partial<SignUpPolicy> = { parties: ['organisation', 'person'] };
    expect(wrong(policy, { '#/party': 'organisation' })).to.deep.equal(['#/organisation/name required']);
    const { request } = read(policy, { '#/party': 'organisation', '#/organisation/name': ' Spejderne ' });
    expect(request.organisation).to.deep.equal({ name: 'Spejderne' });
  });

  it('asks who queues only how many they are [SU-17]', () => {
    const { request, errors } = read(named, { '#/partySize': '4' }, { intent: 'waitingList' });
    expect(errors).to.deep.equal([]);
    expect(request).to.deep.include({ partySize: 4, isContactComing: true });
    expect(request.participants).to.equal(undefined);
  });

  it('asks each person their questions, which may look at the sign-up’s own answers [SU-21]', () => {
    const questions = {
      version: '1',
      items: [
        {
          id: 'food',
          type: 'choice' as const,
          label: 'Food',
          isRequired: true,
          scope: 'participant' as const,
          options: [{ value: 'meat', label: 'Meat' }],
        },
      ],
    };
    const given = { '#/partySize': '2', '#/participants/0/answers/food': 'meat' };
    expect(wrong({ maximumPartySize: 2 }, given, { questions })).to.deep.equal([
      '#/participants/1/answers/food required',
    ]);
    const { request } = read(
      { maximumPartySize: 2 },
      { ...given, '#/participants/1/answers/food': 'meat' },
      { questions },
    );
    expect(request.participants).to.deep.equal([{ answers: { food: 'meat' } }, { answers: { food: 'meat' } }]);
  });
});

describe('ages and guardians [SU-54] [SU-55]', () => {
  const guarded: Partial<SignUpPolicy> = {
    maximumPartySize: 3,
    ageThresholds: [15, 18],
    guardian: { below: 15, mode: 'consent' },
  };
  const adult = { '#/guardian/name': 'Karen', '#/guardian/email': 'karen@example.org' };

  it('sends ages as the lowest of their band', () => {
    const { request } = read(guarded, { '#/partySize': '2', '#/participants/1/ageFrom': '15' }, { age: '18' });
    expect(request).to.deep.include({ ageFrom: 18, participants: [{}, { ageFrom: 15 }] });
    expect(request.guardian).to.equal(undefined);
  });

  it('asks a young person for an adult, by mail or phone', () => {
    expect(wrong(guarded, {}, { age: '0' })).to.deep.equal(['#/guardian/name required', '#/guardian/email required']);
    expect(read(guarded, adult, { age: '0' }).request.guardian).to.deep.equal({
      name: 'Karen',
      email: 'karen@example.org',
    });
  });

  it('asks an adult who brings a child whether it is theirs', () => {
    const child = { '#/partySize': '2', '#/participants/1/ageFrom': '0' };
    expect(wrong(guarded, child, { age: '18' })).to.deep.equal(['#/guardian/isContact required']);
    const theirs = read(guarded, { ...child, '#/guardian/isContact': 'yes' }, { age: '18' });
    expect(theirs.request.guardian).to.deep.equal({ isContact: true });
    const other = read(guarded, { ...child, ...adult, '#/guardian/isContact': 'no' }, { age: '18' });
    expect(other.request.guardian).to.deep.include({ name: 'Karen' });
  });

  it('lets a parent sign a child up without coming', () => {
    const fields = { '#/isContactComing': 'no', '#/participants/0/ageFrom': '0', '#/guardian/isContact': 'yes' };
    expect(read(guarded, fields).request).to.deep.include({
      partySize: 1,
      isContactComing: false,
      participants: [{ ageFrom: 0 }],
      guardian: { isContact: true },
    });
    expect(read(guarded, fields).request.ageFrom).to.equal(undefined);
  });

  it('asks for no adult where everybody is old enough, nor who queues', () => {
    expect(read(guarded, adult, { age: '15' }).request.guardian).to.equal(undefined);
    expect(read(guarded, adult, { age: '0', intent: 'waitingList' }).request.guardian).to.equal(undefined);
  });

  it('judges the age of everybody who comes [SU-27]', () => {
    const terms = sampleTerms({
      policy: { maximumPartySize: 2, participantNames: 'contactOnly' },
      requirements: [{ type: 'minimumAge', value: 15, when: 'beforeSignUp', handledBy: 'organisation', text: '15' }],
    });
    const typed: TypedForm = {
      ...EMPTY_FORM,
      contact: { name: 'Mette', phone: '34412345' },
      ageFrom: '15',
      fields: { '#/partySize': '2', '#/participants/1/ageFrom': '0' },
    };
    const situation = {
      target: sampleTarget({ terms }),
      typed,
      intent: 'signUp',
      features,
      now,
      timeZone: 'UTC',
    } as const;
    expect(judgeStep(situation, 'about', false)).to.deep.equal({ kind: 'notEligible', rule: 'minimumAge 15' });
  });
});
