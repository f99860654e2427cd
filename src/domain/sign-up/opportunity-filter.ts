import type { Opportunity, Slot } from '../../contract/opportunity.ts';
import type { OpportunityQuery } from '../../contract/query.ts';
import { matchesWords } from '../text/fold.ts';
import { ageLimits } from './age-limits.ts';
import { canTakeSlot } from './capacity.ts';
import { localClock } from './local-clock.ts';

/** The filters of CT-12 for opportunities; paging is not theirs. */
export type OpportunityFilter = Omit<OpportunityQuery, 'limit' | 'cursor'>;

/** When and where a filter is applied: milliseconds since 1970, and the zone of plain dates. */
export interface FilterSetting {
  readonly now: number;
  readonly timeZone: string;
}

/** Filters whose values can be chosen among those that the opportunities have. */
export type CodeFilterName = 'cause' | 'audience' | 'skill' | 'area' | 'organisation' | 'network';

const SEARCH_MINIMUM = 2;

/** Whether what was typed is enough to search for: one letter narrows nothing (SU-9). */
export const isSearch = (query = ''): boolean => [...query.trim()].length >= SEARCH_MINIMUM;
const NOON = 12;
const EVENING = 17;
const NIGHT = 23;
const MORNING = 6;

/** The opportunities that match: any value within a filter, all filters together (CT-12). */
export function filterOpportunities(
  opportunities: readonly Opportunity[],
  filter: OpportunityFilter,
  setting: FilterSetting,
): Opportunity[] {
  return opportunities.filter(
    (opportunity) =>
      matchesSearch(opportunity, filter.q) &&
      matchesCodes(opportunity, filter) &&
      matchesPerson(opportunity, filter, setting) &&
      matchesTimes(opportunity, filter, setting),
  );
}

/** The codes an opportunity has for a filter, with their words. */
export function codesFor(
  { causes, audiences, skills, place, organisation }: Opportunity,
  name: CodeFilterName,
): readonly { id: string; label: Opportunity['title'] }[] {
  switch (name) {
    case 'cause':
      return causes;
    case 'audience':
      return audiences ?? [];
    case 'skill':
      return skills ?? [];
    case 'area':
      return place?.area ? [place.area] : [];
    case 'organisation':
      return [{ id: organisation.id, label: organisation.name }];
    case 'network':
      return organisation.networks ?? [];
  }
}

function matchesSearch(opportunity: Opportunity, query = ''): boolean {
  if (!isSearch(query)) return true;
  const { title, summary, organisation, place } = opportunity;
  const codes = (['cause', 'audience', 'skill', 'area'] as const).flatMap((name) => codesFor(opportunity, name));
  const where = [place?.name, place?.address, place?.city];
  return matchesWords(query, [title, summary, organisation.name, ...where, ...codes.map(({ label }) => label)]);
}

function matchesCodes(opportunity: Opportunity, filter: OpportunityFilter): boolean {
  const names = ['cause', 'audience', 'skill', 'area', 'organisation', 'network'] as const;
  return names.every((name) =>
    isAny(
      filter[name],
      codesFor(opportunity, name).map(({ id }) => id),
    ),
  );
}

function matchesPerson(opportunity: Opportunity, filter: OpportunityFilter, { now }: FilterSetting): boolean {
  const { place, commitment, signUp, slots, status } = opportunity;
  const { minimum = 0, maximum = Number.POSITIVE_INFINITY } = filter.age === undefined ? {} : ageLimits(signUp);
  const hasPlaces = slots.length > 0 ? slots.some((slot) => canTakeSlot(slot, 1, now)) : true;
  return (
    isAny(filter.remote, [place?.remote ?? 'no']) &&
    isAny(filter.commitment, commitment?.modes ?? []) &&
    isAny(filter.postcode ? [filter.postcode] : [], place?.postcode ? [place.postcode] : []) &&
    (filter.age === undefined || (filter.age >= minimum && filter.age <= maximum)) &&
    (!filter.hasPlaces || (status === 'open' && hasPlaces))
  );
}

// One time must meet all that is asked of times: an evening on a Tuesday, not an evening and a Tuesday.
function matchesTimes({ slots }: Opportunity, filter: OpportunityFilter, setting: FilterSetting): boolean {
  const { weekday, partOfDay, from, to } = filter;
  if (!weekday?.length && !partOfDay?.length && !from && !to) return true;
  return slots.some((slot) => {
    if (slot.status === 'cancelled' || Date.parse(slot.startsAt) <= setting.now) return false;
    const clock = localClock(Date.parse(slot.startsAt), slot.timeZone);
    return isAny(weekday, [clock.weekday]) && isAny(partOfDay, [partOf(clock.hour)]) && isWithin(slot, filter, setting);
  });
}

function isWithin(slot: Slot, { from, to }: OpportunityFilter, { timeZone }: FilterSetting): boolean {
  const startsAt = Date.parse(slot.startsAt);
  const endsAt = slot.endsAt ? Date.parse(slot.endsAt) : startsAt + 1;
  return (!from || isAfter(endsAt, from, timeZone)) && (!to || !isAtOrAfter(startsAt, to, timeZone));
}

function isAfter(instant: number, moment: string, timeZone: string): boolean {
  return moment.includes('T') ? instant > Date.parse(moment) : isAtOrAfter(instant - 1, moment, timeZone);
}

function isAtOrAfter(instant: number, moment: string, timeZone: string): boolean {
  return moment.includes('T')
    ? instant >= Date.parse(moment)
    : localClock(instant, timeZone).stamp >= `${moment}T00:00`;
}

function partOf(hour: number): 'morning' | 'afternoon' | 'evening' | 'night' {
  if (hour < MORNING || hour >= NIGHT) return 'night';
  if (hour < NOON) return 'morning';
  return hour < EVENING ? 'afternoon' : 'evening';
}

function isAny(asked: readonly string[] | undefined, values: readonly string[]): boolean {
  return !asked?.length || values.some((value) => asked.includes(value));
}
