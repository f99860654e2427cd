import { expect } from 'chai';
import type { CalendarEvent } from '../../../../src/contract/calendar-event.ts';
import { choir, expandBetween, startsOf } from '../../../helpers/calendar-samples.ts';

const ALL = ['2025-01-01', '2028-01-01'] as const;
const startsOfAll = (event: CalendarEvent) => startsOf(expandBetween(event, ALL));
const idsOf = (event: CalendarEvent, range: readonly [string, string] = ALL) =>
  expandBetween(event, range).occurrences.map(({ occurrence }) => occurrence.id);

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
