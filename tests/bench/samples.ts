import type { CalendarEvent } from '../../src/contract/calendar-event.ts';
import { formatPlainDate } from '../../src/domain/calendar/date-time.ts';
import { formatDateTime } from '../../src/domain/calendar/date-time-text.ts';
import { toIcs } from '../../src/domain/calendar/ics-writer.ts';
import { zoneTable } from '../../src/domain/calendar/zone-table.ts';
import { randomNumbers } from '../helpers/seed.ts';
import type { BenchEvent } from './peers/contender.ts';

const zone = 'Europe/Copenhagen';
const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A rule as every library takes it: RRULE value, and a start as wall time in Copenhagen. */
export interface RuleSample {
  /** `20250107T180000` */
  start: string;
  rule: string;
}

/**
 * The rules of EC-97, seeded: of twenty, eleven weekly, two fortnightly, two on the nth weekday of the month, one each
 * by day of the month, daily, on weekdays, yearly, and with an end. All begin in 2025.
 */
export function ruleSamples(count = 500): RuleSample[] {
  const random = randomNumbers();
  const below = (limit: number) => Math.floor(random() * limit);
  return Array.from({ length: count }, (_, index) => {
    const day = 20_089 + below(365);
    const hour = String(8 + below(13)).padStart(2, '0');
    const start = `${formatPlainDate(day).replaceAll('-', '')}T${hour}${below(2) ? '30' : '00'}00`;
    // 2025-01-01 was a Wednesday.
    const weekday = days[(day - 20_089 + 2) % 7] as string;
    const kind = index % 20;
    if (kind < 11) return { start, rule: `FREQ=WEEKLY;BYDAY=${weekday}` };
    if (kind < 13) return { start, rule: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday}` };
    if (kind < 15) return { start, rule: `FREQ=MONTHLY;BYDAY=${1 + below(4)}${weekday}` };
    const others = [
      `FREQ=MONTHLY;BYMONTHDAY=${1 + below(28)}`,
      'FREQ=DAILY',
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
      'FREQ=YEARLY',
      `FREQ=WEEKLY;BYDAY=${weekday};UNTIL=2026${String(3 + below(10)).padStart(2, '0')}15T170000Z`,
    ];
    return { start, rule: others[kind - 15] as string };
  });
}

/** The sample as an event of ours, an hour and a half long. */
export function eventOf({ start, rule }: RuleSample, index: number): CalendarEvent {
  const [, year, month, date, time] = /^(....)(..)(..)T(....)00$/.exec(start) ?? [];
  const wall = Date.parse(`${year}-${month}-${date}T${time?.slice(0, 2)}:${time?.slice(2)}:00Z`) / 1000;
  const instant = zoneTable(zone)?.instantOf(wall) ?? 0;
  const startsAt = new Date(instant).toISOString();
  const endsAt = new Date(instant + 90 * 60_000).toISOString();
  return { id: `e${index}`, title: `Aften ${index}`, startsAt, endsAt, timeZone: zone, recurrence: { rules: [rule] } };
}

/** A calendar file with so many events, of the size that feeds have: description, place, categories (about 425 bytes each). */
export function calendarFile(count = 2000): string {
  const text = 'Vi mødes, spiser sammen og taler om, hvad vi vil gøre med pladsen, parken og det gamle bibliotek. ';
  const events = ruleSamples(count).map((sample, index) => ({
    ...eventOf(sample, index),
    uid: `${index}@sundby.example`,
    description: text,
    place: { name: 'Kulturcentret', address: 'Skolegade 4', postcode: '4999', city: 'Sundby' },
    categories: [{ id: 'dialog', label: 'Dialog' }],
  }));
  return toIcs(events, { stamp: '2026-11-24T14:10:00+01:00', productId: '-//Samspil//Bench//DA' });
}

/** Single dates from December 2026 on, over a year or fewer days, seeded: an hour and a half each. */
export function singleEvents(count: number, days = 365): BenchEvent[] {
  const random = randomNumbers();
  const below = (limit: number) => Math.floor(random() * limit);
  const table = zoneTable(zone);
  return Array.from({ length: count }, (_, index) => {
    // 1 December 2026 is day 20,788.
    const wall = (20_788 + below(days)) * 86_400 + (8 + below(13)) * 3600 + below(2) * 1800;
    const instant = table?.instantOf(wall) ?? 0;
    const write = (at: number) => formatDateTime(at, table?.offsetAt(at) ?? 0);
    return {
      id: `e${index}`,
      title: `Aften ${below(1000)} i Kulturcentret`,
      startsAt: write(instant),
      endsAt: write(instant + 90 * 60_000),
      place: 'Kulturcentret',
    };
  });
}
