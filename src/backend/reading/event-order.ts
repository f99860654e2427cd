import type { CalendarEvent } from '../../contract/calendar-event.ts';
import { plainTitle } from '../../domain/text/plain-title.ts';

let collator: Intl.Collator | undefined;

const startOf = ({ startsAt, startsOn }: CalendarEvent) => new Date(startsAt ?? `${startsOn}T00:00:00Z`).getTime();

/** Events by start, then title as Danish sorts it, then id (BE-28). */
export function inOrder(events: readonly CalendarEvent[]): CalendarEvent[] {
  collator ??= new Intl.Collator('da');
  const byTitle = collator.compare;
  return [...events].sort(
    (one, other) =>
      startOf(one) - startOf(other) ||
      byTitle(plainTitle(one.title), plainTitle(other.title)) ||
      (one.id < other.id ? -1 : 1),
  );
}
