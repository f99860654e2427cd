import { expect } from 'chai';
import fc from 'fast-check';
import type { CalendarEvent } from '../../src/contract/calendar-event.ts';
import type { CaseStory } from '../../src/contract/case-story.ts';
import type { Config, FilterName } from '../../src/contract/config.ts';
import type { List } from '../../src/contract/list.ts';
import type { Occurrence } from '../../src/contract/occurrence.ts';
import type { Opportunity } from '../../src/contract/opportunity.ts';
import { filterOccurrences } from '../../src/domain/calendar/filter-occurrences.ts';
import { placeOccurrence } from '../../src/domain/calendar/placed-occurrence.ts';
import { expand } from '../../src/domain/calendar/series.ts';
import { filterCases } from '../../src/domain/case/case-filter.ts';
import { filterOpportunities } from '../../src/domain/sign-up/opportunity-filter.ts';
import { atLevel } from '../helpers/seed.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';

const timeZone = 'Europe/Copenhagen';
const today = 20781;
const range = 'from=2026-11-24&to=2027-03-01';
type Filter = Record<string, unknown>;

/** Values that the demo content has, and one that nothing has. */
const values: Partial<Record<FilterName, readonly (string | number | true)[]>> = {
  q: ['foredrag', 'aarhus', 'demo', 'mad faelles', 'zz'],
  cause: ['ensomhed', 'kultur', 'nothing'],
  audience: ['aeldre', 'alle', 'foreninger'],
  skill: ['koersel', 'samvaer'],
  organisation: ['kulturcentrets-venner', 'zebraby-team'],
  network: ['zebraby-sundby'],
  category: ['foredrag', 'demokrati', 'mad'],
  isFree: [true],
  accessibility: ['stepFree', 'hearingLoop', 'accessibleToilet'],
  area: ['roskilde', 'holbaek'],
  postcode: ['4000', '4300'],
  weekday: ['tue', 'wed', 'sat'],
  partOfDay: ['morning', 'afternoon', 'evening'],
  remote: ['no', 'possible', 'only'],
  commitment: ['single', 'series'],
  age: [12, 15, 18],
  hasPlaces: [true],
  status: ['planned', 'reported', 'teaser'],
  tag: ['unge', 'aeldre'],
  municipality: ['roskilde', 'frederiksberg'],
  dimension: ['ledelse'],
  kind: ['case', 'pilot', 'story'],
};
const single: FilterName[] = ['q', 'isFree', 'postcode', 'age', 'hasPlaces'];

/** Any choice of one or two values of one or two filters. */
function anyFilter(names: readonly FilterName[]): fc.Arbitrary<Filter> {
  const choice = (name: FilterName) => {
    const offered = values[name] ?? [];
    const some = fc.subarray([...offered], {
      minLength: 1,
      maxLength: single.includes(name) ? 1 : Math.min(2, offered.length),
    });
    return some.map((chosen) => [name, single.includes(name) ? chosen[0] : chosen] as const);
  };
  return fc
    .subarray([...names], { minLength: 1, maxLength: 2 })
    .chain((chosen) => fc.tuple(...chosen.map(choice)))
    .map((entries) => Object.fromEntries(entries));
}

function addressOf(filter: Filter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    for (const each of Array.isArray(value) ? value : [value]) query.append(name, String(each));
  }
  return query.toString();
}

