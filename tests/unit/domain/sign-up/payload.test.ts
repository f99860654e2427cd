import { expect } from 'chai';
import { type SignUpRequest, signUpRequestSchema } from '../../../../src/contract/sign-up.ts';
import { FormTyping } from '../../../../src/controllers/form-typing.ts';
import { buildSignUpRequest, payloadKey } from '../../../../src/domain/sign-up/payload.ts';
import { EMPTY_FORM, readForm, type TypedForm } from '../../../../src/domain/sign-up/sign-up-form.ts';
import type { Intent } from '../../../../src/domain/sign-up/sign-up-states.ts';
import type { SignUpTarget } from '../../../../src/domain/sign-up/sign-up-target.ts';
import { now, sampleSlot, sampleTarget, sampleTerms } from './sample-target.ts';

const clientRef = 'a6f5b9a2-6f0b-4b8e-9d5b-0f6f6d3a9b11';
const typedForm: TypedForm = {
  ...EMPTY_FORM,
  slotIds: ['slot-9', 'slot-8'],
  contact: { name: ' Mette ', phone: '34 41 23 45' },
};

function request(target: SignUpTarget, typed: TypedForm, intent: Intent = 'signUp'): SignUpRequest {
  const form = readForm(target, typed, { intent, now });
  return buildSignUpRequest(
    { target, typed, form },
    { clientRef, intent, language: 'da', elapsedSeconds: 41, textHashes: { foto: 'ab'.repeat(32) } },
  );
}

