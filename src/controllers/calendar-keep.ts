import type { Backend } from '../backend/backend.ts';
import type { CalendarEvent } from '../contract/calendar-event.ts';
import type { Occurrence } from '../contract/occurrence.ts';
import type { EventQuery } from '../contract/query.ts';
import { type CalendarFilter, formatFilter, usedKeys } from '../domain/calendar/calendar-filter.ts';
import { calendarLinks } from '../domain/calendar/calendar-links.ts';
import { formatPlainDate } from '../domain/calendar/date-time.ts';
import { icsFile } from '../domain/calendar/ics-file.ts';
import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import { wordsOf } from '../domain/text/fold.ts';
import { linkTo } from './calendar-lines.ts';
import { placeWords } from './calendar-rows.ts';
import type { CalendarSetting } from './calendar-setting.ts';
import type { FileToSave } from './save-file.ts';
import { statusNote } from './status-note.ts';

const productId = '-//Samspil//Calendar//DA';

interface Keeping extends CalendarSetting {
  /** The rules of the event, as far as they are known. */
  event: CalendarEvent | undefined;
  /** Host of the source, for events without a uid (EC-7). */
  host: string;
  /** What details say that files have no property for, as lines. */
  notes: readonly string[];
}

/** A date, or its whole series, as a calendar file (EC-35, EC-37). */
export function calendarFile(placed: PlacedOccurrence, isSeries: boolean, keeping: Keeping): FileToSave {
  const { event, host, now, language, text, notes } = keeping;
  const { occurrence } = placed;
  const { recurrence: _, overrides: __, ...rest } = event ?? {};
  const url = linkTo(occurrence.url ?? event?.url);
  const item = isSeries && event ? event : { ...rest, ...occurrence };
  const stamp = new Date(now).toISOString();
  const name = [...wordsOf(text(occurrence.title).text), ...(isSeries ? [] : [formatPlainDate(placed.firstDay)])];
  return {
    name: `${name.join('-')}.ics`,
    type: 'text/calendar',
    text: icsFile([{ ...item, ...(url && { url }) }], {
      stamp,
      productId,
      language,
      host,
      statusTitles: keeping.words.status,
      // What the opened date says of price and access holds for its series, not for a date that was changed.
      notes: (content) => {
        const date = content as Occurrence;
        return [statusNote(date, keeping), ...(isSeries && date.originalStartsAt ? [] : notes)];
      },
    }),
  };
}

/** Links to calendars on the web for a date; one that is off is for none of them (EC-37). */
export function webLinks(placed: PlacedOccurrence, { text }: Keeping) {
  const { title, place, url, status } = placed.occurrence;
  if (status === 'cancelled') return [];
  const words = placeWords(place, text).map((line) => line.text);
  const links = calendarLinks({ placed, title: text(title).text, place: words.join(', '), url: linkTo(url) });
  return Object.entries(links) as [keyof typeof links, string][];
}

const pageOnly = ['when', 'remote', 'hasNeeds'];

interface Subscribing {
  /** Address that the editor gave. */
  given: string;
  filter: CalendarFilter;
  /** Filters that the source applies to its feed. */
  known: readonly string[] | undefined;
}

/** Where to subscribe to what is shown, and whether the feed holds more than that (EC-38, EC-70). */
export function subscriptionOf(
  backend: Backend | undefined,
  { given, filter, known }: Subscribing,
): { address: string; isWider: boolean } | undefined {
  const keys = usedKeys(filter);
  const sent = Object.fromEntries(Object.entries(filter).filter(([key]) => !pageOnly.includes(key)));
  const { postcode, ...others } = sent as CalendarFilter;
  const query = { ...others, ...(postcode?.length === 1 && { postcode: postcode[0] }) };
  const own = linkTo(given);
  const address = own ?? linkTo(backend?.eventFeedUrl?.(query as EventQuery));
  if (!address) return undefined;
  const url = new URL(address);
  if (own) for (const [key, value] of new URLSearchParams(formatFilter(sent))) url.searchParams.append(key, value);
  const isLost = (key: string) => pageOnly.includes(key) || (known !== undefined && !known.includes(key));
  return { address: url.href, isWider: keys.some(isLost) || (postcode?.length ?? 0) > 1 };
}
