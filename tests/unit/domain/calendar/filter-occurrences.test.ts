import { expect } from 'chai';
import content from '../../../../demo/content/events.json' with { type: 'json' };
import type { CalendarEvent } from '../../../../src/contract/calendar-event.ts';
import { type CalendarFilter, formatFilter } from '../../../../src/domain/calendar/calendar-filter.ts';
import { dayOf } from '../../../../src/domain/calendar/civil-day.ts';
import { formatPlainDate } from '../../../../src/domain/calendar/date-time.ts';
import { statusesOf } from '../../../../src/domain/calendar/event-status.ts';
import {
  bestRemoval,
  countUnstated,
  daysOf,
  filterOccurrences,
} from '../../../../src/domain/calendar/filter-occurrences.ts';
import { partOfDay } from '../../../../src/domain/calendar/filter-values.ts';
import { expandBetween, instantOf, placed, ZONE } from '../../../helpers/calendar-samples.ts';
import '../../../helpers/seed.ts';

const TODAY = dayOf(2026, 11, 24);
const NOW = instantOf('2026-11-24T14:10:00+01:00');
const context = { today: TODAY, now: NOW, zone: ZONE };
const { occurrences } = expandBetween(content.items as CalendarEvent[], ['2026-11-24', '2027-11-24']);
const matches = (filter: CalendarFilter, ...dates: ReturnType<typeof placed>[]) =>
  filterOccurrences(dates, [filter], context).length;

describe('what a filter lets through [EC-63]', () => {
  const aarhus = placed({
    title: { da: 'Fællesspisning', en: 'Dinner' },
    place: { name: 'Folkehuset', city: 'Århus C', postcode: '8000', area: { id: 'aarhus', label: 'Aarhus' } },
    categories: [{ id: 'mad', label: 'Mad' }],
    price: { kind: 'free' },
  });

  const cases: [filter: CalendarFilter, hits: number][] = [
    [{}, 1],
    [{ q: 'aarhus' }, 1],
    [{ q: 'Århus spisn' }, 0],
    [{ q: 'faelles folke' }, 1],
    [{ q: 'dinner' }, 1],
    [{ category: ['kultur', 'mad'] }, 1],
    [{ category: ['mad'], area: ['roskilde'] }, 0],
    [{ postcode: ['8000'] }, 1],
    [{ isFree: true }, 1],
    [{ weekday: ['tue'] }, 1],
    [{ weekday: ['wed'] }, 0],
    [{ partOfDay: ['evening'] }, 1],
    [{ remote: ['only'] }, 0],
    [{ hasNeeds: true }, 0],
    [{ from: '2026-12-08', to: '2026-12-09' }, 1],
    [{ from: '2026-12-09' }, 0],
    [{ to: '2026-12-08' }, 0],
  ];
  for (const [filter, hits] of cases)
    it(`${formatFilter(filter) || 'nothing asked'}: ${hits}`, () => {
      expect(matches(filter, aarhus)).to.equal(hits);
    });

  it('tells how many would fit but say nothing of an access need, the other needs and keys kept', () => {
    const facts = (...features: [feature: string, value: 'yes' | 'no'][]) =>
      placed({ place: { access: features.map(([feature, value]) => ({ feature, value })) } });
    const dates = [
      facts(['stepFree', 'yes']),
      facts(['lift', 'yes'], ['stepFree', 'no']),
      facts(['lift', 'yes']),
      facts(),
    ];
    const unstated = (filter: CalendarFilter, feature: string) => countUnstated(dates, { filter, feature }, context);
    expect(unstated({ accessibility: ['stepFree'] }, 'stepFree')).to.equal(2);
    expect(unstated({ accessibility: ['stepFree', 'lift'] }, 'stepFree')).to.equal(1);
    expect(unstated({ accessibility: ['stepFree'], weekday: ['wed'] }, 'stepFree')).to.equal(0);
  });

  describe('an event that looks for help is found where its badge says so [EC-58]', () => {
    const need = (asOf: string | undefined) => ({
      opportunityId: 'a',
      kind: 'lift' as const,
      task: 'Kør',
      ...(asOf && { capacity: { maximum: 6, remaining: 0, display: 'exact' as const, asOf } }),
    });
    const filled = '2026-11-24T14:05:00+01:00';
    const longAgo = '2026-11-24T13:59:00+01:00';
    const dates: [name: string, changes: Parameters<typeof placed>[0]][] = [
      ['places unknown', { needs: [need(undefined)] }],
      ['no places', { needs: [need(filled)] }],
      ['no places, said long ago [CT-17]', { needs: [need(longAgo)] }],
      ['one of two without places', { needs: [need(filled), need(undefined)] }],
      ['cancelled', { status: 'cancelled', needs: [need(undefined)] }],
      [
        'begun',
        { startsAt: '2026-11-24T14:00:00+01:00', endsAt: '2026-11-24T16:00:00+01:00', needs: [need(undefined)] },
      ],
      ['all day, today', { startsOn: '2026-11-24', needs: [need(undefined)] }],
      ['no needs', {}],
    ];
    for (const [name, changes] of dates)
      it(name, () => {
        const date = placed(changes);
        const hasBadge = statusesOf(date.occurrence, NOW).some(({ code }) => code === 'needsHelp');
        expect(matches({ hasNeeds: true }, date)).to.equal(hasBadge ? 1 : 0);
      });
  });

  it('takes all access needs together, and only what is stated as yes [CT-12]', () => {
    const access = (...facts: [feature: string, value: 'yes' | 'partly' | 'no'][]) =>
      placed({ place: { access: facts.map(([feature, value]) => ({ feature, value })) } });
    const both = { accessibility: ['stepFree', 'hearingLoop'] };
    expect(matches(both, access(['stepFree', 'yes'], ['hearingLoop', 'yes']))).to.equal(1);
    expect(matches(both, access(['stepFree', 'yes']), access(['stepFree', 'yes'], ['hearingLoop', 'partly']))).to.equal(
      0,
    );
    const overridden = placed({
      access: [{ feature: 'stepFree', value: 'no' }],
      place: { access: [{ feature: 'stepFree', value: 'yes' }] },
    });
    expect(matches({ accessibility: ['stepFree'] }, overridden)).to.equal(0);
  });

  it('joins the choice with what the editor fixed [EC-69]', () => {
    expect(filterOccurrences([aarhus], [{ category: ['mad'] }, { category: ['kultur'] }], context)).to.have.length(0);
  });

  it('knows the parts of the day by local start [CT-12]', () => {
    const parts = ['05:59', '06:00', '11:59', '12:00', '17:00', '22:59', '23:00'].map((time) =>
      partOfDay(instantOf(`2026-11-24T${time}:00+01:00`), ZONE),
    );
    expect(parts).to.deep.equal(['night', 'morning', 'morning', 'afternoon', 'evening', 'evening', 'night']);
  });
});