function wrong(target: SignUpTarget, typed: TypedForm, intent: Intent = 'signUp'): string[] {
  return readForm(target, typed, { intent, now }).errors.map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('a sign-up request [SU-5] [SU-26] [CT-30]', () => {
  it('holds what was asked for and nothing else', () => {
    expect(request(sampleTarget(), typedForm)).to.deep.equal({
      clientRef,
      targetVersion: '3',
      lang: 'da',
      intent: 'signUp',
      slotIds: ['slot-8', 'slot-9'],
      party: 'person',
      partySize: 1,
      isContactComing: true,
      contact: { name: 'Mette', phone: '+4534412345' },
      noticeVersion: 'n1',
      elapsedSeconds: 41,
    });
  });

  it('is what the contract accepts, with everything in it', () => {
    const consents = [{ id: 'foto', version: '1', text: 'Foto', purpose: { id: 'p', label: 'P' } }];
    const terms = sampleTerms({
      policy: {
        ageThresholds: [15],
        contact: { name: 'full', email: 'required', phone: 'optional', postcode: 'optional' },
      },
      questions: { version: 'q1', items: [{ id: 'why', type: 'text', label: 'Why' }] },
      privacy: { ...sampleTerms().privacy, consents },
    });
    const typed: TypedForm = {
      ...typedForm,
      contact: { name: 'Mette', email: 'm@sundby.example', phone: '34412345', postcode: '0800', preferred: 'phone' },
      ageFrom: '15',
      answers: { why: '2512489996' },
      consents: { foto: { isGranted: false, at: '2026-11-24T14:09:00+01:00', version: '1' } },
      isNotCpr: ['#/answers/why'],
      website: 'spam',
    };
    const built = request(sampleTarget({ terms }), typed);
    expect(signUpRequestSchema.parse(built)).to.deep.equal(built);
    expect(built).to.include({ ageFrom: 15, questionsVersion: 'q1', website: 'spam' });
    expect(built.consents).to.deep.equal([
      { id: 'foto', version: '1', isGranted: false, textHash: 'ab'.repeat(32), at: '2026-11-24T14:09:00+01:00' },
    ]);
    expect(built.isNotCpr).to.deep.equal(['#/answers/why']);
  });

  it('asks anew for a consent that has another version now, and never says yes to what was not read [SU-53]', () => {
    const of = (version: string) => {
      const consents = [{ id: 'foto', version, text: `Foto ${version}`, purpose: { id: 'p', label: 'P' } }];
      return sampleTarget({ terms: sampleTerms({ privacy: { ...sampleTerms().privacy, consents } }) });
    };
    const typing = new FormTyping();
    const sent = (version: string) =>
      request(of(version), typing.typed).consents?.map((one) => [one.version, one.isGranted]);
    typing.showConsents(of('1'));
    typing.change('#/consents/foto', ['yes'], of('1'));
    typing.showConsents(of('1'));
    expect(sent('1')).to.deep.equal([['1', true]]);
    expect(sent('2')).to.equal(undefined);
    typing.showConsents(of('2'));
    expect(sent('2')).to.deep.equal([['2', false]]);
  });

  it('holds only contact data when queueing [SU-17]', () => {
    const terms = sampleTerms({
      policy: { ageThresholds: [15] },
      questions: { version: 'q1', items: [{ id: 'why', type: 'text', label: 'Why', isRequired: true }] },
    });
    const full = sampleSlot(8, 0, {
      capacity: {
        maximum: 1,
        remaining: 0,
        display: 'exact',
        asOf: '2026-11-24T14:05:00+01:00',
        waitingList: { isOpen: true },
      },
    });
    const target = sampleTarget({ terms, slots: [full, sampleSlot(9)] });
    const typed = { ...typedForm, slotIds: ['slot-8'], answers: { why: 'x' } };
    expect(wrong(target, typed, 'waitingList')).to.deep.equal([]);
    expect(request(target, typed, 'waitingList')).not.to.have.any.keys('answers', 'ageFrom', 'questionsVersion');
  });

  it('takes a time that is settled without asking', () => {
    expect(request(sampleTarget({ chosenSlotIds: ['slot-8'] }), { ...typedForm, slotIds: [] }).slotIds).to.deep.equal([
      'slot-8',
    ]);
  });

  it('leaves out contact data typed for another opportunity that asked for more [SU-14]', () => {
    const typed = { ...typedForm, contact: { ...typedForm.contact, postcode: '4000' } };
    expect(wrong(sampleTarget(), typed)).to.deep.equal([]);
    expect(request(sampleTarget(), typed).contact).not.to.have.property('postcode');
  });
});

describe('what is wrong with a form [SU-25]', () => {
  it('is told in field order', () => {
    const terms = sampleTerms({
      policy: { ageThresholds: [15] },
      questions: { version: 'q1', items: [{ id: 'why', type: 'text', label: 'Why', isRequired: true }] },
    });
    expect(wrong(sampleTarget({ terms }), EMPTY_FORM)).to.deep.equal([
      '#/slotIds required',
      '#/contact/name required',
      '#/contact/email required',
      '#/ageFrom required',
      '#/answers/why required',
    ]);
  });

  it('is told when a chosen time is no longer to be had', () => {
    expect(wrong(sampleTarget({ slots: [sampleSlot(8, 0), sampleSlot(9)] }), typedForm)).to.deep.equal([
      '#/slotIds out-of-date',
    ]);
    expect(wrong(sampleTarget(), { ...typedForm, slotIds: ['gone'] })).to.deep.equal(['#/slotIds required']);
    expect(wrong(sampleTarget(), typedForm, 'waitingList')).to.deep.equal(['#/slotIds out-of-date']);
  });
});

describe('the payload of an attempt [SU-59] [CT-35]', () => {
  const built = request(sampleTarget(), typedForm);

  it('is the same under another reference and with other spam signals', () => {
    const other = { ...built, clientRef: 'x', elapsedSeconds: 99, website: 'spam', challenge: 'y' };
    expect(payloadKey(other)).to.equal(payloadKey(built));
  });

  it('is another one once an answer changes', () => {
    expect(payloadKey(request(sampleTarget(), { ...typedForm, slotIds: ['slot-8'] }))).not.to.equal(payloadKey(built));
    expect(
      payloadKey(request(sampleTarget(), { ...typedForm, contact: { name: 'Jens', phone: '34412345' } })),
    ).not.to.equal(payloadKey(built));
  });
});
