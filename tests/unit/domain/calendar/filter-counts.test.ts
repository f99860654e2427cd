import { expect } from 'chai';
import content from '../../../../demo/content/events.json' with { type: 'json' };
import type { CalendarEvent } from '../../../../src/contract/calendar-event.ts';
import { type CalendarFilter, formatFilter } from '../../../../src/domain/calendar/calendar-filter.ts';
import { dayOf } from '../../../../src/domain/calendar/civil-day.ts';
import { countValues, valuesAmong } from '../../../../src/domain/calendar/filter-counts.ts';
import { filterOccurrences } from '../../../../src/domain/calendar/filter-occurrences.ts';
import { valuesOf } from '../../../../src/domain/calendar/filter-values.ts';
import { expandBetween, instantOf, ZONE } from '../../../helpers/calendar-samples.ts';
import '../../../helpers/seed.ts';

const context = { today: dayOf(2026, 11, 24), now: instantOf('2026-11-24T14:10:00+01:00'), zone: ZONE };
const { occurrences } = expandBetween(content.items as CalendarEvent[], ['2026-11-24', '2027-11-24']);

describe('the counts of a filter [EC-67]', () => {
  const filters: CalendarFilter[] = [
    {},
    { category: ['mad'] },
    { category: ['mad', 'kultur'], area: ['roskilde'] },
    { isFree: true, when: 'nextWeek' },
    { q: 'foredrag', isFree: true },
    { area: ['holbaek'] },
  ];
  for (const filter of filters)
    it(`are those of asking for each value alone beside the others: ${formatFilter(filter) || 'nothing asked'}`, () => {
      const keys = ['category', 'area', 'organisation'] as const;
      const values = valuesAmong(occurrences, [...keys, 'isFree', 'when'], context);
      const { counts, found } = countValues(occurrences, { filter, values, context });
      expect(found).to.equal(filterOccurrences(occurrences, [filter], context).length);
      for (const key of keys) {
        const values = new Set(occurrences.flatMap((date) => valuesOf(date, key, context)));
        for (const value of values) {
          const alone = filterOccurrences(occurrences, [{ ...filter, [key]: [value] }], context).length;
          expect(counts.get(key)?.get(value), `${key} ${value}`).to.equal(alone);
        }
      }
      const free = filterOccurrences(occurrences, [{ ...filter, isFree: true }], context).length;
      expect(counts.get('isFree')?.get('true') ?? 0).to.equal(free);
      const weekend = filterOccurrences(occurrences, [{ ...filter, when: 'weekend' }], context).length;
      expect(counts.get('when')?.get('weekend') ?? 0).to.equal(weekend);
    });
});