describe('when [EC-64]', () => {
  const cases: [when: 'today' | 'tomorrow' | 'weekend' | 'nextWeek', today: number, from: string, to: string][] = [
    ['weekend', dayOf(2026, 11, 21), '2026-11-21', '2026-11-23'],
    ['nextWeek', dayOf(2026, 11, 21), '2026-11-23', '2026-11-30'],
    ['weekend', dayOf(2026, 11, 22), '2026-11-22', '2026-11-23'],
    ['weekend', TODAY, '2026-11-28', '2026-11-30'],
    ['tomorrow', TODAY, '2026-11-25', '2026-11-26'],
    ['today', TODAY, '2026-11-24', '2026-11-25'],
  ];
  for (const [when, today, from, to] of cases)
    it(`${when} on ${formatPlainDate(today)} is ${from} up to ${to}`, () => {
      const days = daysOf(when, today);
      expect([formatPlainDate(days.from), formatPlainDate(days.to)]).to.deep.equal([from, to]);
    });
});

describe('the way out of a filter without hits [EC-68]', () => {
  it('is the one key whose removal shows the most', () => {
    const filter: CalendarFilter = { q: 'findes ikke', category: ['mad'] };
    expect(bestRemoval(occurrences, filter, context)).to.deep.equal({
      key: 'q',
      count: filterOccurrences(occurrences, [{ category: ['mad'] }], context).length,
    });
    expect(bestRemoval([], filter, context)).to.equal(undefined);
  });
});
