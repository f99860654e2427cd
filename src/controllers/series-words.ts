import { dayOf } from '../domain/calendar/civil-day.ts';
import type { SeriesPattern } from '../domain/calendar/series-pattern.ts';
import { dayMonth, formatDay } from '../i18n/format.ts';
import type { CalendarSetting } from './calendar-setting.ts';

// 2001-01-01 was a Monday.
const monday = dayOf(2001, 1, 1);
const everyWorkday = '1,0,1,2,3,4';

/** How a series repeats, in words with a small letter, as in a row: «hver tirsdag» (EC-45, EC-85). */
export function patternWords(pattern: SeriesPattern, { words, language }: CalendarSetting): string {
  const { frequency, interval, weekdays = [], ordinal, monthDay, month } = pattern;
  const { series } = words;
  const names = weekdays.map((weekday) => formatDay(monday + weekday, { weekday: 'long' }, language));
  switch (frequency) {
    case 'daily':
      return series.daily(interval);
    case 'weekly':
      return `${[interval, weekdays]}` === everyWorkday ? series.everyWorkday : series.weekly(names, interval);
    case 'monthly':
      if (ordinal) return series.monthlyWeekday(ordinal, names[0] ?? '', interval);
      return monthDay ? series.monthlyDay(monthDay, interval) : series.other;
    case 'yearly':
      if (!month || !monthDay || monthDay < 0) return series.other;
      return series.yearly(formatDay(dayOf(2000, month, monthDay), dayMonth, language), interval);
    case 'other':
      return series.other;
  }
}
