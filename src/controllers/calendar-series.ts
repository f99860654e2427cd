import type { CalendarEvent } from '../contract/calendar-event.ts';
import type { SeriesDescription } from '../contract/occurrence.ts';
import { civilOf, dayOf } from '../domain/calendar/civil-day.ts';
import { readPlainDate } from '../domain/calendar/date-time.ts';
import {
  describeSeries,
  isEveryWorkday,
  type SeriesPattern,
  seriesPattern,
} from '../domain/calendar/describe-series.ts';
import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import { expand as expandAll } from '../domain/calendar/series.ts';
import { calendarSeriesWords } from '../i18n/calendar-series-words.ts';
import { dayMonth, formatDay } from '../i18n/format.ts';
import type { CalendarSeriesMessages } from '../i18n/messages.ts';
import type { CalendarData, SeriesEngine } from './calendar-data.ts';
import { type CalendarSetting, dayWords, timeWords } from './calendar-setting.ts';

/** The words of series; a widget follows its language with them when it has fetched this module. */
export const words = calendarSeriesWords;

/** The engine that expands series (EC-14). */
export const expand: SeriesEngine['expand'] = (event, range, options) => expandAll(event, range, options);

/** What the words of a series hang on. */
export type SeriesSetting = CalendarSetting & { series: CalendarSeriesMessages };

// 2001-01-01 was a Monday.
const monday = dayOf(2001, 1, 1);

function patternWords(pattern: SeriesPattern, { series, language }: SeriesSetting): string {
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

const MOST_EXCEPTIONS = 3;

/** The whole sentence with its next dates: «Hver torsdag kl. 18.00 til 17. december, ikke 15. oktober» (EC-85). */
export function seriesSentence(
  placed: PlacedOccurrence,
  event: CalendarEvent | undefined,
  setting: SeriesSetting,
): { sentence: string; next: readonly string[] } | undefined {
  const { now, zone, series } = setting;
  const description = event ? describeSeries(event, { now, zone }) : placed.occurrence.series;
  if (!description) return undefined;
  const { lastOn, count, nextOn = [], exceptions = [] } = description;
  const named = exceptions.slice(0, MOST_EXCEPTIONS).map((exception) => exceptionWords(exception, setting));
  const more = exceptions.length - named.length;
  const isLast = count === 1 || (lastOn !== undefined && nextOn.length === 1);
  const sentence = series.sentence({
    pattern: patternWords(description, setting),
    isLast,
    exceptions: isLast ? [] : named,
    more: !isLast && more > 0 ? series.moreExceptions(more) : '',
    ...(!placed.isAllDay && description.frequency !== 'other' && { time: startWords(placed, setting) }),
    ...(lastOn && { last: dayInShort(lastOn, setting) }),
  });
  const next = nextOn.flatMap((date) => readPlainDate(date) ?? []).map((day) => dayWords(day, setting));
  return { sentence: sentence[0]?.toUpperCase() + sentence.slice(1), next };
}

function startWords(placed: PlacedOccurrence, setting: SeriesSetting): string {
  const { endsAt, ...start } = placed;
  return timeWords(start, setting);
}

/** «15. oktober», with its year when that is another. */
function dayInShort(date: string, { language, today }: SeriesSetting): string {
  const day = readPlainDate(date);
  if (day === undefined) return date;
  const isThisYear = civilOf(day).year === civilOf(today).year;
  return formatDay(day, isThisYear ? dayMonth : { ...dayMonth, year: 'numeric' }, language);
}

type Exception = NonNullable<SeriesDescription['exceptions']>[number];

function exceptionWords({ startsOn, kind, movedOn, reason }: Exception, setting: SeriesSetting): string {
  const { series, text } = setting;
  const day = dayInShort(startsOn, setting);
  switch (kind) {
    case 'excluded':
      return series.excluded(day, text(reason).text);
    case 'cancelled':
      return series.cancelled(day);
    case 'moved': {
      const isSameMonth = movedOn?.slice(0, 7) === startsOn.slice(0, 7);
      const to = movedOn && isSameMonth ? series.dayOnly(Number(movedOn.slice(8))) : dayInShort(movedOn ?? '', setting);
      return series.moved(day, to);
    }
  }
}
