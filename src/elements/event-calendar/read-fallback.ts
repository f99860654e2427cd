import type { CalendarEvent } from '../../contract/calendar-event.ts';
import { DAY_SECONDS } from '../../domain/calendar/civil-day.ts';
import { formatPlainDate, readInstant, readPlainDate } from '../../domain/calendar/date-time.ts';
import { DEFAULT_ZONE, knownZone } from '../../domain/calendar/placed-occurrence.ts';
import { wordsOf } from '../../domain/text/fold.ts';

/** A list in the page as events, and what of it could not be read, for editors. */
export interface ReadFallback {
  events: readonly CalendarEvent[];
  notes: readonly string[];
}

/** The list in a calendar, read once. */
export const create = ({ host }: { host: Element }): ReadFallback => readFallback(host);

type Status = NonNullable<CalendarEvent['status']>;
const statuses: readonly string[] = ['tentative', 'cancelled', 'postponed', 'moved', 'changed'] satisfies Status[];

const plain = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim() ?? '';

/** Reads the list among the children of a calendar: each item with a `time` is an event (EC-80). */
export function readFallback(host: Element): ReadFallback {
  const items = [...host.querySelectorAll(':scope > ul > li, :scope > :not(ul) ul > li')];
  const read = items.map((item, index) => ({ item, event: readItem(item, index) }));
  return {
    events: read.flatMap(({ event }) => event ?? []),
    notes: read.flatMap(({ item, event }) =>
      event ? [] : [`no-time-in-fallback: ${plain(item.textContent).slice(0, 80)}`],
    ),
  };
}

function readItem(item: Element, index: number): CalendarEvent | undefined {
  const [start, end] = [...item.querySelectorAll('time')].map((time) => plain(time.getAttribute('datetime')));
  const times = start && readTimes(start, end);
  if (!times) return undefined;
  const { place, category, status = '' } = (item as HTMLElement).dataset;
  const link = item.querySelector<HTMLAnchorElement>('a[href]');
  const categories = (category ?? '').split(',').flatMap((label) => {
    const id = wordsOf(label).join('-');
    return id ? [{ id, label: label.trim() }] : [];
  });
  return {
    id: /^[A-Za-z0-9][\w.~-]*$/.test(item.id) ? item.id : `punkt-${index + 1}`,
    title: titleOf(item),
    ...times,
    ...(link && { url: link.href }),
    ...(place && { place: { name: place } }),
    ...(categories.length > 0 && { categories }),
    ...(statuses.includes(status) && { status: status as Status }),
  };
}

/** The first link or heading without its time, else all the words. */
function titleOf(item: Element): string {
  const named = (item.querySelector('a, h1, h2, h3, h4, h5, h6') ?? item).cloneNode(true) as Element;
  for (const time of named.querySelectorAll('time')) time.remove();
  // What stood between the times says nothing without them.
  return plain(named.textContent).replace(/^[–—:,. -]+|[–—:, -]{1,9}$/g, '') || plain(item.textContent);
}

/** Times as people write them: a day alone is a whole day, and its end is the last one. */
function readTimes(start: string, end: string | undefined) {
  const firstDay = readPlainDate(start);
  if (firstDay !== undefined) {
    const last = readPlainDate(end);
    return {
      startsOn: start,
      ...(last !== undefined && last >= firstDay && { endsBefore: formatPlainDate(last + 1) }),
    };
  }
  const startsAt = readMoment(start);
  // A time alone is one of the same day.
  const endsAt = end && readMoment(/^\d\d?:\d\d/.test(end) ? `${start.slice(0, 10)}T${end}` : end);
  return startsAt && { startsAt, timeZone: DEFAULT_ZONE, ...(endsAt && { endsAt }) };
}

/** A moment with its offset, or by the clock of the calendar where none is given. */
function readMoment(written: string): string | undefined {
  const text = written.replace(/^(\S{10}) /, '$1T');
  const [, date = '', hour = 0, minute = 0, second = 0] =
    /^(\d{4}-\d\d-\d\d)T(\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?$/.exec(text) ?? [];
  const day = readPlainDate(date);
  if (day === undefined) return readInstant(text) === undefined ? undefined : text;
  if (+hour > 23 || +minute > 59) return undefined;
  const wall = day * DAY_SECONDS + +hour * 3600 + +minute * 60 + +second;
  return new Date(knownZone(DEFAULT_ZONE).instantOf(wall)).toISOString();
}
