import { expect } from 'chai';
import { codesOf, datesOf, vevent } from '../../../helpers/ics-samples.ts';

const series = ['DTSTART:20261001T100000Z', 'RRULE:FREQ=WEEKLY;COUNT=2'];
const moved = ['RECURRENCE-ID:20261008T100000Z', 'DTSTART:20261009T100000Z'];
const file = (...parts: string[][]) => ['BEGIN:VCALENDAR', ...parts.flat(), 'END:VCALENDAR'].join('\r\n');

describe('a private series in a calendar file [EC-33]', () => {
  const hidden = vevent(...series, 'CLASS:CONFIDENTIAL');

  it('shows none of its changed dates, wherever they stand, for they seldom say again whom they are for', () => {
    for (const parts of [
      [hidden, vevent(...moved)],
      [vevent(...moved), hidden],
    ]) {
      expect(datesOf(file(...parts))).to.deep.equal([]);
      expect(codesOf(file(...parts))).to.deep.equal(['private']);
    }
  });

  it('shows a date that says that it is for all', () => {
    expect(datesOf(file(hidden, vevent(...moved, 'CLASS:PUBLIC')))).to.deep.equal(['2026-10-09T10:00:00Z']);
    expect(datesOf(file(hidden, vevent(...moved, 'CLASS:PRIVATE')))).to.deep.equal([]);
  });

  it('hides nothing of an open one: a date that is private is left out of it', () => {
    expect(datesOf(file(vevent(...series), vevent(...moved, 'CLASS:PRIVATE')))).to.deep.equal(['2026-10-01T10:00:00Z']);
  });
});
