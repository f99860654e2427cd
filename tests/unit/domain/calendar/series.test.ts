import { expect } from 'chai';
import type { CalendarEvent } from '../../../../src/contract/calendar-event.ts';
import { sequenceOf, uidOf } from '../../../../src/domain/calendar/event-version.ts';
import { choir, expandBetween, instantOf, startsOf, ZONE } from '../../../helpers/calendar-samples.ts';

const ALL = ['2025-01-01', '2028-01-01'] as const;
const startsOfAll = (event: CalendarEvent) => startsOf(expandBetween(event, ALL));
const idsOf = (event: CalendarEvent, range: readonly [string, string] = ALL) =>
  expandBetween(event, range).occurrences.map(({ occurrence }) => occurrence.id);

describe('a weekly series in Copenhagen [EC-10] [EC-22]', () => {
  it('begins at 18.00 by the wall clock over both clock changes', () => {
    const spring = choir({
      startsAt: '2026-03-22T18:00:00+01:00',
      endsAt: '2026-03-22T19:00:00+01:00',
      recurrence: { rules: ['FREQ=WEEKLY;COUNT=2'] },
    });
    expect(startsOfAll(spring)).to.deep.equal(['2026-03-22T18:00:00+01:00', '2026-03-29T18:00:00+02:00']);
    const autumn = choir({
      startsAt: '2026-10-18T18:00:00+02:00',
      endsAt: '2026-10-18T19:00:00+02:00',
      recurrence: { rules: ['FREQ=WEEKLY;COUNT=2'] },
    });
    const { occurrences } = expandBetween(autumn, ALL);
    expect(occurrences.map(({ startsAt, endsAt }) => [startsAt, endsAt])).to.deep.equal([
      [instantOf('2026-10-18T16:00:00Z'), instantOf('2026-10-18T17:00:00Z')],
      [instantOf('2026-10-25T17:00:00Z'), instantOf('2026-10-25T18:00:00Z')],
    ]);
  });

  it('counts a date in the gap and shows it an hour later', () => {
    const early = choir({
      startsAt: '2026-03-28T02:30:00+01:00',
      endsAt: '2026-03-28T02:45:00+01:00',
      recurrence: { rules: ['FREQ=DAILY;COUNT=3'] },
    });
    expect(startsOfAll(early)).to.deep.equal([
      '2026-03-28T02:30:00+01:00',
      '2026-03-29T03:30:00+02:00',
      '2026-03-30T02:30:00+02:00',
    ]);
    for (const { startsAt, endsAt } of expandBetween(early, ALL).occurrences)
      expect(endsAt).to.be.greaterThan(startsAt);
  });

  it('keeps the end on the wall clock in the night of the change [EC-11]', () => {
    const night = choir({
      startsAt: '2026-10-17T22:00:00+02:00',
      endsAt: '2026-10-18T04:00:00+02:00',
      recurrence: { rules: ['FREQ=WEEKLY;COUNT=2'] },
    });
    const ends = expandBetween(night, ALL).occurrences.map(({ occurrence }) => occurrence.endsAt);
    expect(ends).to.deep.equal(['2026-10-18T04:00:00+02:00', '2026-10-25T04:00:00+01:00']);
  });

  it('repeats by its own zone and is placed by the shown one [EC-13]', () => {
    const newYork = choir({
      startsAt: '2026-11-05T20:00:00-05:00',
      endsAt: '2026-11-05T21:00:00-05:00',
      timeZone: 'America/New_York',
      recurrence: { rules: ['FREQ=WEEKLY;COUNT=1'] },
    });
    const shown = (zone: string) => expandBetween(newYork, ALL, { zone }).occurrences[0];
    expect(shown(ZONE)?.firstDay).to.equal((shown('event')?.firstDay ?? 0) + 1);
    expect(shown(ZONE)?.occurrence.startsAt).to.equal('2026-11-05T20:00:00-05:00');
  });

  it('takes the wall time of its first instant when offset and zone disagree [EC-5]', () => {
    const summer = choir({
      startsAt: '2027-07-01T18:00:00+01:00',
      endsAt: '2027-07-01T19:00:00+01:00',
      recurrence: { rules: ['FREQ=WEEKLY;COUNT=2'] },
    });
    expect(startsOfAll(summer)).to.deep.equal(['2027-07-01T19:00:00+02:00', '2027-07-08T19:00:00+02:00']);
  });

  it('falls back to the default zone when its own is unknown [CT-21]', () => {
    const { occurrences, issues } = expandBetween(choir({ timeZone: 'Europe/Sundby' }), ALL);
    expect(occurrences).to.have.length(16);
    expect(issues).to.deep.equal([{ path: '/timeZone', id: 'kor', code: 'unknown-zone', message: 'Kor' }]);
  });
});

