import { expect } from 'chai';
import { changeForm, withoutCpr } from '../../../../src/domain/sign-up/form-change.ts';
import { EMPTY_FORM, type TypedForm } from '../../../../src/domain/sign-up/sign-up-form.ts';
import { sampleTarget, sampleTerms } from './sample-target.ts';

const at = '2026-11-24T13:10:00.000Z';
const target = sampleTarget({
  terms: sampleTerms({
    privacy: {
      ...sampleTerms().privacy,
      consents: [{ id: 'foto', version: '1', text: 'Foto', purpose: { id: 'p', label: 'P' } }],
    },
    questions: {
      version: '1',
      items: [
        {
          id: 'tasks',
          type: 'choices',
          label: 'Tasks',
          options: [
            { value: 'shop', label: 'Shop' },
            { value: 'cook', label: 'Cook' },
            { value: 'any', label: 'Any', isExclusive: true },
          ],
        },
      ],
    },
  }),
});
const change = (typed: TypedForm, name: string, value: Parameters<typeof changeForm>[1]['value']) =>
  changeForm(typed, { name, value, at }, target);

describe('a change in the form [SU-26]', () => {
  for (const [name, value, expected] of [
    ['#/slotIds', ['slot-8'], { slotIds: ['slot-8'] }],
    ['#/contact/name', ' Mette ', { contact: { name: ' Mette ' } }],
    ['#/ageFrom', '15', { ageFrom: '15' }],
    ['#/answers/why', 'x', { answers: { why: 'x' } }],
    ['#/answers/when', { day: '8', month: '12', year: '' }, { answers: { when: { day: '8', month: '12', year: '' } } }],
    ['#/consents/foto', ['yes'], { consents: { foto: { isGranted: true, at, version: '1' } } }],
    ['#/consents/foto', [], { consents: { foto: { isGranted: false, at, version: '1' } } }],
    ['website', 'spam', { website: 'spam' }],
  ] as const) {
    it(`is kept as it was typed: ${name}`, () => {
      expect(change(EMPTY_FORM, name, value).typed).to.deep.equal({ ...EMPTY_FORM, ...expected });
    });
  }

  it('leaves every other field as it was', () => {
    const typed = { ...EMPTY_FORM, contact: { name: 'Mette', phone: '1' }, answers: { a: 'x' } };
    expect(change(typed, '#/contact/phone', '2').typed).to.deep.equal({
      ...typed,
      contact: { name: 'Mette', phone: '2' },
    });
  });

  it('to the choice that excludes the others takes them away, and the other way round', () => {
    const typed = { ...EMPTY_FORM, answers: { tasks: ['shop', 'cook'] } };
    const alone = change(typed, '#/answers/tasks', ['shop', 'cook', 'any']);
    expect(alone.typed.answers.tasks).to.deep.equal(['any']);
    expect(alone.hasCleared).to.equal(true);
    const again = change(alone.typed, '#/answers/tasks', ['any', 'cook']);
    expect(again.typed.answers.tasks).to.deep.equal(['cook']);
    expect(again.hasCleared).to.equal(true);
    expect(change(typed, '#/answers/tasks', ['shop']).hasCleared).to.equal(false);
  });
});

describe('cutting CPR numbers out of a field [SU-34]', () => {
  const today = '2026-11-24';

  it('takes all of them and leaves the rest as typed', () => {
    const typed = { ...EMPTY_FORM, contact: { name: 'A 251248-9996 og 010190-1234 B' } };
    expect(withoutCpr(typed, '#/contact/name', today).contact.name).to.equal('A  og  B');
  });

  it('reaches into choices with words of their own', () => {
    const typed = { ...EMPTY_FORM, answers: { how: ['car', 'other:ring 251248-9996'] } };
    expect(withoutCpr(typed, '#/answers/how', today).answers.how).to.deep.equal(['car', 'other:ring ']);
  });

  it('does nothing to what holds no text', () => {
    const typed = { ...EMPTY_FORM, answers: { when: { day: '1', month: '2', year: '2026' } } };
    expect(withoutCpr(typed, '#/answers/when', today)).to.equal(typed);
    expect(withoutCpr(typed, '#/answers/none', today)).to.equal(typed);
  });
});
