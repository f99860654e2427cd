import { expect } from 'chai';
import type { Feature } from '../../../../src/contract/config.ts';
import { buildSignUpRequest } from '../../../../src/domain/sign-up/payload.ts';
import { datesOfSeries, offeredCommitments } from '../../../../src/domain/sign-up/series-choice.ts';
import { EMPTY_FORM, readForm, type TypedForm } from '../../../../src/domain/sign-up/sign-up-form.ts';
import { now, sampleSlot, sampleTarget } from './sample-target.ts';

const series = {
  id: 'tirsdage',
  rrule: 'FREQ=WEEKLY;BYDAY=TU',
  startsAt: '2026-12-01T17:00:00+01:00',
  durationMinutes: 120,
  timeZone: 'Europe/Copenhagen',
};
const inSeries = { seriesId: series.id };
const slots = [
  sampleSlot(1, 4, inSeries),
  sampleSlot(8, 0, { ...inSeries, status: 'full' }),
  sampleSlot(15, 2, inSeries),
  sampleSlot(17, 4),
  sampleSlot(22, 2, { ...inSeries, status: 'cancelled' }),
  sampleSlot(29, 3, inSeries),
];
const target = sampleTarget({ slots, series: [series], modes: ['single', 'series', 'rota'] });
const features: readonly Feature[] = ['sign-up', 'series'];
const fullDates = target.slots.map((slot) => ({ ...slot, status: 'full' as const }));
const typed = (fields: TypedForm['fields'], more: Partial<TypedForm> = {}): TypedForm => ({
  ...EMPTY_FORM,
  contact: { name: 'Mette', phone: '34412345' },
  ...more,
  fields: { '#/commitment': 'series', ...fields },
});
const read = (form: TypedForm) => readForm(target, form, { intent: 'signUp', now, features });
const wrong = (form: TypedForm) => read(form).errors.map(({ pointer, code }) => `${pointer} ${code}`);
const day = (date: number, month: number, year: number) => ({ day: `${date}`, month: `${month}`, year: `${year}` });

describe('how one may commit oneself [SU-47]', () => {
  const table: readonly [why: string, given: Partial<typeof target>, features: readonly Feature[], offered: string][] =
    [
      ['a series and single dates', {}, features, 'single series rota'],
      ['being asked now and then only', { modes: ['rota'] }, features, 'rota'],
      ['a backend that does not keep series', {}, ['sign-up'], 'single'],
      ['a series only', { modes: ['series'] }, features, 'series'],
      ['single dates with substitutes', { modes: ['single', 'rota'], series: [] }, features, 'single rota'],
      ['substitutes for dates that are no series', { modes: ['rota'], series: [] }, features, 'single rota'],
      ['no dates at all', { modes: ['rota'], series: [], slots: [] }, features, 'single'],
      ['a series without dates', { slots: [sampleSlot(8)], modes: ['single', 'series'] }, features, 'single'],
      ['nothing said', { modes: undefined }, features, 'single'],
      ['dates that are all full', { slots: fullDates }, features, 'rota'],
      ['full dates without substitutes', { slots: fullDates, modes: ['single'] }, features, 'single'],
    ];
  for (const [why, given, has, offered] of table) {
    it(`follows from ${why}`, () => {
      expect(offeredCommitments({ ...target, ...given }, has, now).join(' ')).to.equal(offered);
    });
  }
});

