import { basicDate } from './content-line-writer.ts';
import { formatPlainDate } from './date-time.ts';
import { formatBasicUtc } from './date-time-text.ts';
import type { PlacedOccurrence } from './placed-occurrence.ts';

/** What a calendar on the web is told of a date, in words of one language. */
export interface LinkedDate {
  placed: PlacedOccurrence;
  title: string;
  place: string;
  /** Page of the event. */
  url: string | undefined;
}

/** A calendar on the web that takes a date from a link. */
export type WebCalendar = 'google' | 'outlook' | 'office';

const UNKNOWN_LENGTH_MS = 2 * 3_600_000;

/** Links that open a date in a calendar on the web; who follows none sends nothing there (EC-37). */
export function calendarLinks({ placed, title, place, url = '' }: LinkedDate): Record<WebCalendar, string> {
  const { isAllDay, startsAt, endsAt = startsAt + UNKNOWN_LENGTH_MS, firstDay, lastDay } = placed;
  const days = [firstDay, lastDay + 1];
  const times = [startsAt, endsAt];
  const google = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: (isAllDay ? days.map(basicDate) : times.map(formatBasicUtc)).join('/'),
    location: place,
    details: url,
  });
  const [startdt = '', enddt = ''] = isAllDay
    ? days.map(formatPlainDate)
    : times.map((time) => new Date(time).toISOString());
  const outlook = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt,
    enddt,
    allday: String(isAllDay),
    location: place,
    body: url,
  });
  // Outlook takes a plus sign for what it is.
  const compose = `/calendar/0/deeplink/compose?${`${outlook}`.replaceAll('+', '%20')}`;
  return {
    google: `https://calendar.google.com/calendar/render?${google}`,
    outlook: `https://outlook.live.com${compose}`,
    office: `https://outlook.office.com${compose}`,
  };
}
