import type { CalendarEvent } from '../../src/contract/calendar-event.ts';
import { BudgetMeter } from '../../src/domain/calendar/budget.ts';
import { expandRule } from '../../src/domain/calendar/expand-rule.ts';
import { parseIcs } from '../../src/domain/calendar/ics-reader.ts';
import { readRule } from '../../src/domain/calendar/recurrence-rule.ts';
import { expand } from '../../src/domain/calendar/series.ts';
import { lastWall } from '../../src/domain/calendar/series-dates.ts';
import { seriesStartOf } from '../../src/domain/calendar/series-start.ts';
import { type ZoneTable, zoneTable } from '../../src/domain/calendar/zone-table.ts';
import { type Figure, race } from './figure.ts';
import { icalEvents, rruleFloating, rruleTemporal, rruleWithZone } from './peers/recurrence.ts';
import { calendarFile, eventOf, ruleSamples } from './samples.ts';

const zone = 'Europe/Copenhagen';
const range = { from: Date.UTC(2025, 11, 31, 23), to: Date.UTC(2026, 11, 31, 23) };

/** Rules expanded a second, and files read, beside the peers (EC-97). */
export function recurrenceFigures(): Figure[] {
  return [...expansion(), ...reading()];
}

/**
 * Twice: the rule alone in instants, which is what the peers give, and whole dates as a calendar shows them: with
 * their identity, their end and their days, those of all events in one order.
 */
function expansion(): Figure[] {
  const samples = ruleSamples();
  const events = samples.map(eventOf);
  const table = zoneTable(zone) as ZoneTable;
  const instantOf = (wall: number) => table.instantOf(wall);
  const ours = [
    { name: 'instants', run: () => events.flatMap(instantsOf) },
    {
      name: 'whole dates in order (the peer: instants)',
      run: () => expand(events, range, { zone }).occurrences.map(({ startsAt }) => startsAt),
    },
  ];
  const peers = [
    { name: 'rrule with TZID', atLeast: 100, run: () => rruleWithZone(samples) },
    { name: 'rrule floating, zones by ours', atLeast: 8, run: () => rruleFloating(samples, instantOf) },
    { name: 'rrule-temporal', atLeast: 3, run: () => rruleTemporal(samples) },
  ];
  const times = race([...ours, ...peers]);
  const perSecond = (ms: number) => `${Math.round((samples.length / ms) * 1000).toLocaleString('en')} rules/s`;
  const sorted = (dates: readonly number[]) => dates.toSorted((one, other) => one - other).join(' ');
  const inOrder = times.map(({ result }) => sorted(result));
  return ours.flatMap(({ name: what }, index) =>
    peers.map(({ name, atLeast }, at): Figure => {
      const [own, theirs] = [times[index] as Timed, times[ours.length + at] as Timed];
      const isSame = inOrder[index] === inOrder[ours.length + at];
      return {
        title: `500 rules over a year, ${own.result.length} ${what}`,
        ours: perSecond(own.ms),
        peer: `${name}${isSame ? '' : ` (${theirs.result.length} dates, not the same)`}`,
        theirs: perSecond(theirs.ms),
        ratio: theirs.ms / own.ms,
        atLeast,
      };
    }),
  );
}

interface Timed {
  ms: number;
  result: readonly number[];
}

/** The dates of an event's rule as instants, and nothing else. */
function instantsOf(event: CalendarEvent): number[] {
  const start = seriesStartOf(event);
  const read = readRule(event.recurrence?.rules[0] ?? '');
  if (!start || !('rule' in read)) throw new TypeError(`A rule that cannot be read: ${event.id}`);
  const until = read.rule.until && lastWall(read.rule.until, start);
  const [from, to] = [start.zone.wallAt(range.from), start.zone.wallAt(range.to)];
  const window = { from, to, isAllDay: false, budget: new BudgetMeter(), ...(until !== undefined && { until }) };
  return (expandRule(read.rule, start.wall, window) ?? []).map((wall) => start.zone.instantOf(wall));
}

function reading(): Figure[] {
  // As it comes over the network: who needs a text makes one of it.
  const file = new TextEncoder().encode(calendarFile());
  const [ours, ical] = race([
    { name: 'samspil', run: () => parseIcs(file, { defaultZone: zone }).events.length },
    { name: 'ical.js', run: () => icalEvents(new TextDecoder().decode(file)) },
  ]);
  if (!ours || !ical || ours.result !== ical.result) throw new Error(`read ${ours?.result} and ${ical?.result} events`);
  const milliseconds = (ms: number) => `${ms.toFixed(0)} ms`;
  const title = `${ours.result} events read, ${Math.round(file.length / 1000)} kB`;
  return [
    {
      title,
      ours: milliseconds(ours.ms),
      peer: 'ical.js',
      theirs: milliseconds(ical.ms),
      ratio: ical.ms / ours.ms,
      atLeast: 5,
    },
  ];
}
