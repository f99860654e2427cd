import ICAL from 'ical.js';
import { zoneTable } from '../../src/domain/calendar/zone-table.ts';
import { instantOf, ZONE } from './calendar-samples.ts';

const zoneOfTests = zoneTable(ZONE) as NonNullable<ReturnType<typeof zoneTable>>;

/** Where the dates of a calendar file begin (ms), as ical.js reads them with the zones of the file itself. */
export function icalDates(file: string, [from, to]: readonly [string, string]): number[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const [first, last] = [instantOf(from), instantOf(to)];
  const zones = new Map(
    calendar.getAllSubcomponents('vtimezone').map((component) => {
      const zone = new ICAL.Timezone(component);
      return [zone.tzid, zone] as const;
    }),
  );
  for (const [name, zone] of zones) ICAL.TimezoneService.register(zone, name);
  try {
    const components = calendar.getAllSubcomponents('vevent');
    const masters = components.filter((component) => !component.hasProperty('recurrence-id'));
    const dates = masters.flatMap((component) => startsOf(component, components, last));
    return dates.filter((at) => at >= first && at < last).sort((a, b) => a - b);
  } finally {
    for (const name of zones.keys()) ICAL.TimezoneService.remove(name);
  }
}

function startsOf(component: ICAL.Component, all: readonly ICAL.Component[], last: number): number[] {
  const uid = component.getFirstPropertyValue('uid');
  const isOverride = (one: ICAL.Component) =>
    one.hasProperty('recurrence-id') && one.getFirstPropertyValue('uid') === uid;
  const event = new ICAL.Event(component, { exceptions: all.filter(isOverride) });
  if (!event.isRecurring()) return [millisecondsOf(event.startDate)];
  const dates: number[] = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next && millisecondsOf(next) < last; next = iterator.next())
    dates.push(millisecondsOf(event.getOccurrenceDetails(next).startDate));
  return dates;
}

/** An instant; a whole day begins at midnight of the zone of the tests. */
const millisecondsOf = (time: ICAL.Time): number =>
  time.isDate ? zoneOfTests.instantOf(instantOf(time.toString()) / 1000) : time.toUnixTime() * 1000;
