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
    ['FREQ=YEARLY;BYMONTH=0,-1,13,6', 'months', [6]],
    ['FREQ=MONTHLY;BYMONTHDAY=1x,x1,1.5,,15', 'monthDays', [15]],
    ['FREQ=YEARLY;BYWEEKNO=-1,54,-54,53', 'weekNumbers', [-1, 53]],
    ['FREQ=YEARLY;BYYEARDAY=-366,366,367,-367', 'yearDays', [-366, 366]],
    ['FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1,0,367', 'positions', [-1]],
    ['FREQ=DAILY;BYHOUR=0,23,24,-1', 'hours', [0, 23]],
    [
      'FREQ=YEARLY;BYDAY=0TU,54TU,-54TU,53TU,XTU,TUX,-53TU',
      'weekdays',
      [
        { weekday: 1, ordinal: 53 },
        { weekday: 1, ordinal: -53 },
      ],
    ],
    ['FREQ=DAILY;INTERVAL=2x', 'interval', 1],
    ['FREQ=DAILY;X-OWN=1', 'frequency', 'DAILY'],
    ['FREQ=WEEKLY;WKST=SU', 'weekStart', 6],
    ['FREQ=WEEKLY', 'weekStart', 0],
    ['FREQ=WEEKLY;WKST=XX', 'weekStart', 0],
    ['=5;FREQ=WEEKLY;COUNT', 'count', undefined],
    ['FREQ=DAILY;UNTIL=20240229', 'until', { day: dayOf(2024, 2, 29), isUtc: false }],
    ['FREQ=DAILY;UNTIL=20270131', 'until', { day: dayOf(2027, 1, 31), isUtc: false }],
    ['FREQ=DAILY;UNTIL=20271201T250000', 'until', { day: dayOf(2027, 12, 1), isUtc: false, second: 86_399 }],
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
    ['FREQ=DAILY;UNTIL=', 'bad-rule'],
    ['FREQ=DAILY;UNTIL=20260001', 'bad-rule'],
    ['FREQ=DAILY;UNTIL=20261301', 'bad-rule'],
    ['FREQ=DAILY;UNTIL=20260600', 'bad-rule'],
    ['FREQ=DAILY;UNTIL=20260631', 'bad-rule'],
    ['FREQ=DAILY;UNTIL=20270229', 'bad-rule'],
    ['FREQ=DAILY;UNTIL=120261217', 'bad-rule'],
    ['FREQ=DAILY;UNTIL=20261217T225959ZZ', 'bad-rule'],
    ['FREQ=YEARLY;BYDAY=0TU', 'bad-rule'],
    ['RSCALE=HEBREW;FREQ=YEARLY', 'unsupported-rscale'],
    ['FREQ=MONTHLY;SKIP=FORWARD', 'unsupported-rscale'],
  ];
  for (const [text, code] of unreadable)
    it(`${text || 'nothing'} is ${code}`, () => {
      expect(readRule(text)).to.deep.equal({ code });
    });
});
