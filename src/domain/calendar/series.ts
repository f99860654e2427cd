import type { CalendarEvent, EventOverride } from '../../contract/calendar-event.ts';
import type { Issue } from '../../contract/issue.ts';
import type { Occurrence } from '../../contract/occurrence.ts';
import { plainTitle } from '../text/plain-title.ts';
import { type Budget, BudgetMeter, boundedRange } from './budget.ts';
import { DAY_MS, DAY_SECONDS } from './civil-day.ts';
import { DateOrder } from './date-order.ts';
import {
  isInRange,
  type PlacedOccurrence,
  type PlaceOptions,
  placeOccurrence,
  type TimeRange,
} from './placed-occurrence.ts';
import { dateAtInstant, dateAtTimes, dateAtWall, type SeriesDate } from './series-date.ts';
import { type DatesFound, type ExpansionOutcome, SeriesRules } from './series-dates.ts';
import { DateMatcher, type DatePointer, pointerTo } from './series-match.ts';
import { asOriginal, endIn, type SeriesStart, seriesStartOf, withoutTimes } from './series-start.ts';
import { hasSeries, singleOccurrence } from './single-date.ts';

/** How to expand: the zone that is shown, and what it may cost for each event (EC-25). */
export interface ExpandOptions extends PlaceOptions {
  budget?: Partial<Budget>;
}

/** Dates in the range, in order; `outcome` is the worst of all events, `issues` name the events (EC-25). */
export interface Expansion {
  occurrences: PlacedOccurrence[];
  outcome: ExpansionOutcome;
  issues: Issue[];
}

