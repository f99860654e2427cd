import { expect } from 'chai';
import { draftOf, formOfDraft } from '../../../../src/domain/sign-up/draft.ts';
import { EMPTY_FORM, type TypedForm } from '../../../../src/domain/sign-up/sign-up-form.ts';
import { judgeForm } from '../../../../src/domain/sign-up/step-result.ts';
import { now, sampleTarget, sampleTerms } from './sample-target.ts';

const item = (id: string, more: object = {}) => ({ id, type: 'text' as const, label: id, ...more });
const target = sampleTarget({
  terms: sampleTerms({
    questions: {
      version: '1',
      items: [
        item('why'),
        item('need', { isSensitive: true }),
        item('seats', { visibleWhen: [{ question: 'why', op: 'eq', value: 'car' }] }),
      ],
    },
  }),
});
const draft = (more: Partial<TypedForm>) => {
  const typed = { ...EMPTY_FORM, slotIds: ['slot-8'], ...more };
  const judged = judgeForm({ target, typed, intent: 'signUp', features: [], now, timeZone: 'Europe/Copenhagen' });
  return draftOf(target, typed, { judged, today: '2026-11-24' });
};

describe('a draft [SU-69]', () => {
  it('holds what was typed, as it was typed', () => {
    const contact = { name: ' Mette ', email: 'mette@example.org', phone: '34 41 23 45' };
    const fields = { '#/partySize': '2', '#/participants/1/name': 'Bo' };
    expect(draft({ contact, ageFrom: '15', answers: { why: 'fordi' }, fields })).to.deep.equal({
      slotIds: ['slot-8'],
      contact,
      ageFrom: '15',
      answers: { why: 'fordi' },
      fields,
    });
  });

  it('holds nothing about a guardian, nothing sensitive, nothing hidden and no consent', () => {
    const kept = draft({
      answers: { why: 'bike', need: 'rampe', seats: '3' },
      fields: { '#/guardian/name': 'Karen', '#/guardian/phone': '34412346', '#/partySize': '1' },
      consents: { foto: { isGranted: true, at: '2026-11-24T14:00:00+01:00', version: '1' } },
    });
    expect(kept.answers).to.deep.equal({ why: 'bike' });
    expect(kept.fields).to.deep.equal({ '#/partySize': '1' });
    expect(kept).not.to.have.property('consents');
  });

  it('holds no text with a CPR number, in whatever field and whatever the person said of it', () => {
    const kept = draft({
      contact: { name: 'Mette 251248-9996', phone: '34412345' },
      answers: { why: 'ordre 251248-9996' },
      fields: { '#/organisation/name': 'Spejderne 2512489996' },
      isNotCpr: ['#/answers/why'],
    });
    expect(kept.contact).to.deep.equal({ phone: '34412345' });
    expect(kept.answers).to.deep.equal({});
    expect(kept.fields).to.deep.equal({});
  });

  it('that is broken is none', () => {
    for (const broken of [undefined, 1, [], {}, { slotIds: [], contact: {}, answers: [], fields: {}, ageFrom: '' }]) {
      expect(formOfDraft(broken)).to.equal(undefined);
    }
    const whole = { slotIds: [], contact: {}, answers: {}, fields: {}, ageFrom: '' };
    expect(formOfDraft(whole)).to.deep.equal(EMPTY_FORM);
  });
});
