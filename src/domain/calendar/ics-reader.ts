import type { CalendarEvent, EventOverride } from '../../contract/calendar-event.ts';
import type { Issue } from '../../contract/issue.ts';
import { plainTitle } from '../text/plain-title.ts';
import { type Component, componentsNamed, readContentLines, readText, valueIn } from './content-lines.ts';
import { compareVersions } from './event-version.ts';
import { cutText, MOST } from './ics-caps.ts';
import { changedAt, type IcsDates, readDates } from './ics-dates.ts';
import { contentOf, type IcsContent, plainLine } from './ics-event.ts';
import { FeedZones } from './ics-zones.ts';
import { idFromUid, numberedId } from './uid-as-id.ts';
import { zoneNamed } from './zone-names.ts';

/** A calendar file as events; what was left out or dropped is told by line (BE-12). */
export interface ParsedCalendar {
  calendar: { name?: string };
  events: CalendarEvent[];
  issues: Issue[];
}

/** One VEVENT, read but not yet joined with the others of its uid. */
interface IcsEvent {
  uid: string;
  sequence: number | undefined;
  updatedAt: string | undefined;
  content: IcsContent;
  dates: IcsDates;
  isPrivate: boolean;
  /** It says itself that it is for all. */
  isPublic: boolean;
}

/** Reads a calendar file of any program; ends without a throw for any input (EC-32, EC-33). */
export function parseIcs(input: string | Uint8Array, { defaultZone }: { defaultZone: string }): ParsedCalendar {
  const { roots, isCut } = readContentLines(input);
  const issues: Issue[] = isCut ? [{ path: '', code: 'too-big', message: '' }] : [];
  const calendars = componentsNamed(roots, 'VCALENDAR');
  const headOf = (name: string) => calendars.map((calendar) => valueIn(calendar, name)).find(Boolean);
  const name = cutText(plainLine(headOf('X-WR-CALNAME') ?? headOf('NAME') ?? ''), MOST.title, () => {});
  const feedZone = zoneNamed(headOf('X-WR-TIMEZONE') ?? '');
  const zones = new FeedZones(componentsNamed(roots, 'VTIMEZONE'), feedZone ?? defaultZone);
  const groups = new Map<string, IcsEvent[]>();
  for (const component of componentsNamed(roots, 'VEVENT')) {
    const event = readEvent(component, zones, issues);
    const group = event && groups.get(event.uid);
    if (group) group.push(event);
    else if (event) groups.set(event.uid, [event]);
  }
  const secrets = new Set(issues.flatMap(({ code, id }) => (code === 'private' && id ? [id] : [])));
  const ids = idsOf([...groups.keys()]);
  const events = [...groups].flatMap(
    ([uid, group]) => joinEvents(ids.get(uid) as string, secrets.has(uid) ? toldParts(group) : group, issues) ?? [],
  );
  return { calendar: name ? { name } : {}, events, issues };
}

/** Of a private series no date is shown that does not say that it is for all, unless the series stands there openly too. */
const toldParts = (group: readonly IcsEvent[]): readonly IcsEvent[] =>
  group.some(({ dates }) => !dates.original) ? group : group.filter(({ isPublic }) => isPublic);

function readEvent(component: Component, zones: FeedZones, issues: Issue[]): IcsEvent | undefined {
  const own: Issue[] = [];
  const report = (code: string, line: number, value: string) =>
    own.push({ path: `linje ${line}`, code, message: value.slice(0, 80) });
  const content = contentOf(component, report);
  const uid = readText(valueIn(component, 'UID')).trim().slice(0, 500);
  const forWhom = valueIn(component, 'CLASS');
  const isPrivate = /^(PRIVATE|CONFIDENTIAL)$/i.test(forWhom);
  const read = readDates(component, zones, report);
  const title = plainTitle(content.title);
  // A private event is named by nothing but its id (BE-26).
  const leaveOut = (code: string): undefined => {
    issues.push({
      path: `linje ${component.line}`,
      ...(uid && { id: uid }),
      code,
      message: code === 'private' ? '' : title,
    });
    return undefined;
  };
  if (isPrivate && !('dates' in read && read.dates.original)) return leaveOut('private');
  if ('code' in read) return leaveOut(read.code);
  if (!title && !read.dates.original) return leaveOut('no-title');
  if (!isPrivate) for (const issue of own) issues.push({ ...issue, ...(uid && { id: uid }) });
  const place = plainTitle(content.place?.name);
  const { times } = read.dates;
  return {
    uid: uid || `noid:${title}|${times.startsAt ?? times.startsOn}|${place}`.toLowerCase(),
    sequence: sequenceOf(component),
    updatedAt: changedAt(component, zones),
    content,
    dates: read.dates,
    isPrivate,
    isPublic: /^PUBLIC$/i.test(forWhom),
  };
}

