import type { CalendarEvent } from '../contract/calendar-event.ts';
import { dayOf } from '../domain/calendar/civil-day.ts';

import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import { expand as expandAll } from '../domain/calendar/series.ts';
import { isEveryWorkday, type SeriesPattern, seriesPattern } from '../domain/calendar/series-pattern.ts';
import { calendarSeriesWords } from '../i18n/calendar-series-words.ts';
import { dayMonth, formatDay } from '../i18n/format.ts';
import type { CalendarSeriesMessages } from '../i18n/messages.ts';
import type { CalendarData, SeriesEngine } from './calendar-data.ts';
import type { CalendarSetting } from './calendar-setting.ts';

/** The words of series; a widget follows its language with them when it has fetched this module. */
export const words = calendarSeriesWords;

/** The engine that expands series (EC-14). */
export const expand: SeriesEngine['expand'] = (event, range, options) => expandAll(event, range, options);

/** What the words of a series hang on. */
export type SeriesSetting = CalendarSetting & { series: CalendarSeriesMessages };

// 2001-01-01 was a Monday.
const monday = dayOf(2001, 1, 1);

/** How a series repeats, in words with a small letter (EC-85). */
export function patternWords(pattern: SeriesPattern, { series, language }: SeriesSetting): string {
  const { frequency, interval, weekdays = [], ordinal, monthDay, month } = pattern;
  const names = weekdays.map((weekday) => formatDay(monday + weekday, { weekday: 'long' }, language));
  switch (frequency) {
    case 'daily':
      return series.daily(interval);
    case 'weekly':
      return isEveryWorkday(pattern) ? series.everyWorkday : series.weekly(names, interval);
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

/** «hver tirsdag», from what the source says of the series or from its rule and its dates (EC-45). */
export function seriesInShort(
  placed: PlacedOccurrence,
  data: CalendarData,
  setting: SeriesSetting,
): string | undefined {
  const { series, eventId } = placed.occurrence;
  if (series) return patternWords(series, setting);
  const event = data.events.get(eventId);
  if (!event?.recurrence) return undefined;
  return patternWords(patternOf(event, data, setting), setting);
}

const patterns = new WeakMap<CalendarData, Map<string, SeriesPattern>>();
const several: SeriesPattern = { frequency: 'other', interval: 1 };

function patternOf(event: CalendarEvent, data: CalendarData, { zone }: SeriesSetting): SeriesPattern {
  let known = patterns.get(data);
  if (!known) {
    known = new Map();
    patterns.set(data, known);
  }
  let pattern = known.get(event.id);
  if (!pattern) {
    const dates = data.placed.filter(({ occurrence }) => occurrence.eventId === event.id);
    pattern = seriesPattern(event, dates, { zone }) ?? several;
    known.set(event.id, pattern);
  }
  return pattern;
}
