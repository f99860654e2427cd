import type { CalendarEvent, EventOverride } from '../../src/contract/calendar-event.ts';
import type { Capacity } from '../../src/contract/capacity.ts';
import { occurrenceId } from '../../src/domain/calendar/identity.ts';
import { dateId, originalOf } from './event-dates.ts';
import { figureKey, type LiveFigures, liveCapacity, type SlotRow } from './live-capacity.ts';

/** What of an event, or of one of its dates, carries figures. */
type Figured = Pick<EventOverride, 'capacity' | 'needs' | 'availability'>;

/** The event with today's figures. A date of a series whose places were taken shows its own through an override. */
export function liveEvent(event: CalendarEvent, figures: LiveFigures): CalendarEvent {
  const fresh = withNeeds(event, figures);
  const single = figures.rows.get(figureKey('event', event.id, occurrenceId(event.id)));
  const live = single ? withPlaces(fresh, single, figures.asOf) : fresh;
  const taken = [...figures.rows.values()].filter((row) => isDateOf(event, row));
  const overrides = event.overrides?.map((override) => withNeeds(override, figures)) ?? [];
  for (const row of taken) {
    const at = overrides.findIndex((override) => dateId(event.id, override) === row.slotId);
    const override = at < 0 ? originalOf(row.slotId.slice(event.id.length + 1)) : overrides[at];
    if (!override) continue;
    const figured = { capacity: event.capacity, ...override };
    overrides.splice(at < 0 ? overrides.length : at, at < 0 ? 0 : 1, withPlaces(figured, row, figures.asOf));
  }
  return overrides.length ? { ...live, overrides } : live;
}

/** Whether the counters are those of one date of this series, and say more than that there is no limit. */
const isDateOf = ({ id }: CalendarEvent, { targetKind, targetId, slotId, maximum }: SlotRow): boolean =>
  targetKind === 'event' && targetId === id && slotId !== occurrenceId(id) && maximum !== null;

/** Places as counted; a word about availability that an editor once wrote would contradict them. */
function withPlaces<Item extends Figured>(item: Item, row: SlotRow, asOf: string): Item {
  const published: Capacity = item.capacity ?? { maximum: null, remaining: null, display: 'exact', asOf };
  const { availability: _, ...rest } = item;
  return { ...(rest as Item), capacity: liveCapacity(published, row, asOf) };
}

/** The free places of the helping hands that an event looks for are those of their opportunity (EC-58). */
function withNeeds<Item extends Figured>(item: Item, { rows, asOf }: LiveFigures): Item {
  const needs = item.needs?.map((need) => {
    const row = rows.get(figureKey('opportunity', need.opportunityId, need.slotId ?? ''));
    return need.capacity ? { ...need, capacity: liveCapacity(need.capacity, row, asOf) } : need;
  });
  const capacity = item.capacity && { ...item.capacity, asOf };
  return { ...item, ...(needs && { needs }), ...(capacity && { capacity }) };
}
