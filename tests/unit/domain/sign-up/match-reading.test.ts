import { expect } from 'chai';
import { signUpRequestSchema } from '../../../../src/contract/sign-up.ts';
import { formSteps, stepWithField } from '../../../../src/domain/sign-up/form-steps.ts';
import { buildSignUpRequest } from '../../../../src/domain/sign-up/payload.ts';
import { EMPTY_FORM, readForm, type TypedForm } from '../../../../src/domain/sign-up/sign-up-form.ts';
import { judgeForm } from '../../../../src/domain/sign-up/step-result.ts';
import { now, sampleTarget, sampleTerms } from './sample-target.ts';

const tasks = ['indkoeb', 'pasning'].map((id) => ({ id, label: id }));
const target = sampleTarget({
  slots: [],
  matching: { tasks },
  terms: sampleTerms({ policy: { mode: 'interestOnly', parties: ['household'], maximumPartySize: 6 } }),
});
const family = {
  '#/match/side': 'needs',
  '#/match/tasks': ['pasning', 'hacking'],
  '#/match/weekdays': ['sun', 'tue'],
  '#/match/postcode': ' 4000 ',
  '#/match/adults': '2',
  '#/match/children': '3',
  '#/match/childAgesFrom': ['6', '0'],
};
const professional = {
  '#/match/isOnBehalf': 'yes',
  '#/match/referrer/name': 'Ida Pædagog',
  '#/match/referrer/workplace': 'Børnehuset',
  '#/match/referrer/email': 'ida@example.org',
  '#/match/referrer/isAgreed': ['yes'],
};
const typed = (fields: TypedForm['fields']): TypedForm => ({
  ...EMPTY_FORM,
  contact: { name: 'Erna', phone: '34412345' },
  fields,
});
const read = (fields: TypedForm['fields']) => readForm(target, typed(fields), { intent: 'interest', now });
const wrong = (fields: TypedForm['fields']) => read(fields).errors.map(({ pointer, code }) => `${pointer} ${code}`);

describe('two families who help each other [SU-49]', () => {
  it('tell tasks, days, place and how many they are, in a request that the contract accepts', () => {
    const form = read(family);
    const facts = {
      clientRef: 'a6f5b9a2-6f0b-4b8e-9d5b-0f6f6d3a9b11',
      language: 'da',
      elapsedSeconds: 9,
      textHashes: {},
    };
    const request = buildSignUpRequest({ target, typed: typed(family), form }, { ...facts, intent: 'interest' });
    expect(request.match).to.deep.equal({
      side: 'needs',
      tasks: ['pasning'],
      weekdays: ['tue', 'sun'],
      postcode: '4000',
      adults: 2,
      children: 3,
      childAgesFrom: [0, 6],
    });
    expect(request).to.deep.include({ party: 'household', partySize: 5, isContactComing: true });
    expect(signUpRequestSchema.safeParse(request).success).to.equal(true);
  });

  it('are asked what they can or need, and for nothing else', () => {
    expect(wrong({})).to.deep.equal(['#/match/side required', '#/match/tasks required', '#/match/postcode required']);
    expect(read({}).asked.filter((pointer) => /reason|text|why/i.test(pointer))).to.deep.equal([]);
    expect(wrong({ ...family, '#/match/childAgesFrom': [] })).to.deep.equal(['#/match/childAgesFrom required']);
    expect(read({ ...family, '#/match/children': '0' }).request.match?.childAgesFrom).to.equal(undefined);
  });

  it('are asked on a step of their own, and who writes on the step about people', () => {
    const steps = formSteps(target, [], 'interest');
    expect(steps.map(({ id }) => id)).to.deep.equal(['match', 'about', 'review']);
    expect(stepWithField(steps, '#/match/tasks')).to.equal('match');
    expect(stepWithField(steps, '#/match/referrer/name')).to.equal('about');
    expect(stepWithField(steps, '#/match/isOnBehalf')).to.equal('about');
  });
});

describe('a professional who writes for a family [SU-50]', () => {
  it('names themselves and says that the family agrees; the contact is the family’s', () => {
    const { request, contact } = read({ ...family, ...professional });
    expect(request.match).to.deep.include({
      isOnBehalf: true,
      referrer: { name: 'Ida Pædagog', workplace: 'Børnehuset', email: 'ida@example.org', isAgreed: true },
    });
    expect(contact).to.deep.include({ name: 'Erna' });
  });

  it('cannot go on before the family has said yes', () => {
    expect(wrong({ ...family, ...professional, '#/match/referrer/isAgreed': [] })).to.deep.equal([
      '#/match/referrer/isAgreed required',
    ]);
  });

  it('is not asked about where a family offers its help', () => {
    const { request, errors } = read({ ...family, ...professional, '#/match/side': 'offers' });
    expect(errors).to.deep.equal([]);
    expect(request.match?.referrer).to.equal(undefined);
  });

  it('is scanned for CPR numbers like everybody [SU-33]', () => {
    const fields = { ...family, ...professional, '#/match/referrer/workplace': 'Børnehuset 251248-9996' };
    const situation = { target, typed: typed(fields), intent: 'interest', features: [], now, timeZone: 'UTC' } as const;
    expect(judgeForm(situation).findings.map(({ pointer }) => pointer)).to.deep.equal(['#/match/referrer/workplace']);
  });
});
