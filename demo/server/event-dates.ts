import type { CalendarEvent, EventOverride } from '../../src/contract/calendar-event.ts';
import { readInstant, readPlainDate } from '../../src/domain/calendar/date-time.ts';
import { occurrenceId } from '../../src/domain/calendar/identity.ts';

/** The original start that an occurrence id names after its event's (EC-7). */
export function originalOf(key: string): EventOverride | undefined {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z)?$/.exec(key) ?? [];
  if (!year) return undefined;
  const date = `${year}-${month}-${day}`;
  return hour ? { originalStartsAt: `${date}T${hour}:${minute}:${second}Z` } : { originalStartsOn: date };
}

/** The id of the date that an override is for. */
export function dateId(eventId: string, { originalStartsAt, originalStartsOn }: EventOverride): string | undefined {
  const instant = readInstant(originalStartsAt);
  if (instant !== undefined) return occurrenceId(eventId, { instant });
  const day = readPlainDate(originalStartsOn);
  return day === undefined ? undefined : occurrenceId(eventId, { day });
}

/** An event, one of whose dates is different: the only one is the event itself, one of a series gets an override. */
export function withDate(event: CalendarEvent, id: string, change: Partial<EventOverride>): CalendarEvent {
  if (id === occurrenceId(event.id)) return { ...event, ...change };
  const overrides = event.overrides ?? [];
  const known = overrides.find((override) => dateId(event.id, override) === id);
  const changed = { ...(known ?? originalOf(id.slice(event.id.length + 1))), ...change };
  return { ...event, overrides: [...overrides.filter((override) => override !== known), changed] };
}
