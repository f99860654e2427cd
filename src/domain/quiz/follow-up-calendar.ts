import type { CalendarEvent } from '../../contract/calendar-event.ts';
import type { DateTime, PlainDate } from '../../contract/time.ts';
import { icsFile } from '../calendar/ics-file.ts';

/** The words of a date that is put in a calendar. */
export interface FollowUpWords {
  readonly title: string;
  readonly description: string;
}

/** One date to put in the calendar. */
export interface FollowUp extends FollowUpWords {
  readonly on: PlainDate;
}

/** What a calendar file is written with; `random` is what makes its uids unlike all others, `stamp` when it is written. */
export interface FollowUpFile {
  readonly random: string;
  readonly stamp: DateTime;
  readonly productId: string;
  readonly url?: string | undefined;
}

/** The dates as one iCalendar file of whole days (RQ-49, EC-35). */
export function followUpCalendar(dates: readonly FollowUp[], { random, stamp, productId, url }: FollowUpFile): string {
  const events = dates.map(({ on, title, description }, index): CalendarEvent => {
    const uid = `${random}-${index + 1}@samspil`;
    return { id: uid, uid, title, description, startsOn: on, ...(url ? { url } : {}) } as CalendarEvent;
  });
  return icsFile(events, { stamp, productId });
}