describe('UNTIL [EC-23]', () => {
  const march = (until: string) =>
    choir({
      startsAt: '2026-03-01T18:00:00+01:00',
      endsAt: '2026-03-01T19:00:00+01:00',
      recurrence: { rules: [`FREQ=WEEKLY;UNTIL=${until}`] },
    });
  const days = (until: string) => startsOfAll(march(until)).map((start) => Number(start.slice(8, 10)));

  const cases: [until: string, days: number[]][] = [
    ['20260329T160000Z', [1, 8, 15, 22, 29]],
    ['20260329T155959Z', [1, 8, 15, 22]],
    ['20260329', [1, 8, 15, 22, 29]],
    ['20260329T180000', [1, 8, 15, 22, 29]],
    ['20260329T175959', [1, 8, 15, 22]],
  ];
  for (const [until, expected] of cases)
    it(`=${until} gives ${expected.join(', ')} March`, () => {
      expect(days(until)).to.deep.equal(expected);
    });

  it('with a time in an all-day series is the civil day in the zone of the calendar', () => {
    const allDay = {
      id: 'uge',
      title: 'Uge',
      startsOn: '2026-03-01',
      recurrence: { rules: ['FREQ=DAILY;UNTIL=20260302T230000Z'] },
    };
    expect(startsOfAll(allDay)).to.deep.equal(['2026-03-01', '2026-03-02', '2026-03-03']);
  });

  it('before the first date says that the series is deleted [EC-36]', () => {
    expect(startsOfAll(march('20260101'))).to.deep.equal([]);
  });
});

