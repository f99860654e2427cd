import type { Occurrence } from '../../contract/occurrence.ts';
import type { FilterKey } from './calendar-filter.ts';
import { type CivilDay, DAY_SECONDS, weekdayOf } from './civil-day.ts';
import { knownZone, type PlacedOccurrence } from './placed-occurrence.ts';

/** What a filter is judged by: today and now (ms), and the zone whose clock counts. */
export interface FilterContext {
  today: CivilDay;
  now: number;
  zone: string;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const NO_VALUES: readonly string[] = [];
const idOf = ({ id }: { id: string }) => id;

/** The values of a date for a key with values to choose from; access counts only where it is stated `yes` (EC-63). */
export function valuesOf(placed: PlacedOccurrence, key: FilterKey, context: FilterContext): readonly string[] {
  const { content: occurrence = placed.occurrence, firstDay } = placed;
  switch (key) {
    case 'category':
      return occurrence.categories?.map(idOf) ?? NO_VALUES;
    case 'audience':
      return occurrence.audiences?.map(idOf) ?? NO_VALUES;
    case 'organisation':
      return occurrence.organisations?.flatMap(({ id }) => id ?? []) ?? NO_VALUES;
    case 'area':
      return occurrence.place?.area ? [occurrence.place.area.id] : NO_VALUES;
    case 'postcode':
      return occurrence.place?.postcode ? [occurrence.place.postcode] : NO_VALUES;
    case 'accessibility':
      return [...statedAccess(occurrence)].filter(([, value]) => value === 'yes').map(([feature]) => feature);
    case 'weekday':
      return [WEEKDAYS[weekdayOf(firstDay)] as string];
    case 'partOfDay':
      return placed.isAllDay ? [] : [partOfDay(placed.startsAt, context.zone)];
    case 'remote':
      return [occurrence.place?.remote ?? 'no'];
    default:
      return NO_VALUES;
  }
}

/** What is stated of each access feature: what the event says goes before what its place says (EC-56). */
export function statedAccess({ access, place }: Pick<Occurrence, 'access' | 'place'>): Map<string, string> {
  const stated = new Map<string, string>();
  for (const { id } of place?.accessibility ?? []) stated.set(id, 'yes');
  for (const { feature, value } of [...(place?.access ?? []), ...(access ?? [])]) stated.set(feature, value);
  return stated;
}

/** Part of the day of an instant (ms) by local start: 06–12, 12–17, 17–23, else night (CT-12). */
export function partOfDay(startsAt: number, zone: string): 'morning' | 'afternoon' | 'evening' | 'night' {
  const wall = knownZone(zone).wallAt(startsAt);
  const hour = Math.floor((wall - Math.floor(wall / DAY_SECONDS) * DAY_SECONDS) / 3600);
  if (hour < 6 || hour >= 23) return 'night';
  if (hour < 12) return 'morning';
  return hour < 17 ? 'afternoon' : 'evening';
}