describe('a sign-up for the rota [SU-47]', () => {
  it('of dates that are no series names none', () => {
    const dates = { ...target, series: [] };
    const form = readForm(dates, rota(), { intent: 'signUp', now, features });
    expect([form.errors, form.request.commitment, form.request.seriesId]).to.deep.equal([[], 'rota', undefined]);
  });

  const rota = (more: TypedForm['fields'] = {}) => typed({ '#/commitment': 'rota', ...more });

  it('names the series and no date', () => {
    const form = read(rota());
    expect(form.errors).to.deep.equal([]);
    expect(form.request).to.include({ commitment: 'rota', seriesId: 'tirsdage' }).and.not.to.have.property('slotIds');
    expect(form.slotIds).to.deep.equal([]);
  });

  it('asks which series where there are several', () => {
    const torsdage = { ...series, id: 'torsdage' };
    const two = {
      ...target,
      series: [series, torsdage],
      slots: [...slots, sampleSlot(3, 4, { seriesId: 'torsdage' })],
    };
    const asked = readForm(two, rota(), { intent: 'signUp', now, features });
    expect(asked.errors.map(({ pointer, code }) => `${pointer} ${code}`)).to.deep.equal(['#/seriesId required']);
    const told = readForm(two, rota({ '#/seriesId': 'torsdage' }), { intent: 'signUp', now, features });
    expect(told.request).to.include({ commitment: 'rota', seriesId: 'torsdage' });
  });
});

describe('a sign-up for a series [SU-47]', () => {
  it('takes every date from the first free one on until further notice, and says which full ones not', () => {
    const form = read(typed({}));
    const facts = { clientRef: 'ref', intent: 'signUp', language: 'da', elapsedSeconds: 9, textHashes: {} } as const;
    expect(buildSignUpRequest({ target, typed: typed({}), form }, facts)).to.deep.include({
      commitment: 'series',
      seriesId: 'tirsdage',
      slotIds: ['slot-1'],
      until: null,
      exceptSlotIds: ['slot-8'],
    });
    expect(form.errors).to.deep.equal([]);
  });

  it('begins with the chosen date, ends with the chosen day and leaves out what was ticked', () => {
    const { request } = read(
      typed({
        '#/slotIds/0': 'slot-15',
        '#/until': day(31, 12, 2026),
        '#/exceptSlotIds': ['slot-29', 'slot-1'],
      }),
    );
    expect(request).to.deep.include({ slotIds: ['slot-15'], until: '2026-12-31', exceptSlotIds: ['slot-29'] });
  });

  it('asks how often before it asks when', () => {
    expect(wrong({ ...typed({}), fields: {} })).to.deep.equal(['#/commitment required']);
    expect(read({ ...typed({}), fields: {} }).asked).not.to.include('#/slotIds');
    const single = { ...typed({ '#/commitment': 'single' }), slotIds: ['slot-17'] };
    expect(read(single).request.slotIds).to.deep.equal(['slot-17']);
    expect(read(single).request.commitment).to.equal(undefined);
  });

  it('names a last day before the first date, and no day at all', () => {
    expect(wrong(typed({ '#/slotIds/0': 'slot-15', '#/until': day(1, 12, 2026) }))).to.deep.equal([
      '#/until too-small',
    ]);
    expect(wrong(typed({ '#/until': day(31, 2, 2027) }))).to.deep.equal(['#/until not-a-date']);
  });

  it('keeps the first date, whatever is ticked', () => {
    const { request } = read(typed({ '#/exceptSlotIds': ['slot-1', 'slot-15', 'slot-29'] }));
    expect(request.exceptSlotIds).to.deep.equal(['slot-8', 'slot-15', 'slot-29']);
  });

  it('goes to the waiting list by single times', () => {
    const form = readForm(target, typed({}, { slotIds: ['slot-8'] }), { intent: 'waitingList', now, features });
    expect(form.request.commitment).to.equal(undefined);
  });
});

describe('the dates of a series', () => {
  const dates = (wish: Partial<Parameters<typeof datesOfSeries>[1]>, at = now) =>
    datesOfSeries(slots, { seriesId: 'tirsdage', ...wish }, at).map(({ id }) => id);

  it('are those of the series to come that take place', () => {
    expect(dates({})).to.deep.equal(['slot-1', 'slot-8', 'slot-15', 'slot-29']);
    expect(dates({}, Date.parse('2026-12-08T17:00:00+01:00'))).to.deep.equal(['slot-15', 'slot-29']);
    expect(dates({ until: '2026-12-15' })).to.deep.equal(['slot-1', 'slot-8', 'slot-15']);
  });
});
