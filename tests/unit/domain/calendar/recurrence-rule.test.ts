import { expect } from 'chai';
import { dayOf } from '../../../../src/domain/calendar/civil-day.ts';
import { type RecurrenceRule, readRule } from '../../../../src/domain/calendar/recurrence-rule.ts';

describe('an RRULE [EC-36]', () => {
  const readable: [text: string, part: keyof RecurrenceRule, value: unknown][] = [
    [
      'freq=weekly; byday = tu,th ;',
      'weekdays',
      [
        { weekday: 1, ordinal: 0 },
        { weekday: 3, ordinal: 0 },
      ],
    ],
    [
      'FREQ=MONTHLY;BYDAY=+2TU,-1FR',
      'weekdays',
      [
        { weekday: 1, ordinal: 2 },
        { weekday: 4, ordinal: -1 },
      ],
    ],
    ['FREQ=DAILY;INTERVAL=0', 'interval', 1],
    ['FREQ=DAILY;INTERVAL=-3', 'interval', 1],
    ['FREQ=DAILY;COUNT=-1', 'count', undefined],
    ['FREQ=DAILY;COUNT=0', 'count', 0],
    ['FREQ=DAILY;COUNT=3;COUNT=5', 'count', 5],
    ['FREQ=MONTHLY;BYMONTHDAY=32,0,15', 'monthDays', [15]],
    ['FREQ=YEARLY;BYMONTH=12,1,1', 'months', [1, 12]],
    ['FREQ=DAILY;X-OWN=1', 'frequency', 'DAILY'],
    ['FREQ=WEEKLY;WKST=SU', 'weekStart', 6],
    ['FREQ=DAILY;UNTIL=20261217', 'until', { day: dayOf(2026, 12, 17), isUtc: false }],
    ['FREQ=DAILY;UNTIL=20261217T225959Z', 'until', { day: dayOf(2026, 12, 17), isUtc: true, second: 82_799 }],
    ['FREQ=DAILY;UNTIL=2026-12-17T22:59', 'until', { day: dayOf(2026, 12, 17), isUtc: false, second: 82_740 }],
    ['RSCALE=GREGORIAN;FREQ=DAILY;SKIP=OMIT', 'interval', 1],
  ];
  for (const [text, part, value] of readable)
    it(`${text} has ${part} ${JSON.stringify(value)}`, () => {
      const read = readRule(text);
      expect('rule' in read && read.rule[part]).to.deep.equal(value);
    });

  const unreadable: [text: string, code: string][] = [
    ['BYDAY=TU', 'bad-rule'],
    ['FREQ=FORTNIGHTLY', 'bad-rule'],
    ['', 'bad-rule'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'bad-rule'],
    ['FREQ=WEEKLY;BYDAY=XX', 'bad-rule'],
    ['FREQ=DAILY;UNTIL=never', 'bad-rule'],
    ['RSCALE=HEBREW;FREQ=YEARLY', 'unsupported-rscale'],
    ['FREQ=MONTHLY;SKIP=FORWARD', 'unsupported-rscale'],
  ];
  for (const [text, code] of unreadable)
    it(`${text || 'nothing'} is ${code}`, () => {
      expect(readRule(text)).to.deep.equal({ code });
    });
});
