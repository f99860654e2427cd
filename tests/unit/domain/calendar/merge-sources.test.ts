import { expect } from 'chai';
import type { CalendarEvent, EventOverride } from '../../../../src/contract/calendar-event.ts';
import { mergeSources } from '../../../../src/domain/calendar/merge-sources.ts';
import { expand } from '../../../../src/domain/calendar/series.ts';

const event = (id: string, changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id,
  title: 'Havedag',
  startsAt: '2026-12-08T16:00:00Z',
  timeZone: 'Europe/Copenhagen',
  ...changes,
});

describe('events of several sources [EC-41]', () => {
  it('are one where the uid is the same, cancelled as the newer version says, and its look-alike stays', () => {
    const { events, lookAlikes } = mergeSources([
      { key: '1', events: [event('1~x', { uid: 'x@a', sequence: 0 })] },
      { key: '2', events: [event('2~x', { uid: 'x@a', sequence: 1, status: 'cancelled' })] },
      { key: '3', events: [event('3~y', { title: 'HAVEDAG ' })] },
    ]);
    expect(events.map(({ id, status, sourceIds }) => [id, status, sourceIds])).to.deep.equal([
      ['2~x', 'cancelled', ['2', '1']],
      ['3~y', undefined, ['3']],
    ]);
    expect(lookAlikes.map((group) => group.map(({ id }) => id))).to.deep.equal([['2~x', '3~y']]);
  });

  const rows: [what: string, first: Partial<CalendarEvent>, second: Partial<CalendarEvent>, winner: string][] = [
    ['a higher sequence', { sequence: 3 }, { sequence: 2, updatedAt: '2026-11-20T10:00:00Z' }, '1'],
    [
      'a later change',
      { sequence: 2, updatedAt: '2026-11-19T10:00:00Z' },
      { sequence: 2, updatedAt: '2026-11-20T10:00:00Z' },
      '2',
    ],
    ['cancelled over not', { sequence: 2 }, { sequence: 2, status: 'cancelled' }, '2'],
    ['moved over not', { sequence: 2 }, { sequence: 2, status: 'moved' }, '2'],
    ['the order of the sources', { sequence: 2 }, { sequence: 2 }, '1'],
  ];
  for (const [what, first, second, winner] of rows)
    it(`are decided by ${what}`, () => {
      const { events } = mergeSources([
        { key: '1', events: [event('1~x', { uid: 'x', ...first })] },
        { key: '2', events: [event('2~x', { uid: 'x', ...second })] },
      ]);
      expect(events.map(({ id }) => id)).to.deep.equal([`${winner}~x`]);
    });

  it('fill what the winner lacks, but never its times', () => {
    const { events } = mergeSources([
      { key: '1', events: [event('1~x', { uid: 'x', sequence: 1 })] },
      { key: '2', events: [event('2~x', { uid: 'x', summary: 'Tag handsker med', endsAt: '2026-12-08T18:00:00Z' })] },
    ]);
    expect(events[0]).to.include({ id: '1~x', summary: 'Tag handsker med' });
    expect(events[0]).not.to.have.property('endsAt');
  });

  it('stay apart where a source gave no uid of its own', () => {
    const { events } = mergeSources([
      { key: '1', events: [event('1~a', { uid: 'noid:havedag' }), event('1~b')] },
      { key: '2', events: [event('2~a', { uid: 'noid:havedag' }), event('2~b')] },
    ]);
    expect(events).to.have.length(4);
  });

  it('take a single date beside its series for what differs on that date [EC-7]', () => {
    const series = event('1~s', { uid: 's', recurrence: { rules: ['FREQ=WEEKLY;COUNT=3'] } });
    const single = event('2~s', { uid: 's', sequence: 4, startsAt: '2026-12-15T16:00:00Z', status: 'cancelled' });
    for (const sources of [
      [
        { key: '1', events: [series] },
        { key: '2', events: [single] },
      ],
      [
        { key: '2', events: [single] },
        { key: '1', events: [series] },
      ],
    ]) {
      const [merged] = mergeSources(sources).events;
      const range = { from: Date.UTC(2026, 11, 1), to: Date.UTC(2027, 0, 1) };
      const { occurrences } = expand(merged as CalendarEvent, range, { zone: 'Europe/Copenhagen' });
      expect(occurrences.map(({ occurrence }) => [occurrence.startsAt?.slice(0, 10), occurrence.status])).to.deep.equal(
        [
          ['2026-12-08', undefined],
          ['2026-12-15', 'cancelled'],
          ['2026-12-22', undefined],
        ],
      );
    }
  });
});

describe('changes that several sources tell of one date [EC-41] [EC-28]', () => {
  const weekly = { uid: 's', sequence: 2, recurrence: { rules: ['FREQ=WEEKLY;COUNT=3'] } };
  const on = (day: string, changes: Partial<EventOverride>) => ({
    originalStartsAt: `2026-12-${day}T16:00:00Z`,
    ...changes,
  });
  /** Day of each date with its status, of what each source has. */
  const merged = (...given: readonly Partial<CalendarEvent>[]) => {
    const sources = given.map((changes, index) => ({
      key: `${index + 1}`,
      events: [event(`${index + 1}~s`, { uid: 's', ...changes })],
    }));
    const range = { from: Date.UTC(2026, 11, 1), to: Date.UTC(2027, 0, 1) };
    return expand(mergeSources(sources).events, range, { zone: 'Europe/Copenhagen' }).occurrences.map(
      ({ occurrence: { startsAt, status = '' } }) => `${startsAt?.slice(8, 10)} ${status}`.trim(),
    );
  };
  const cancelled = { ...weekly, overrides: [on('15', { status: 'cancelled' })] };
  const single = { startsAt: '2026-12-15T16:00:00Z' };
  const off = ['08', '15 cancelled', '22'];

  const cases: [what: string, sources: readonly Partial<CalendarEvent>[], dates: string[]][] = [
    [
      'the newest single date',
      [weekly, { ...single, sequence: 5, status: 'cancelled' }, { ...single, sequence: 3 }],
      off,
    ],
    [
      'the series where it is newer than a single date',
      [
        { ...cancelled, sequence: 4 },
        { ...single, sequence: 3 },
      ],
      off,
    ],
    ['cancelled over not', [{ ...weekly, overrides: [on('15', { status: 'tentative' })] }, cancelled], off],
    [
      'each date by itself where the series are of one version',
      [{ ...weekly, overrides: [on('22', { status: 'tentative' })] }, cancelled],
      ['08', '15 cancelled', '22 tentative'],
    ],
    [
      'the newest series alone where it tells of changes',
      [{ ...weekly, sequence: 3, overrides: [on('22', { status: 'tentative' })] }, cancelled],
      ['08', '15', '22 tentative'],
    ],
  ];
  for (const [what, sources, dates] of cases)
    it(`are decided by ${what}, whichever is named first`, () => {
      expect(merged(...sources)).to.deep.equal(dates);
      expect(merged(...sources.toReversed())).to.deep.equal(dates);
    });
});