onEachDatabase('filters of the reference backend [CT-13]', (kind) => {
  const backend = useBackend(kind);
  const read = async <Item>(path: string) => (await backend.json<List<Item>>(path)).body.items;
  const announced = async (collection: 'opportunities' | 'events' | 'occurrences' | 'cases') => {
    const { filters } = (await backend.json<Config>('config')).body;
    return (filters?.[collection] ?? []).filter((name) => name !== 'from' && name !== 'to');
  };
  const check = (filters: fc.Arbitrary<Filter>, compare: (filter: Filter) => Promise<number>) => async () => {
    let hits = 0;
    const property = fc.asyncProperty(filters, async (filter) => {
      hits += await compare(filter);
    });
    await fc.assert(property, { numRuns: atLevel(40, 100, 1000) });
    expect(hits).to.be.above(20);
  };

  it('name values to try for each that is announced', async () => {
    for (const collection of ['opportunities', 'events', 'occurrences', 'cases'] as const) {
      expect(await announced(collection)).to.not.be.empty;
      for (const name of await announced(collection)) expect(values[name], name).to.be.an('array');
    }
  });

  it('give the opportunities that the page would find, in the same order', async () => {
    const all = await read<Opportunity>('opportunities?limit=100');
    const setting = { now: fixedNow.getTime(), timeZone };
    await check(anyFilter(await announced('opportunities')), async (filter) => {
      const expected = filterOpportunities(all, filter, setting).map(({ id }) => id);
      const found = await read<Opportunity>(`opportunities?limit=100&${addressOf(filter)}`);
      expect(found.map(({ id }) => id)).to.deep.equal(expected);
      return expected.length;
    })();
  });

  it('give the cases that the page would find, in the same order', async () => {
    const all = await read<CaseStory>('cases?limit=100');
    await check(anyFilter(await announced('cases')), async (filter) => {
      const expected = filterCases(all, filter).map(({ id }) => id);
      const found = await read<CaseStory>(`cases?limit=100&${addressOf(filter)}`);
      expect(found.map(({ id }) => id)).to.deep.equal(expected);
      return expected.length;
    })();
  });

  it('give the dates that the page would find, in the same order, and the events they belong to', async () => {
    const all = await read<CalendarEvent>('events?limit=100');
    const bounds = { from: Date.parse('2026-11-24T00:00:00+01:00'), to: Date.parse('2027-03-01T00:00:00+01:00') };
    const { occurrences } = expand(all, bounds, { zone: timeZone });
    expect((await read<Occurrence>(`occurrences?limit=100&${range}`)).map(({ id }) => id)).to.deep.equal(
      occurrences.map(({ occurrence }) => occurrence.id).slice(0, 100),
    );
    await check(anyFilter(await announced('occurrences')), async (filter) => {
      const { postcode, ...rest } = filter;
      const asked = { ...rest, ...(postcode !== undefined && { postcode: [String(postcode)] }) };
      const expected = filterOccurrences(occurrences, [asked], { today, now: fixedNow.getTime(), zone: timeZone });
      const found = await read<Occurrence>(`occurrences?limit=100&${range}&${addressOf(filter)}`);
      expect(found.map(({ id }) => id)).to.deep.equal(expected.map(({ occurrence }) => occurrence.id).slice(0, 100));
      const events = await read<CalendarEvent>(`events?limit=100&${range}&${addressOf(filter)}`);
      const ids = [...new Set(expected.map(({ occurrence }) => occurrence.eventId))];
      expect(events.map(({ id }) => id)).to.deep.equal(ids);
      return expected.length;
    })();
  });

  it('take all values of accessibility, not any of them [CT-12]', async () => {
    const idsOf = async (query: string) => (await read<CalendarEvent>(`events?limit=100&${query}`)).map(({ id }) => id);
    const both = await idsOf('accessibility=stepFree&accessibility=hearingLoop');
    const [one, other] = [await idsOf('accessibility=stepFree'), await idsOf('accessibility=hearingLoop')];
    expect(both).to.have.members(one.filter((id) => other.includes(id)));
    expect(both.length).to.be.below(one.length);
  });

  it('give the same occurrences as the events expanded in the page [EC-14]', async () => {
    const [event] = await read<CalendarEvent>('events?from=2026-12-03&to=2026-12-04');
    const dates = await read<Occurrence>('occurrences?from=2026-12-03&to=2026-12-04');
    const placed = dates.map((date) => placeOccurrence(date, { zone: timeZone }));
    const bounds = { from: Date.parse('2026-12-03T00:00:00+01:00'), to: Date.parse('2026-12-04T00:00:00+01:00') };
    expect(placed).to.deep.equal(expand(event ? [event] : [], bounds, { zone: timeZone }).occurrences);
  });
});
