import { groupByDay } from '../domain/calendar/agenda.ts';
import { type CivilDay, dayOf } from '../domain/calendar/civil-day.ts';
import { formatPlainDate } from '../domain/calendar/date-time.ts';
import { type MonthDay, monthTableOf } from '../domain/calendar/month-table.ts';
import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import { formatDay, inRow, monthYear } from '../i18n/format.ts';
import type { CalendarMonthMessages } from '../i18n/messages.ts';
import { entryView, missingOn } from './calendar-entry.ts';
import { dayStep, type PressedKeys, toWeekEnds } from './calendar-keys.ts';
import { type RowSetting, rowOf } from './calendar-rows.ts';
import { dayTitle, dayWords } from './calendar-setting.ts';

/** What the month hangs on beside the words of rows. */
export type MonthSetting = RowSetting & {
  month: CalendarMonthMessages;
  /** Day whose dates are listed. */
  openDay: CivilDay | undefined;
  /** Whether all days are listed below, as they are where the cells are too small for titles (EC-49). */
  isListed: boolean;
  /** From this day on dates did not come, where that is known (CT-11). */
  missingFrom: CivilDay | undefined;
};

const SHOWN_IN_CELL = 3;

// 2001-01-01 was a Monday.
const monday = dayOf(2001, 1, 1);

/** «november 2026» with a capital, as a caption begins. */
export function monthName(day: CivilDay, { language }: Pick<MonthSetting, 'language'>): string {
  const name = formatDay(day, monthYear, language);
  return name[0]?.toUpperCase() + name.slice(1);
}

/** How many dates the month of a day has. */
export const monthCount = (placed: readonly PlacedOccurrence[], anchor: CivilDay): { total: number } =>
  monthTableOf(placed, anchor);

/** The month as a table with the dates of one day, or of all its days, below it (EC-47, EC-49). */
export function monthView(placed: readonly PlacedOccurrence[], anchor: CivilDay, setting: MonthSetting) {
  const { month, language, openDay } = setting;
  const table = monthTableOf(placed, anchor);
  const weekdays = Array.from({ length: 7 }, (_, index) => ({
    long: formatDay(monday + index, { weekday: 'long' }, language),
    short: formatDay(monday + index, { weekday: 'short' }, language).replace(/\.$/, ''),
    letter: formatDay(monday + index, { weekday: 'narrow' }, language),
  }));
  const cells = table.weeks.flatMap(({ days }) => days);
  const opened = cells.find(({ day, isInMonth }) => day === openDay && isInMonth);
  const listed = setting.isListed ? cells.flatMap(({ entries }) => entries.map(({ placed }) => placed)) : [];
  const rows = (dates: readonly PlacedOccurrence[]) => dates.map((date) => rowOf(date, setting));
  return {
    name: monthName(anchor, setting),
    total: table.total,
    weekLabel: month.weekShort,
    labels: month,
    weekdays,
    weeks: table.weeks.map(({ week, days }) => ({
      label: month.week(week),
      number: week,
      days: days.map((day) => cellView(day, setting)),
    })),
    whole: { title: month.wholePeriod, rows: rows(table.whole) },
    groups: groupByDay([...new Set(listed)]).map(({ day, occurrences }) => ({
      key: formatPlainDate(day),
      title: dayTitle(day, setting),
      rows: rows(occurrences),
    })),
    ...(opened && {
      opened: {
        // The heading of an empty day is all there is of it.
        title: opened.entries.length > 0 ? dayTitle(opened.day, setting) : cellView(opened, setting).name,
        rows: rows(opened.entries.map((entry) => entry.placed)),
      },
    }),
  };
}

function cellView(cell: MonthDay, setting: MonthSetting) {
  const { words, month, language, today, openDay, quietDay } = setting;
  const { day, dayOfMonth, isInMonth, entries } = cell;
  const quiet = isInMonth ? quietDay?.(day) : undefined;
  const missing = isInMonth ? missingOn(day, setting, { count: entries.length, words: month }) : undefined;
  const events = entries.length > 0 ? words.count(entries.length) : missing ? '' : month.noEvents;
  const date = inRow([dayWords(day, setting), quiet], language);
  const note = inRow([quiet, missing], language);
  return {
    day,
    dayOfMonth,
    isInMonth,
    isToday: day === today,
    isOpen: isInMonth && day === openDay,
    count: entries.length,
    name: month.dayName(day === today ? words.today(date) : date, inRow([events, missing], language)),
    entries: isInMonth
      ? entries.slice(0, SHOWN_IN_CELL).map((entry) => entryView(entry, { ...setting, part: month.part }))
      : [],
    ...(note && { note }),
    ...(entries.length > SHOWN_IN_CELL && { more: month.more(entries.length - SHOWN_IN_CELL) }),
  };
}

/** Where a key leads from a day of the month: days or months to go; undefined leaves the key to the page (EC-50). */
export function monthKey(
  keys: PressedKeys,
  { day, isRightToLeft }: { day: CivilDay; isRightToLeft: boolean },
): { days: number } | { months: number } | undefined {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = keys;
  const isPage = (key === 'PageUp' || key === 'PageDown') && !ctrlKey && !altKey && !metaKey;
  if (isPage) return { months: (key === 'PageUp' ? -1 : 1) * (shiftKey ? 12 : 1) };
  const forward = isRightToLeft ? -1 : 1;
  return dayStep(keys, { ArrowLeft: -forward, ArrowRight: forward, ArrowUp: -7, ArrowDown: 7, ...toWeekEnds(day) });
}
