import { expect } from 'chai';
import type { CalendarEvent } from '../../../../src/contract/calendar-event.ts';
import type { SignUpReply, SignUpStatus } from '../../../../src/contract/sign-up.ts';
import { toIcs } from '../../../../src/domain/calendar/ics-writer.ts';
import { registrationTarget } from '../../../../src/domain/calendar/registration-target.ts';
import { expand } from '../../../../src/domain/calendar/series.ts';
import { receiptCalendar } from '../../../../src/domain/sign-up/receipt-calendar.ts';
import { sampleTarget } from '../sign-up/sample-target.ts';

const { policy, privacy } = sampleTarget().terms;
const choir: CalendarEvent = {
  id: 'kor',
  uid: 'kor@sundby.example',
  version: '4',
  sequence: 4,
  title: 'Kor',
  startsAt: '2026-12-03T18:00:00+01:00',
  endsAt: '2026-12-03T20:00:00+01:00',
  timeZone: 'Europe/Copenhagen',
  recurrence: { rules: ['FREQ=WEEKLY;COUNT=3'] },
  overrides: [
    { originalStartsAt: '2026-12-10T18:00:00+01:00', title: 'Julekor', status: 'cancelled' },
    { originalStartsAt: '2026-12-17T18:00:00+01:00', availability: 'waitingList' },
  ],
  registration: { mode: 'here', policy, privacy, closesMinutesBefore: 60 },
};
const range = { from: Date.parse('2026-12-01T00:00:00Z'), to: Date.parse('2027-01-01T00:00:00Z') };
const datesOf = (event: CalendarEvent) => expand(event, range, { zone: 'Europe/Copenhagen' }).occurrences;

describe('what a registration is for [EC-62]', () => {
  it('is the dates of the event, chosen beforehand, each with its own status and places', () => {
    const target = registrationTarget(choir, datesOf(choir));
    expect(target).to.include({ kind: 'event', id: 'kor', version: '4', title: 'Kor' });
    expect(target?.chosenSlotIds).to.deep.equal([
      'kor.20261203T170000Z',
      'kor.20261210T170000Z',
      'kor.20261217T170000Z',
    ]);
    expect(target?.slots.map(({ status, capacity }) => [status, capacity.waitingList?.isOpen])).to.deep.equal([
      ['scheduled', undefined],
      ['cancelled', undefined],
      ['full', true],
    ]);
  });

  it('has the title of the one date it is, and closes before that begins [EC-53]', () => {
    const target = registrationTarget(choir, datesOf(choir).slice(1, 2));
    expect(target?.title).to.equal('Julekor');
    expect(target?.terms.closesAt).to.equal('2026-12-10T16:00:00Z');
    const stated = {
      ...choir,
      registration: { ...choir.registration, mode: 'here' as const, closesAt: '2026-12-01T12:00:00+01:00' },
    };
    expect(registrationTarget(stated, datesOf(stated))?.terms.closesAt).to.equal('2026-12-01T12:00:00+01:00');
  });

  it('is a whole day, without a clock, where the event is [EC-5]', () => {
    const { startsAt: _, endsAt: __, recurrence: ___, overrides: ____, ...fair } = choir;
    const day = { ...fair, startsOn: '2026-12-03', endsBefore: '2026-12-04' };
    const [slot] = registrationTarget(day, datesOf(day))?.slots ?? [];
    expect(slot).to.include({ startsAt: '2026-12-03', endsAt: '2026-12-04', timeZone: 'UTC' });
  });

  it('lasts until the day after its last, where the event takes several days [EC-5]', () => {
    const { startsAt: _, endsAt: __, recurrence: ___, overrides: ____, ...fair } = choir;
    const days = { ...fair, startsOn: '2026-12-03', endsBefore: '2026-12-06' };
    const [slot] = registrationTarget(days, datesOf(days))?.slots ?? [];
    expect(slot).to.include({ startsAt: '2026-12-03', endsAt: '2026-12-06' });
  });

  it('is nothing where the event does not say on what terms', () => {
    expect(registrationTarget({ ...choir, registration: { mode: 'here' } }, datesOf(choir))).to.equal(undefined);
  });
});

describe('the calendar file of a registration [SU-71] [EC-29]', () => {
  const options = { stamp: '2026-11-24T14:10:00+01:00', productId: 'test', language: 'da', host: 'sundby.example' };
  const fileOf = (event: CalendarEvent, status: SignUpStatus) => {
    const dates = datesOf(event);
    const target = registrationTarget(event, dates);
    if (!target) throw new Error('The event has no terms.');
    const slots = target.slots.map(({ id }) => ({ slotId: id, status }));
    const reply: SignUpReply = { id: 'abc', status, slots, receiptNumber: 'K7QF2M9X', linkSentTo: 'none' };
    return { dates, file: receiptCalendar({ target, reply, options }) };
  };
  const lines = (text: string, name: string) => text.split('\r\n').filter((line) => line.startsWith(name));

  it('has the entries that the calendar has for these dates, byte for byte', () => {
    const { dates, file } = fileOf(choir, 'confirmed');
    expect(lines(file, 'UID')).to.deep.equal([
      'UID:20261203T170000Z-kor@sundby.example',
      'UID:20261210T170000Z-kor@sundby.example',
      'UID:20261217T170000Z-kor@sundby.example',
    ]);
    expect(lines(file, 'SEQUENCE')[0]).to.equal('SEQUENCE:4');
    expect(file).to.equal(
      toIcs(
        dates.map(({ occurrence }) => occurrence),
        options,
      ),
    );
  });

  it('has the uid of an event without a series, tentative as long as nobody has answered', () => {
    const { recurrence: _, overrides: __, ...single } = choir;
    const { file } = fileOf(single, 'pending');
    expect(lines(file, 'UID')).to.deep.equal(['UID:kor@sundby.example']);
    expect(lines(file, 'STATUS')).to.deep.equal(['STATUS:TENTATIVE']);
  });
});
