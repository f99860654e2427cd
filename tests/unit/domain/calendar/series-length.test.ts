import { expect } from 'chai';
import { expandBetween, instantOf } from '../../../helpers/calendar-samples.ts';
import { ALL, fileOf, parse } from '../../../helpers/ics-samples.ts';

/** Hours between start and end of the dates of a series of Saturdays, 21 March 2026 and the one of the night the clock goes on. */
const hoursOf = (...end: string[]) => {
  const file = fileOf('DTSTART;TZID=Europe/Copenhagen:20260321T220000', ...end, 'RRULE:FREQ=WEEKLY;COUNT=2');
  return expandBetween(parse(file).events, ALL).occurrences.map(
    ({ startsAt, endsAt = Number.NaN }) => (endsAt - startsAt) / 3_600_000,
  );
};

describe('how long the dates of a series are, in the night the clock goes on [EC-11]', () => {
  for (const { name, end, hours } of [
    {
      name: 'by the wall clock, where both ends go by one',
      end: 'DTEND;TZID=Europe/Copenhagen:20260322T040000',
      hours: [6, 5],
    },
    {
      name: 'exactly, where the end goes by the clock of another zone',
      end: 'DTEND;TZID=America/New_York:20260321T230000',
      hours: [6, 6],
    },
    { name: 'exactly, where the end is written in UTC', end: 'DTEND:20260322T030000Z', hours: [6, 6] },
    { name: 'exactly, where hours are given', end: 'DURATION:PT6H', hours: [6, 6] },
    { name: 'by the wall clock, where days are given', end: 'DURATION:P1D', hours: [24, 23] },
  ]) {
    it(`is ${name}`, () => expect(hoursOf(end)).to.deep.equal(hours));
  }

  it('is by the wall clock for times that are all written in UTC', () => {
    const event = {
      id: 'a',
      title: 'Åben hal',
      startsAt: '2026-03-21T21:00:00Z',
      endsAt: '2026-03-22T03:00:00Z',
      timeZone: 'Europe/Copenhagen',
      recurrence: { rules: ['FREQ=WEEKLY;COUNT=2'] },
    };
    const [, night] = expandBetween(event, ALL).occurrences;
    expect(night?.endsAt).to.equal(instantOf('2026-03-29T04:00:00+02:00'));
  });
});
