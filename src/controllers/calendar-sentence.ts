import type { CalendarEvent } from '../contract/calendar-event.ts';
import type { SeriesDescription } from '../contract/listed-occurrence.ts';
import { civilOf } from '../domain/calendar/civil-day.ts';
import { readInstant, readPlainDate } from '../domain/calendar/date-time.ts';
import { describeSeries } from '../domain/calendar/describe-series.ts';
import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import { dayMonth, formatDay, inRow } from '../i18n/format.ts';
import type { CalendarDetailsMessages } from '../i18n/messages.ts';
import { type CalendarSetting, dayWords, timeWords } from './calendar-setting.ts';
import { patternWords } from './series-words.ts';
import { withoutEnd } from './without-end.ts';

type SeriesSetting = CalendarSetting & { details: Pick<CalendarDetailsMessages, 'series'> };

const MOST_EXCEPTIONS = 3;

/** The whole sentence with its next dates: «Hver torsdag kl. 18.00 til 17. december, ikke 15. oktober» (EC-85). */
export function seriesSentence(
  placed: PlacedOccurrence,
  event: CalendarEvent | undefined,
  setting: SeriesSetting,
): { sentence: string; next: readonly string[] } | undefined {
  const { now, zone, language } = setting;
  const { series } = setting.details;
  const description = event ? describeSeries(event, { now, zone }) : placed.occurrence.series;
  if (!description) return undefined;
  const { lastOn, count, nextOn = [], exceptions = [] } = description;
  const named = exceptions.slice(0, MOST_EXCEPTIONS).map((exception) => exceptionWords(exception, setting));
  const more = exceptions.length - named.length;
  // What is cancelled or over is not the last time while another date is left.
  const isLeft = lastOn === undefined || readPlainDate(lastOn) === placed.firstDay;
  const isLast = isLeft && (count === 1 || (lastOn !== undefined && nextOn.length === 1));
  const regular = series.sentence({
    pattern: patternWords(description, setting),
    isLast,
    ...(!placed.isAllDay && description.frequency !== 'other' && { time: startWords(placed, setting) }),
    ...(lastOn && { last: dayInShort(lastOn, setting) }),
  });
  const rest = more > 0 ? ` ${series.moreExceptions(more)}` : '';
  const sentence = isLast ? regular : inRow([regular, ...named], language) + rest;
  const next = nextOn.flatMap((date) => readPlainDate(date) ?? []).map((day) => dayWords(day, setting));
  return { sentence: sentence[0]?.toUpperCase() + sentence.slice(1), next };
}

/** When the series begins, also where this date of it has been moved to another time. */
function startWords(placed: PlacedOccurrence, setting: SeriesSetting): string {
  const startsAt = readInstant(placed.occurrence.originalStartsAt) ?? placed.startsAt;
  return timeWords({ ...withoutEnd(placed), startsAt }, setting);
}

/** «15. oktober», with its year when that is another. */
function dayInShort(date: string, { language, today }: SeriesSetting): string {
  const day = readPlainDate(date);
  if (day === undefined) return date;
  const isThisYear = civilOf(day).year === civilOf(today).year;
  return formatDay(day, isThisYear ? dayMonth : { ...dayMonth, year: 'numeric' }, language);
}

type Exception = NonNullable<SeriesDescription['exceptions']>[number];

function exceptionWords({ startsOn, kind, movedOn = '', reason }: Exception, setting: SeriesSetting): string {
  const { text, words } = setting;
  const { series } = setting.details;
  const day = dayInShort(startsOn, setting);
  switch (kind) {
    case 'excluded':
      return series.excluded(day, text(reason).text);
    case 'cancelled':
      return series.cancelled(day);
    case 'moved': {
      if (movedOn === startsOn) return series.otherTime(day);
      const isSameMonth = movedOn.slice(0, 7) === startsOn.slice(0, 7);
      const to = isSameMonth ? words.series.dayOnly(Number(movedOn.slice(8))) : dayInShort(movedOn, setting);
      return series.moved(day, to);
    }
  }
}
