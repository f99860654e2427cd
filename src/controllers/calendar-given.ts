import type { Backend, Description } from '../backend/backend.ts';
import type { CalendarEvent } from '../contract/calendar-event.ts';
import { readItem } from '../contract/read-item.ts';
import { DEFAULT_ZONE } from '../domain/calendar/placed-occurrence.ts';

type Kind = (value: unknown) => boolean;

const isString: Kind = (value) => typeof value === 'string';
const isThing: Kind = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Kind = (value) => isString(value) || isThing(value);
const manyOf =
  (is: Kind): Kind =>
  (value) =>
    Array.isArray(value) && value.every(is);
const hasRules: Kind = (value) => {
  const { rules, excluded = [], added = [] } = (value ?? {}) as Record<string, unknown>;
  return manyOf(isString)(rules) && manyOf(isThing)(excluded) && manyOf(isThing)(added);
};

/** What the members of an event are, as far as the calendar would stumble over anything else. */
const kinds: readonly (readonly [Kind, names: string])[] = [
  [isString, 'uid version updatedAt startsAt endsAt timeZone startsOn endsBefore status availability onlineUrl url'],
  [isText, 'summary description statusText previousPlaceName'],
  [isThing, 'place price contact ages image registration capacity'],
  [manyOf(isThing), 'access organisations categories audiences links needs overrides'],
  [manyOf(isString), 'languages'],
  [hasRules, 'recurrence'],
];
const kindOf = new Map(kinds.flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)));

function isSound(event: unknown): event is CalendarEvent {
  if (!isThing(event)) return false;
  const { id, title, startsAt, startsOn } = event as Record<string, unknown>;
  if (!isString(id) || !isText(title) || !isString(startsAt ?? startsOn)) return false;
  for (const [name, value] of Object.entries(event as object))
    if (value !== undefined && kindOf.get(name)?.(value) === false) return false;
  return true;
}

const description: Description = {
  contract: 'samspil/1',
  release: '1.0',
  profile: 'static',
  name: '',
  languages: ['da'],
  timeZone: DEFAULT_ZONE,
  features: ['events'],
};

/** What has been judged, so that its mistakes are told once. */
const judged = new WeakMap<object, Promise<readonly CalendarEvent[]>>();

/** Events from code, or of a list in the page, as those of a source: nothing else of the calendar tells them apart. */
export const givenBackend = (given: () => unknown): Backend => ({
  type: 'given',
  describe: async () => description,
  async events() {
    const events = Object(given());
    const sound = judged.get(events) ?? givenEvents(events);
    judged.set(events, sound);
    return { value: { items: [...(await sound)], next: null, asOf: '' }, skipped: [] };
  },
});

/**
 * The events that a page gave in code. Thousands are not read by the contract as a reply is, for their page wrote them
 * by its types; those that cannot be what the types say are, and what had to be left out stands in the console (EC-90).
 */
async function givenEvents(events: unknown): Promise<readonly CalendarEvent[]> {
  const all: readonly unknown[] = Array.isArray(events) ? events : [];
  if (all === events && all.every(isSound)) return all;
  const { calendarEventSchema } = await import('../contract/calendar-event.ts');
  const problems: string[] = all === events ? [] : ['it is no array'];
  const sound = all.flatMap((event, index) => {
    if (isSound(event)) return [event];
    const { value, skipped } = readItem(calendarEventSchema, event);
    problems.push(...skipped.map(({ path, code }) => `/${index}${path} ${code}`));
    return value ?? [];
  });
  console.warn(`<samspil-event-calendar>.events: ${problems.slice(0, 10).join(', ')}`);
  return sound;
}
