import { type CivilDay, civilOf, weekStart } from '../domain/calendar/civil-day.ts';
import { formatPlainDate } from '../domain/calendar/date-time.ts';
import type { MonthEntry } from '../domain/calendar/month-table.ts';
import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import { type WeekDay, weekColumns, weekTableOf } from '../domain/calendar/week-table.ts';
import { afterComma, dayMonth, dayYear, formatDay, inRow } from '../i18n/format.ts';
import type { CalendarWeekMessages, Language } from '../i18n/messages.ts';
import { entryView, missingOn } from './calendar-entry.ts';
import { dayStep, type PressedKeys, toWeekEnds } from './calendar-keys.ts';
import { type RowSetting, rowOf } from './calendar-rows.ts';
import { dayTitle } from './calendar-setting.ts';

/** What the week hangs on beside the words of rows. */
export type WeekSetting = RowSetting & {
  week: CalendarWeekMessages;
  /** Day whose dates are listed. */
  openDay: CivilDay | undefined;
  /** From this day on dates did not come, where that is known (CT-11). */
  missingFrom: CivilDay | undefined;
  /** Whether all days are listed below, as they are where there is no room for the table (EC-49). */
  isListed: boolean;
};

/** «Uge 48, 23.–29. november 2026». */
export function weekName(
  day: CivilDay,
  { language, week }: { language: Language; week: CalendarWeekMessages },
): string {
  const monday = weekStart(day);
  const [first, last] = [civilOf(monday), civilOf(monday + 6)];
  const { week: number } = weekTableOf([], day, '');
  const to = formatDay(monday + 6, dayYear, language);
  if (first.month === last.month) return week.caption(number, week.daysOfMonth(first.day, to));
  const from = formatDay(monday, first.year === last.year ? dayMonth : dayYear, language);
  return week.caption(number, week.days(from, to));
}

/** How many dates the week of a day has. */
export const weekCount = (
  placed: readonly PlacedOccurrence[],
  anchor: CivilDay,
  { zone }: { zone: string },
): { total: number } => weekTableOf(placed, anchor, zone);

/** The week as a table, and its days as lists for where there is no room for one (EC-49, EC-52). */
export function weekView(placed: readonly PlacedOccurrence[], anchor: CivilDay, setting: WeekSetting) {
  const { week, openDay, zone, isListed } = setting;
  const table = weekTableOf(placed, anchor, zone);
  const rows = (dates: readonly PlacedOccurrence[]) => dates.map((date) => rowOf(date, setting));
  return {
    name: weekName(anchor, setting),
    total: table.total,
    labels: week,
    dayLabel: week.day,
    columns: weekColumns.map((column) => week.column[column]),
    days: table.days.map((day) => dayView(day, setting)),
    whole: { title: week.wholePeriod, rows: rows(table.whole) },
    groups: table.days.map(({ day, entries }) => {
      const missing = missingOn(day, setting, { count: entries.length, words: week });
      const note = [setting.quietDay?.(day), missing ?? (entries.length > 0 ? undefined : week.noEvents)]
        .filter(Boolean)
        .join(' · ');
      const group = {
        key: formatPlainDate(day),
        title: dayTitle(day, setting),
        rows: isListed || day === openDay ? rows(entries.map((entry) => entry.placed)) : [],
      };
      return note ? { ...group, note } : group;
    }),
    openIndex: table.days.findIndex(({ day }) => day === openDay),
  };
}

function dayView({ day, columns, entries }: WeekDay, setting: WeekSetting) {
  const { words, week, today, quietDay } = setting;
  const missing = missingOn(day, setting, { count: entries.length, words: week });
  const count = entries.length > 0 ? words.count(entries.length) : missing ? '' : week.noEvents;
  const note = inRow([quietDay?.(day), missing], setting.language);
  return {
    day,
    isToday: day === today,
    title: dayTitle(day, setting),
    events: afterComma([count], setting.language),
    ...(note && { note }),
    cells: weekColumns.map((column) =>
      columns[column].map((entry: MonthEntry) => entryView(entry, { ...setting, part: week.part })),
    ),
  };
}

/** Where a key leads from a day of the week; undefined leaves the key to the page (EC-50). */
export function weekKey(keys: PressedKeys, { day }: { day: CivilDay }): { days: number } | undefined {
  return dayStep(keys, { ArrowUp: -1, ArrowDown: 1, PageUp: -7, PageDown: 7, ...toWeekEnds(day) });
}
