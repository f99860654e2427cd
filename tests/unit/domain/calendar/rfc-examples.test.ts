import { expect } from 'chai';
import { expandText, show, wallOf } from '../../../helpers/expand-text.ts';

/** `1997-09-02,09,16` is three days; `1997-09-02..05` is four. */
function days(list: string): string[] {
  return list.split(' ').flatMap((group) => {
    const month = group.slice(0, 8);
    return group
      .slice(8)
      .split(',')
      .flatMap((entry) => {
        const [from, to = from] = entry.split('..').map(Number) as [number, number?];
        return Array.from(
          { length: (to as number) - from + 1 },
          (_, index) => `${month}${String(from + index).padStart(2, '0')}`,
        );
      });
  });
}

describe('the examples of RFC 5545 3.8.5.3 [EC-21]', () => {
  const cases: [rule: string, start: string, dates: string][] = [
    ['FREQ=DAILY;COUNT=10', '1997-09-02', '1997-09-02..11'],
    ['FREQ=DAILY;INTERVAL=10;COUNT=5', '1997-09-02', '1997-09-02,12,22 1997-10-02,12'],
    ['FREQ=DAILY;BYMONTH=1;COUNT=62', '1998-01-01', '1998-01-01..31 1999-01-01..31'],
    ['FREQ=YEARLY;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA;COUNT=62', '1998-01-01', '1998-01-01..31 1999-01-01..31'],
    ['FREQ=WEEKLY;COUNT=10', '1997-09-02', '1997-09-02,09,16,23,30 1997-10-07,14,21,28 1997-11-04'],
    ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=7', '1997-09-02', '1997-09-02,16,30 1997-10-14,28 1997-11-11,25'],
    ['FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH', '1997-09-02', '1997-09-02,04,09,11,16,18,23,25,30 1997-10-02'],
    [
      'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,WE,FR;COUNT=15',
      '1997-09-01',
      '1997-09-01,03,05,15,17,19,29 1997-10-01,03,13,15,17,27,29,31',
    ],
    ['FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH', '1997-09-02', '1997-09-02,04,16,18,30 1997-10-02,14,16'],
    [
      'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
      '1997-09-05',
      '1997-09-05 1997-10-03 1997-11-07 1997-12-05 1998-01-02 1998-02-06 1998-03-06 1998-04-03 1998-05-01 1998-06-05',
    ],
    [
      'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
      '1997-09-07',
      '1997-09-07,28 1997-11-02,30 1998-01-04,25 1998-03-01,29 1998-05-03,31',
    ],
    [
      'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
      '1997-09-22',
      '1997-09-22 1997-10-20 1997-11-17 1997-12-22 1998-01-19 1998-02-16',
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=6',
      '1997-09-28',
      '1997-09-28 1997-10-29 1997-11-28 1997-12-29 1998-01-29 1998-02-26',
    ],
    [
      'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
      '1997-09-02',
      '1997-09-02,15 1997-10-02,15 1997-11-02,15 1997-12-02,15 1998-01-02,15',
    ],
    [
      'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
      '1997-09-30',
      '1997-09-30 1997-10-01,31 1997-11-01,30 1997-12-01,31 1998-01-01,31 1998-02-01',
    ],
    ['FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15', '1997-09-10', '1997-09-10..15 1999-03-10..13'],
    ['FREQ=MONTHLY;INTERVAL=2;BYDAY=TU;COUNT=9', '1997-09-02', '1997-09-02,09,16,23,30 1997-11-04,11,18,25'],
    [
      'FREQ=YEARLY;COUNT=6;BYMONTH=6,7',
      '1997-06-10',
      '1997-06-10 1997-07-10 1998-06-10 1998-07-10 1999-06-10 1999-07-10',
    ],
    [
      'FREQ=YEARLY;INTERVAL=2;COUNT=7;BYMONTH=1,2,3',
      '1997-03-10',
      '1997-03-10 1999-01-10 1999-02-10 1999-03-10 2001-01-10 2001-02-10 2001-03-10',
    ],
    [
      'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
      '1997-01-01',
      '1997-01-01 1997-04-10 1997-07-19 2000-01-01 2000-04-09 2000-07-18 2003-01-01 2003-04-10 2003-07-19 2006-01-01',
    ],
    ['FREQ=YEARLY;BYDAY=20MO;COUNT=3', '1997-05-19', '1997-05-19 1998-05-18 1999-05-17'],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3', '1997-05-12', '1997-05-12 1998-05-11 1999-05-17'],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=7', '1997-03-13', '1997-03-13,20,27 1998-03-05,12,19,26'],
    [
      'FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8;COUNT=17',
      '1997-06-05',
      '1997-06-05,12,19,26 1997-07-03,10,17,24,31 1997-08-07,14,21,28 1998-06-04,11,18,25',
    ],
    [
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=5',
      '1997-09-02',
      '1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13',
    ],
    [
      'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=10',
      '1997-09-13',
      '1997-09-13 1997-10-11 1997-11-08 1997-12-13 1998-01-10 1998-02-07 1998-03-07 1998-04-11 1998-05-09 1998-06-13',
    ],
    [
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3',
      '1996-11-05',
      '1996-11-05 2000-11-07 2004-11-02',
    ],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04', '1997-09-04 1997-10-07 1997-11-06'],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=7',
      '1997-09-29',
      '1997-09-29 1997-10-30 1997-11-27 1997-12-30 1998-01-29 1998-02-26 1998-03-30',
    ],
    ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO', '1997-08-05', '1997-08-05,10,19,24'],
    ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU', '1997-08-05', '1997-08-05,17,19,31'],
    ['FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5', '2007-01-15', '2007-01-15,30 2007-02-15 2007-03-15,30'],
  ];
  for (const [rule, start, dates] of cases)
    it(`${rule} from ${start}`, () => {
      expect(expandText(rule, start)?.map(show)).to.deep.equal(days(dates).map((day) => `${day}T09:00`));
    });

  it('that end with UNTIL', () => {
    const until = wallOf('1997-12-23T20:00:00');
    expect(expandText('FREQ=DAILY', '1997-09-02', { until })).to.have.length(113);
    expect(expandText('FREQ=WEEKLY', '1997-09-02', { until })).to.have.length(17);
  });

  const times: [rule: string, start: string, dates: string[]][] = [
    ['FREQ=HOURLY;INTERVAL=3;COUNT=3', '1997-09-02', ['02T09:00', '02T12:00', '02T15:00']],
    [
      'FREQ=MINUTELY;INTERVAL=15;COUNT=6',
      '1997-09-02',
      ['02T09:00', '02T09:15', '02T09:30', '02T09:45', '02T10:00', '02T10:15'],
    ],
    ['FREQ=MINUTELY;INTERVAL=90;COUNT=4', '1997-09-02', ['02T09:00', '02T10:30', '02T12:00', '02T13:30']],
    [
      'FREQ=DAILY;BYHOUR=9,16;BYMINUTE=0,40;COUNT=5',
      '1997-09-02',
      ['02T09:00', '02T09:40', '02T16:00', '02T16:40', '03T09:00'],
    ],
    [
      'FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,16;COUNT=7',
      '1997-09-02',
      ['02T09:00', '02T09:20', '02T09:40', '02T16:00', '02T16:20', '02T16:40', '03T09:00'],
    ],
    ['FREQ=SECONDLY;BYMINUTE=30;BYSECOND=0;COUNT=2', '1997-09-02', ['02T09:30', '02T10:30']],
    ['FREQ=HOURLY;BYDAY=WE;BYMINUTE=0,30;BYSETPOS=-1;COUNT=2', '1997-09-02', ['03T00:30', '03T01:30']],
  ];
  for (const [rule, start, expected] of times)
    it(`${rule}, several times a day`, () => {
      expect(expandText(rule, start)?.map(show)).to.deep.equal(expected.map((time) => `1997-09-${time}`));
    });
});
