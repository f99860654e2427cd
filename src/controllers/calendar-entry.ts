import type { CivilDay } from '../domain/calendar/civil-day.ts';
import type { MonthEntry } from '../domain/calendar/month-table.ts';
import type { CalendarMonthMessages } from '../i18n/messages.ts';
import { type RowSetting, rowOf } from './calendar-rows.ts';
import { timeWords } from './calendar-setting.ts';
import { withoutEnd } from './without-end.ts';

/** Statuses that a cell has no room for; the day's list has them. */
const quietCodes = ['closed', 'online', 'hybrid', 'needsHelp'];

/** A date in a cell of month or week. */
export function entryView(
  { placed, part, parts }: MonthEntry,
  { part: words, ...setting }: RowSetting & { part: (part: number, parts: number) => string },
) {
  const { id, title, prefix, rest, badges } = rowOf(placed, setting);
  const status = prefix ? undefined : badges.find(({ code }) => !quietCodes.includes(code));
  return {
    id,
    title,
    rest,
    startTime: timeWords(withoutEnd(placed), setting),
    ...(prefix && { prefix }),
    ...(status && { status }),
    ...(parts > 1 && { part: words(part, parts) }),
  };
}

/** «ikke hentet» of a day that may have more dates than came (CT-11). */
export function missingOn(
  day: CivilDay,
  { missingFrom }: { missingFrom: CivilDay | undefined },
  { count, words }: { count: number; words: Pick<CalendarMonthMessages, 'notFetched' | 'notAllFetched'> },
): string | undefined {
  if (missingFrom === undefined || day < missingFrom) return undefined;
  return count > 0 ? words.notAllFetched : words.notFetched;
}