describe('the dates of a series [EC-26] [EC-27] [EC-36]', () => {
  it('have ids by their original start, also after they moved [EC-7]', () => {
    const moved = choir({
      overrides: [{ originalStartsAt: '2026-10-15T18:00:00+02:00', startsAt: '2026-10-16T19:00:00+02:00' }],
    });
    const october = expandBetween(moved, ['2026-10-14', '2026-10-18']).occurrences.map(({ occurrence }) => occurrence);
    expect(october).to.have.length(1);
    expect(october[0]?.id).to.equal('kor.20261015T160000Z');
    expect([october[0]?.startsAt, october[0]?.endsAt]).to.deep.equal([
      '2026-10-16T19:00:00+02:00',
      '2026-10-16T20:30:00+02:00',
    ]);
    expect(october[0]?.originalStartsAt).to.equal('2026-10-15T18:00:00+02:00');
  });

  it('have ids by day in an all-day series; an event without series has `single` [EC-7]', () => {
    expect(
      idsOf({ id: 'dag', title: 'Dag', startsOn: '2026-05-01', recurrence: { rules: ['FREQ=DAILY;COUNT=2'] } }),
    ).to.deep.equal(['dag.20260501', 'dag.20260502']);
    expect(idsOf({ id: 'en', title: 'En', startsOn: '2026-05-01' })).to.deep.equal(['en.single']);
  });

  it('hold the first one also when the rule leaves it out, without using up a COUNT [EC-20]', () => {
    const friday = choir({
      startsAt: '2026-09-02T18:00:00+02:00',
      endsAt: '2026-09-02T19:00:00+02:00',
      recurrence: { rules: ['FREQ=WEEKLY;BYDAY=FR;COUNT=2'] },
    });
    expect(startsOfAll(friday).map((start) => start.slice(5, 10))).to.deep.equal(['09-02', '09-04', '09-11']);
  });

  it('lack the excluded ones, however these are written', () => {
    const without = (...excluded: { startsAt?: string; startsOn?: string }[]) =>
      startsOfAll(choir({ recurrence: { rules: ['FREQ=WEEKLY;COUNT=3'], excluded } })).map((start) =>
        start.slice(5, 10),
      );
    expect(without({ startsAt: '2026-09-10T18:00:00+02:00' })).to.deep.equal(['09-03', '09-17']);
    expect(without({ startsAt: '2026-09-10T16:00:00Z' })).to.deep.equal(['09-03', '09-17']);
    expect(without({ startsOn: '2026-09-10' })).to.deep.equal(['09-03', '09-17']);
    expect(without({ startsAt: '2026-09-10T18:00:00Z' }), 'local time written with Z').to.deep.equal([
      '09-03',
      '09-17',
    ]);
    expect(without({ startsAt: '2026-09-10T17:00:00+02:00' }), 'no such date').to.deep.equal([
      '09-03',
      '09-10',
      '09-17',
    ]);
    expect(without({ startsAt: '2026-09-03T18:00:00+02:00' }), 'the first').to.deep.equal(['09-10', '09-17']);
  });

  it('take equal wall time only where no date has the instant', () => {
    const twice = choir({
      recurrence: { rules: ['FREQ=DAILY;BYHOUR=16,18;COUNT=4'], excluded: [{ startsAt: '2026-09-03T16:00:00Z' }] },
    });
    // 16:00Z is 18.00 in Copenhagen, which is a date; 16.00 stays.
    expect(startsOfAll(twice).map((start) => start.slice(8, 16))).to.deep.equal(['04T16:00', '04T18:00', '05T16:00']);
  });

  it('hold added dates with the length of the series or their own, each once', () => {
    const added = choir({
      recurrence: {
        rules: ['FREQ=WEEKLY;COUNT=2'],
        added: [
          { startsAt: '2026-09-10T18:00:00+02:00' },
          { startsAt: '2026-09-12T10:00:00+02:00' },
          { startsAt: '2026-09-13T10:00:00+02:00', endsAt: '2026-09-13T16:00:00+02:00' },
        ],
      },
    });
    const spans = expandBetween(added, ALL).occurrences.map(
      ({ occurrence: { startsAt, endsAt } }) => `${startsAt?.slice(8, 16)} ${endsAt?.slice(11, 16)}`,
    );
    expect(spans).to.deep.equal(['03T18:00 19:30', '10T18:00 19:30', '12T10:00 11:30', '13T10:00 16:00']);
  });

  it('lose an added date and an override to an exclusion of the same identity', () => {
    const both = choir({
      recurrence: {
        rules: ['FREQ=WEEKLY;COUNT=1'],
        added: [{ startsAt: '2026-09-12T10:00:00+02:00' }],
        excluded: [{ startsAt: '2026-09-12T10:00:00+02:00' }],
      },
      overrides: [{ originalStartsAt: '2026-09-12T10:00:00+02:00', title: 'Ekstra' }],
    });
    expect(startsOfAll(both)).to.deep.equal(['2026-09-03T18:00:00+02:00']);
  });

  it('show an override whose original the rule does not have', () => {
    const orphan = choir({
      recurrence: { rules: ['FREQ=WEEKLY;COUNT=1'] },
      overrides: [{ originalStartsAt: '2026-09-05T10:00:00+02:00', title: 'Ekstra' }],
    });
    expect(idsOf(orphan)).to.deep.equal(['kor.20260903T160000Z', 'kor.20260905T080000Z']);
  });

  it('are found at their new place from both sides of a range', () => {
    const moved = choir({
      overrides: [{ originalStartsAt: '2026-10-15T18:00:00+02:00', startsAt: '2026-11-30T18:00:00+01:00' }],
    });
    expect(idsOf(moved, ['2026-10-14', '2026-10-18'])).to.deep.equal([]);
    expect(idsOf(moved, ['2026-11-29', '2026-12-01'])).to.deep.equal(['kor.20261015T160000Z']);
  });

  it('do not come back by an override of an excluded date that moved far away', () => {
    const excluded = [{ startsAt: '2026-10-15T18:00:00+02:00' }];
    const moved = choir({
      recurrence: { rules: ['FREQ=WEEKLY'], excluded },
      overrides: [{ originalStartsAt: '2026-10-15T18:00:00+02:00', startsAt: '2026-11-30T18:00:00+01:00' }],
    });
    expect(idsOf(moved, ['2026-11-29', '2026-12-01'])).to.deep.equal([]);
  });

  it('take what an override leaves out from the series', () => {
    const cancelled = choir({
      summary: 'Vi synger',
      overrides: [{ originalStartsAt: '2026-09-10T18:00:00+02:00', status: 'cancelled' }],
    });
    const second = expandBetween(cancelled, ALL).occurrences[1]?.occurrence;
    expect([second?.status, second?.summary, second?.startsAt]).to.deep.equal([
      'cancelled',
      'Vi synger',
      '2026-09-10T18:00:00+02:00',
    ]);
  });

  it('change one date only where an override is for all following, and say so', () => {
    const later = choir({
      overrides: [{ originalStartsAt: '2026-09-10T18:00:00+02:00', appliesTo: 'thisAndFollowing', title: 'Nyt' }],
    });
    const { issues, occurrences } = expandBetween(later, ALL);
    expect(issues.map(({ code }) => code)).to.deep.equal(['this-and-following']);
    expect(occurrences.filter(({ occurrence: { title } }) => title === 'Nyt')).to.have.length(1);
  });

  it('are the union of several rules, in order, each once', () => {
    const two = choir({ recurrence: { rules: ['FREQ=WEEKLY;COUNT=2', 'FREQ=WEEKLY;BYDAY=TH,FR;COUNT=3'] } });
    expect(startsOfAll(two).map((start) => start.slice(5, 10))).to.deep.equal(['09-03', '09-04', '09-10']);
  });
});