/** Expands events to their dates: rules, added and excluded dates and overrides (EC-20 to EC-28). Never throws, always ends. */
export function expand(
  events: CalendarEvent | readonly CalendarEvent[],
  range: TimeRange,
  options: ExpandOptions,
): Expansion {
  const list = Array.isArray(events) ? (events as readonly CalendarEvent[]) : [events as CalendarEvent];
  const steps = expansionOf(list, boundedRange(range), () => options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps, for a page that has other things to do: one for each event, with the count of all dates so far, then some to sort. */
export function* expansionOf(
  events: Iterable<CalendarEvent>,
  range: TimeRange,
  optionsOf: (event: CalendarEvent) => ExpandOptions,
): Generator<{ event: CalendarEvent; outcome: ExpansionOutcome; count: number } | undefined, Expansion> {
  const order = new DateOrder();
  const expansion: Expansion = { occurrences: [], outcome: 'complete', issues: [] };
  for (const event of events) {
    const outcome = expandEvent(event, range, { options: optionsOf(event), expansion, order });
    if (outcome !== 'complete') expansion.outcome = outcome;
    yield { event, outcome, count: order.count };
  }
  return { ...expansion, occurrences: yield* order.steps() };
}

/** Margin around the range in which wall times are looked for: offsets and written times differ by less than a day. */
const MARGIN = DAY_SECONDS;

/** Overrides that begin earlier than this before the range are not looked at, however long they are. */
const LONGEST_MOVE_MS = 400 * DAY_MS;

function expandEvent(
  event: CalendarEvent,
  range: TimeRange,
  { options, expansion, order }: { options: ExpandOptions; expansion: Expansion; order: DateOrder },
): ExpansionOutcome {
  const show = (placed: PlacedOccurrence | undefined, shown: PlacedOccurrence[]) => {
    if (!placed || !isInRange(placed, range)) return;
    shown.push(placed);
    order.count += 1;
  };
  const report = (path: string, code: string) =>
    expansion.issues.push({ path, id: event.id, code, message: plainTitle(event.title) });

  const start = seriesStartOf(event, options);
  if (!start) {
    report('', 'no-start');
    return 'complete';
  }
  if (!start.isZoneKnown) report('/timeZone', 'unknown-zone');
  if (!hasSeries(event)) {
    show(placeOccurrence(singleOccurrence(event), options), order.under(plainTitle(event.title)));
    return 'complete';
  }

  const rules = new SeriesRules(event, start, new BudgetMeter(options.budget));
  const window = {
    from: start.zone.wallAt(range.from) - (start.length ?? 0) - MARGIN,
    to: start.zone.wallAt(range.to) + MARGIN,
  };
  let found = rules.datesIn(window);
  const { outcome } = rules;
  let overrides = assignOverrides(event, range, { start, rules, window, found });
  if (rules.outcome !== outcome) {
    // Without its rule: what stands by itself stays (EC-25).
    found = rules.datesIn(window);
    overrides = assignOverrides(event, range, { start, rules, window, found });
  }
  const shown = order.under(plainTitle(event.title));
  for (const date of found.dates) if (!overrides.has(date.key)) show(date, shown);
  for (const { date, override } of overrides.values()) {
    const { title } = 'title' in override ? override : event;
    show(overridden(date, override, options), order.under(plainTitle(title)));
  }
  for (const [index, { appliesTo }] of (event.overrides ?? []).entries())
    if (appliesTo === 'thisAndFollowing') report(`/overrides/${index}/appliesTo`, 'this-and-following');
  for (const { path, code } of rules.faults) report(path, code);
  return rules.outcome;
}

interface Assigned {
  date: SeriesDate;
  override: EventOverride;
}

interface Dates {
  start: SeriesStart;
  rules: SeriesRules;
  window: { from: number; to: number };
  found: DatesFound;
}

/** Finds the date that each override changes; of several for one date the last counts (EC-27, EC-28). */
function assignOverrides(event: CalendarEvent, range: TimeRange, series: Dates): Map<number, Assigned> {
  const assigned = new Map<number, Assigned>();
  if (!event.overrides?.length) return assigned;
  const matcher = new DateMatcher(series.found.all);
  const latest = new Map<number, { pointer: DatePointer; override: EventOverride }>();
  for (const override of event.overrides) {
    const { originalStartsAt: startsAt, originalStartsOn: startsOn } = override;
    const pointer = pointerTo(series.start, { startsAt, startsOn });
    if (pointer) latest.set(pointer.key, { pointer, override });
  }
  for (const { pointer, override } of latest.values()) {
    const wall = pointer.instant === undefined ? pointer.writtenWall : series.start.zone.wallAt(pointer.instant);
    const isInWindow = wall >= series.window.from + MARGIN && wall < series.window.to - MARGIN;
    if (!isInWindow && !isMovedInto(range, series.start, override)) continue;
    // A date outside the range may have been moved into it: the rule is asked for just that day.
    const near = isInWindow ? series.found : series.rules.datesIn({ from: wall - MARGIN, to: wall + 2 * MARGIN });
    const meant = (isInWindow ? matcher : new DateMatcher(near.all)).find(pointer);
    for (const date of meant.length > 0 ? meant : [orphanDate(series.start, pointer)])
      if (!near.excluded.has(date.key) && !near.excluded.has(pointer.key)) assigned.set(date.key, { date, override });
  }
  return assigned;
}

function isMovedInto(range: TimeRange, start: SeriesStart, override: EventOverride): boolean {
  const moved = dateAtTimes(start, override);
  if (!moved) return Boolean(override.endsAt ?? override.endsBefore);
  return moved.startsAt >= range.from - LONGEST_MOVE_MS && moved.startsAt < range.to + DAY_MS;
}

/** An override whose original the series does not have still stands (EC-27). */
function orphanDate(start: SeriesStart, { day, instant }: DatePointer): SeriesDate {
  if (day !== undefined) return dateAtWall({ ...start, isAllDay: true }, day * DAY_SECONDS);
  return start.isAllDay
    ? dateAtWall(start, start.zone.wallAt(instant as number))
    : dateAtInstant(start, instant as number);
}

/** What a date is after its override. */
function overridden(date: SeriesDate, override: EventOverride, options: PlaceOptions): PlacedOccurrence | undefined {
  const { originalStartsAt, originalStartsOn, appliesTo, ...patch } = withoutTimes(override);
  const moved = dateAtTimes(date.start, override);
  const end = moved ? {} : endIn(override);
  const occurrence = () => {
    const { times: usual } = date;
    const times = moved?.times ?? { ...usual, ...end };
    return { ...withoutTimes(date.occurrence), ...patch, ...times, ...asOriginal(usual) } as Occurrence;
  };
  const when = moved ?? date;
  const isInOwnZone = options.zone !== 'event' || (!override.timeZone && when.isAllDay === date.isAllDay);
  // Where its times need not be read again its words can wait too.
  return isInOwnZone && Object.keys(end).length === 0
    ? when.changed({ content: { ...date.start.content, ...patch }, occurrence })
    : placeOccurrence(occurrence(), options);
}