function sequenceOf(component: Component): number | undefined {
  const text = valueIn(component, 'SEQUENCE');
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/**
 * Ids of the uids: the part before @ where it is an id and only one of them has it, else the whole made safe (CT-2); those
 * that still would be the same have a number made of the uid.
 */
function idsOf(uids: readonly string[]): Map<string, string> {
  const shortOf = (uid: string) => uid.replace(/@[^@]*$/, '');
  const shorts = countsOf(uids.map(shortOf));
  const isShort = (uid: string) =>
    shorts.get(shortOf(uid)) === 1 && /^[A-Za-z0-9][A-Za-z0-9._~-]{0,99}$/.test(shortOf(uid));
  const idOf = (uid: string) => (isShort(uid) ? shortOf(uid) : idFromUid(uid));
  const ids = countsOf(uids.map(idOf));
  return new Map(uids.map((uid) => [uid, ids.get(idOf(uid)) === 1 ? idOf(uid) : numberedId(uid)]));
}

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Joins the VEVENTs of one uid: the newest master and the newest override of each date (EC-28). */
function joinEvents(id: string, group: readonly IcsEvent[], issues: Issue[]): CalendarEvent | undefined {
  const sorted = [...group].sort(compareFileVersions);
  const masters = sorted.filter(({ dates }) => !dates.original);
  const changed = sorted.filter(({ dates }) => dates.original);
  const master = masters.at(-1);
  const open = changed.filter(({ isPrivate }) => !isPrivate);
  // The newest stand last.
  const shown = open.slice(-MOST.overrides);
  const first = master ?? shown.find(({ content }) => content.title);
  if (!first?.content.title) return undefined;
  const report = (code: string) =>
    issues.push({ path: '', id: first.uid, code, message: plainTitle(first.content.title) });
  for (const _ of masters.slice(1)) report('duplicate');
  if (open.length > shown.length) report('too-many');
  const { dates } = first;
  const originalsOf = (events: readonly IcsEvent[]) => events.flatMap(({ dates: { original } }) => original ?? []);
  const hidden = originalsOf(changed.filter(({ isPrivate }) => isPrivate));
  const excluded = [...dates.excluded, ...hidden.map(startOf)];
  const added = master ? dates.added : originalsOf(shown.slice(1)).map(startOf);
  const overrides = shown.map(overrideOf);
  const hasRecurrence = dates.rules.length + added.length + excluded.length > 0;
  return {
    id,
    uid: first.uid,
    ...(first.sequence !== undefined && { sequence: first.sequence }),
    ...(first.updatedAt && { updatedAt: first.updatedAt }),
    ...first.content,
    title: first.content.title,
    ...(master ? dates.times : startOf(dates.original as Original)),
    ...(hasRecurrence && {
      recurrence: { rules: dates.rules, ...(excluded.length > 0 && { excluded }), ...(added.length > 0 && { added }) },
    }),
    ...(overrides.length > 0 && { overrides }),
  };
}

/** In a file a missing SEQUENCE is 0 (RFC 5545 3.8.7.4). */
const compareFileVersions = (a: IcsEvent, b: IcsEvent) =>
  compareVersions({ ...a, sequence: a.sequence ?? 0 }, { ...b, sequence: b.sequence ?? 0 });

type Original = NonNullable<IcsDates['original']>;

const startOf = ({ originalStartsAt, originalStartsOn }: Original) =>
  originalStartsAt ? { startsAt: originalStartsAt } : { startsOn: originalStartsOn as string };

function overrideOf({ content, dates }: IcsEvent): EventOverride {
  const { times, original, isForAllFollowing } = dates;
  // The date says again what the series says: without a word it takes place as planned, whatever the master's status.
  return {
    ...(original as Original),
    ...(isForAllFollowing && { appliesTo: 'thisAndFollowing' as const }),
    ...content,
    status: content.status ?? 'scheduled',
    ...times,
  };
}