describe('a series that cannot be expanded [EC-25]', () => {
  const stays = { added: [{ startsAt: '2026-09-12T10:00:00+02:00' }] };
  const cases: [name: string, rule: string, outcome: string, code: string][] = [
    ['a rule without FREQ', 'BYDAY=TH', 'bad-rule', 'bad-rule'],
    ['another calendar', 'RSCALE=HEBREW;FREQ=YEARLY', 'bad-rule', 'unsupported-rscale'],
    ['a rule that is too costly', 'FREQ=SECONDLY', 'over-budget', 'over-budget'],
  ];
  for (const [name, rule, outcome, code] of cases)
    it(`keeps its first and its added dates: ${name}`, () => {
      const expansion = expandBetween(choir({ recurrence: { rules: [rule], ...stays } }), ALL);
      expect(expansion.outcome).to.equal(outcome);
      expect(expansion.issues.map((issue) => [issue.id, issue.code])).to.deep.equal([['kor', code]]);
      expect(startsOf(expansion).map((start) => start.slice(5, 10))).to.deep.equal(['09-03', '09-12']);
    });

  it('leaves the others as they are', () => {
    const broken = choir({ id: 'itu', recurrence: { rules: ['FREQ=NEVER'] } });
    expect(expandBetween([broken, choir()], ALL).occurrences).to.have.length(17);
  });

  it('does not throw on times that are none', () => {
    const { occurrences, issues } = expandBetween({ id: 'x', title: 'X', startsAt: 'i morgen' }, ALL);
    expect([occurrences.length, issues[0]?.code]).to.deep.equal([0, 'no-start']);
  });
});

describe('the version of an event [EC-7]', () => {
  it('is its sequence, else the minutes from 2020 to its last change', () => {
    expect(sequenceOf({ sequence: 4, updatedAt: '2026-11-21T12:00:00+01:00' })).to.equal(4);
    expect(sequenceOf({ updatedAt: '2020-01-01T02:30:00+01:00' })).to.equal(90);
    expect(sequenceOf({})).to.equal(0);
  });

  it('belongs to a uid, which is made of id and host where there is none', () => {
    expect(uidOf({ id: 'kor', uid: 'kor@forening.example' }, 'sundby.example')).to.equal('kor@forening.example');
    expect(uidOf({ id: 'kor' }, 'sundby.example')).to.equal('kor@sundby.example');
  });
});
