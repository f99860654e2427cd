import { parseIcs } from '../../src/domain/calendar/ics-reader.ts';
import { expand } from '../../src/domain/calendar/series.ts';
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

function expansion(): Figure[] {
  const samples = ruleSamples();
  const events = samples.map(eventOf);
  const table = zoneTable(zone) as ZoneTable;
  const instantOf = (wall: number) => table.instantOf(wall);
  const contenders = [
    { name: 'samspil', run: () => expand(events, range, { zone }).occurrences.map(({ startsAt }) => startsAt) },
    { name: 'rrule with TZID', atLeast: 100, run: () => rruleWithZone(samples) },
    { name: 'rrule floating, zones by ours', atLeast: 8, run: () => rruleFloating(samples, instantOf) },
    { name: 'rrule-temporal', atLeast: 3, run: () => rruleTemporal(samples) },
  ];
  const [ours, ...peers] = race(contenders);
  if (!ours) return [];
  const perSecond = (ms: number) => `${Math.round((samples.length / ms) * 1000).toLocaleString('en')} rules/s`;
  const dates = new Set(ours.result);
  return peers.map(({ ms, result }, index): Figure => {
    const { name, atLeast } = contenders[index + 1] as (typeof contenders)[number];
    const isSame = result.length === ours.result.length && result.every((date) => dates.has(date));
    return {
      title: `500 rules over a year, ${ours.result.length} dates`,
      ours: perSecond(ours.ms),
      peer: `${name}${isSame ? '' : ` (${result.length} dates, not the same)`}`,
      theirs: perSecond(ms),
      ratio: ms / ours.ms,
      ...(atLeast && { atLeast }),
    };
  });
}

function reading(): Figure[] {
  const file = calendarFile();
  const [ours, ical] = race([
    { name: 'samspil', run: () => parseIcs(file, { defaultZone: zone }).events.length },
    { name: 'ical.js', run: () => icalEvents(file) },
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
