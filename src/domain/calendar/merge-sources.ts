import type { CalendarEvent, EventOverride } from '../../contract/calendar-event.ts';
import { fold } from '../text/fold.ts';
import { plainTitle } from '../text/plain-title.ts';
import { compareVersions } from './event-version.ts';
import { hasSeries } from './single-date.ts';

/** The events of one source, under ids that no other source has. */
export interface SourceEvents {
  /** Id of the source. */
  key: string;
  events: readonly CalendarEvent[];
}

/** An event and the sources that have it, the one it was taken from first. */
export type MergedEvent = CalendarEvent & { sourceIds: readonly string[] };

/** One list of many sources. */
export interface MergedSources {
  events: MergedEvent[];
  /** Groups of events of several sources that look the same, but do not say that they are (EC-41). */
  lookAlikes: (readonly MergedEvent[])[];
}

/** Made up by the reader of a feed: it says nothing about other sources. */
const isReal = (uid: string | undefined): uid is string => uid !== undefined && !uid.startsWith('noid:');

const isOff = ({ status }: CalendarEvent | EventOverride) =>
  status === 'cancelled' || status === 'postponed' || status === 'moved';

/** Puts the events of several sources into one list: those with the same uid are one event (EC-41). */
export function mergeSources(sources: readonly SourceEvents[]): MergedSources {
  const groups = new Map<string, MergedEvent[]>();
  for (const { key, events } of sources) {
    for (const event of events) {
      const identity = isReal(event.uid) ? `uid ${event.uid}` : `${key} ${event.id}`;
      const group = groups.get(identity) ?? [];
      group.push({ ...event, sourceIds: [key] });
      groups.set(identity, group);
    }
  }
  const events = [...groups.values()].map(mergeGroup);
  return { events, lookAlikes: lookAlikesOf(events) };
}

function mergeGroup(group: readonly MergedEvent[]): MergedEvent {
  // Sorting keeps the order of the sources where nothing else decides.
  const [first, ...others] = [...group].sort((a, b) => compareVersions(b, a) || Number(isOff(b)) - Number(isOff(a)));
  if (!first || others.length === 0) return first as MergedEvent;
  const series = [first, ...others].find(hasSeries) ?? first;
  const singles = hasSeries(series) ? [first, ...others].filter((event) => !hasSeries(event)) : [];
  const same = [first, ...others].filter((event) => !singles.includes(event));
  const merged = filledFrom(same);
  // Where the newest series says nothing of single dates, an older one's words about them stand.
  const telling = same.find(({ overrides }) => overrides === merged.overrides) ?? series;
  const alike = same.filter((event) => compareVersions(event, telling) === 0);
  const changes = [
    ...alike.flatMap((event) => (event.overrides ?? []).map((override) => ({ event, override }))),
    ...singles.map((event) => ({ event, override: asOverride(event) })),
  ];
  return {
    // What the winner lacks comes from those it won over; its own times are never mixed with theirs.
    ...merged,
    ...(changes.length > 0 && { overrides: inOrderOfVersions(changes) }),
    sourceIds: [...new Set([series, first, ...others].flatMap(({ sourceIds }) => sourceIds))],
  };
}

interface Change {
  /** What the source says that the change is from. */
  event: MergedEvent;
  override: EventOverride;
}

/** Of several changes of one date the last counts: the newest, then the one by which it does not take place, then the first source's. */
const inOrderOfVersions = (changes: readonly Change[]): EventOverride[] =>
  [...changes]
    .reverse()
    .sort((a, b) => compareVersions(a.event, b.event) || Number(isOff(a.override)) - Number(isOff(b.override)))
    .map(({ override }) => override);

const timeMembers = ['startsAt', 'endsAt', 'timeZone', 'startsOn', 'endsBefore'];

function filledFrom([winner, ...others]: readonly MergedEvent[]): MergedEvent {
  const rest = others.reverse().map((event) => {
    const kept = Object.entries(event).filter(([name, value]) => value !== undefined && !timeMembers.includes(name));
    return Object.fromEntries(kept);
  });
  const own = Object.entries(winner ?? {}).filter(([, value]) => value !== undefined);
  return Object.assign({}, ...rest, Object.fromEntries(own));
}

/** A single date that came beside its series, as what differs on that date (EC-7). */
function asOverride({ id: _, recurrence: __, overrides: ___, ...date }: MergedEvent): EventOverride {
  const { startsAt, startsOn, previousStartsAt, previousStartsOn } = date;
  const originalStartsAt = previousStartsAt ?? startsAt;
  const originalStartsOn = previousStartsOn ?? startsOn;
  return {
    ...date,
    ...(originalStartsAt && { originalStartsAt }),
    ...(originalStartsOn && { originalStartsOn }),
  };
}

function lookAlikesOf(events: readonly MergedEvent[]): MergedSources['lookAlikes'] {
  const groups = new Map<string, MergedEvent[]>();
  for (const event of events) {
    const title = fold(plainTitle(event.title)).trim().replace(/\s+/g, ' ');
    const start = event.startsAt ? Date.parse(event.startsAt) : event.startsOn;
    const look = JSON.stringify([title, start, event.place?.postcode]);
    groups.set(look, [...(groups.get(look) ?? []), event]);
  }
  return [...groups.values()].filter(
    (group) => new Set(group.flatMap(({ sourceIds }) => sourceIds)).size > 1 && group.length > 1,
  );
}
