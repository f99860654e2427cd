import type { CalendarEvent } from '../../contract/calendar-event.ts';
import type { QuizDefinition } from '../../contract/quiz.ts';
import type { DateTime, PlainDate } from '../../contract/time.ts';
import { addMonths, weekdayOf } from '../calendar/civil-day.ts';
import { formatPlainDate, readPlainDate } from '../calendar/date-time.ts';
import { toIcs } from '../calendar/ics-writer.ts';

const defaultMonths = [6, 12, 18];
const saturday = 5;
const daysInWeek = 7;

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

/**
 * The days to take a quiz again: so many months after today, the last of a month that lacks the day, and the Monday after
 * a weekend (RQ-49). Throws a TypeError when today is no day.
 */
export function followUpDays({ retest }: QuizDefinition, today: PlainDate): PlainDate[] {
  const day = readPlainDate(today);
  if (day === undefined) throw new TypeError(`"${today}" is no day.`);
  return (retest?.afterMonths ?? defaultMonths).map((months) => {
    const later = addMonths(day, months);
    const weekday = weekdayOf(later);
    return formatPlainDate(weekday < saturday ? later : later + daysInWeek - weekday);
  });
}

/** The dates as one iCalendar file of whole days (RQ-49, EC-35). */
export function followUpCalendar(dates: readonly FollowUp[], { random, stamp, productId, url }: FollowUpFile): string {
  const events = dates.map(({ on, title, description }, index): CalendarEvent => {
    const uid = `${random}-${index + 1}@samspil`;
    return { id: uid, uid, title, description, startsOn: on, ...(url ? { url } : {}) } as CalendarEvent;
  });
  return toIcs(events, { stamp, productId });
}
