import type { CalendarEvent } from '../../contract/calendar-event.ts';
import type { SeriesDescription } from '../../contract/listed-occurrence.ts';
import type { Budget } from './budget.ts';
import { type CivilDay, DAY_MS } from './civil-day.ts';
import { formatPlainDate, readInstant } from './date-time.ts';
import { isOff } from './event-status.ts';
import { compareOccurrences, knownZone, type PlacedOccurrence, type PlaceOptions } from './placed-occurrence.ts';
import { readRule } from './recurrence-rule.ts';
import { expand } from './series.ts';
import { dayOfStart, originalDay, seriesPattern } from './series-pattern.ts';
import { isRegular } from './series-regularity.ts';
import { hasSeries } from './single-date.ts';

/** What a description is made for: `now` (ms), and the zone that dates are named in. */
export interface DescribeOptions extends PlaceOptions {
  now: number;
  budget?: Partial<Budget>;
}

const YEARS_AHEAD = 10;
const CANDIDATES = 20_000;
const NEXT_DATES = 3;

/** Describes a series from its rule and from its dates to come, so that words never contradict them (EC-85, EC-31). */
export function describeSeries(event: CalendarEvent, options: DescribeOptions): SeriesDescription | undefined {
  if (!hasSeries(event)) return undefined;
  const { now } = options;
  const range = { from: now, to: now + YEARS_AHEAD * 365.25 * DAY_MS };
  const budget = { candidates: CANDIDATES, ...options.budget };
  const { occurrences, outcome } = expand(event, range, { ...options, budget });
  const coming = occurrences.filter(({ endsAt, startsAt }) => (endsAt ?? startsAt) > now).sort(compareOccurrences);
  const planned = coming.filter(({ occurrence: { status } }) => !isOff(status));
  const last = planned.at(-1);
  const fitting = outcome === 'complete' ? seriesPattern(event, coming, options) : undefined;
  const pattern = fitting && isRegular(fitting, { event, dates: coming, options }) ? fitting : undefined;
  // Of a rule that cannot be expanded nobody knows the last date.
  const isOpen = outcome !== 'complete' || isEndless(event);
  const exceptions = pattern ? exceptionsOf(event, coming, options) : [];
  return {
    ...(pattern ?? { frequency: 'other', interval: 1 }),
    ...(last && !isOpen && { lastOn: formatPlainDate(last.firstDay) }),
    ...(!isOpen && { count: coming.length }),
    ...(planned.length > 0 && {
      nextOn: planned.slice(0, NEXT_DATES).map(({ firstDay }) => formatPlainDate(firstDay)),
    }),
    ...(exceptions.length > 0 && { exceptions }),
  };
}

/** Whether a rule of the series goes on for ever. */
export function isEndless({ recurrence }: CalendarEvent): boolean {
  return Boolean(
    recurrence?.rules?.some((text) => {
      const read = readRule(text);
      return 'rule' in read && read.rule.count === undefined && !read.rule.until;
    }),
  );
}

type Exceptions = NonNullable<SeriesDescription['exceptions']>;

/** Excluded, cancelled, postponed and moved dates to come, by day. */
function exceptionsOf(event: CalendarEvent, coming: readonly PlacedOccurrence[], options: DescribeOptions): Exceptions {
  const table = knownZone(options.zone, options.defaultZone);
  const today = table.dayAt(options.now);
  const last = coming.at(-1)?.firstDay ?? today;
  const excluded = (event.recurrence?.excluded ?? []).flatMap((entry): Exceptions => {
    const day = dayOfStart(entry, event, options);
    if (day === undefined || day < today || day > last) return [];
    return [{ startsOn: formatPlainDate(day), kind: 'excluded', ...(entry.reason && { reason: entry.reason }) }];
  });
  const changed = coming.flatMap((placed) => exceptionOf(placed, originalDay(placed, event, options)));
  return [...excluded, ...changed].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
}

function exceptionOf({ occurrence, firstDay, startsAt }: PlacedOccurrence, original: CivilDay): Exceptions {
  const { status, statusText, originalStartsAt, originalStartsOn } = occurrence;
  const known = { startsOn: formatPlainDate(original), ...(statusText && { reason: statusText }) };
  if (status === 'cancelled') return [{ ...known, kind: 'cancelled' }];
  // Nobody knows its new date: what is certain is that it is not this one.
  if (status === 'postponed') return [{ ...known, kind: 'excluded' }];
  // To another hour of its day is moved too.
  const hasOtherTime = originalStartsOn
    ? !occurrence.startsOn
    : (readInstant(originalStartsAt) ?? startsAt) !== startsAt;
  const isMoved = original !== firstDay || hasOtherTime;
  return isMoved ? [{ ...known, kind: 'moved', movedOn: formatPlainDate(firstDay) }] : [];
}
