import ICAL from 'ical.js';
import rrule from 'rrule';
import { RRuleTemporal } from 'rrule-temporal';

const { RRule, rrulestr } = rrule;
const zone = 'Europe/Copenhagen';
const year = { from: new Date(Date.UTC(2025, 11, 31, 23)), to: new Date(Date.UTC(2026, 11, 31, 23)) };

/** A rule and its start in Copenhagen. */
interface Sample {
  start: string;
  rule: string;
}

const floatingStart = (start: string) => new Date(start.replace(/^(....)(..)(..)T(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6Z'));

/** rrule with TZID: it returns instants, where the machine's zone is UTC. */
export const rruleWithZone = (samples: readonly Sample[]): number[] =>
  samples.flatMap(({ start, rule }) => {
    const set = rrulestr(`DTSTART;TZID=${zone}:${start}\nRRULE:${rule}`);
    return set.between(year.from, year.to, true).map((date) => date.getTime());
  });

/** rrule on floating times, each turned into an instant by a zone table that is not its own. */
export const rruleFloating = (samples: readonly Sample[], instantOf: (wall: number) => number): number[] =>
  samples.flatMap(({ start, rule }) => {
    const parsed = { ...RRule.parseString(rule), dtstart: floatingStart(start) };
    return new RRule(parsed)
      .between(new Date(Date.UTC(2026, 0, 1)), new Date(Date.UTC(2027, 0, 1) - 1), true)
      .map((date) => instantOf(date.getTime() / 1000));
  });

/** rrule-temporal, which knows zones by itself. */
export const rruleTemporal = (samples: readonly Sample[]): number[] =>
  samples.flatMap(({ start, rule }) =>
    new RRuleTemporal({ rruleString: `DTSTART;TZID=${zone}:${start}\nRRULE:${rule}` })
      .between(year.from, year.to, true)
      .map((date) => date.epochMilliseconds),
  );

/** ical.js reading a file, each event with its title and start. */
export function icalEvents(file: string): number {
  const calendar = new ICAL.Component(ICAL.parse(file));
  let read = 0;
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component);
    if (event.summary && event.startDate.year && event.location && event.description) read += 1;
  }
  return read;
}
