import type { CalendarEvent, EventOverride } from '../../contract/calendar-event.ts';
import type { Capacity } from '../../contract/capacity.ts';
import type { Opportunity } from '../../contract/opportunity.ts';
import { readInstant, readPlainDate } from '../../domain/calendar/date-time.ts';
import { occurrenceId } from '../../domain/calendar/identity.ts';

/** Who has come or waits in one time since the contents were given. */
interface Count {
  taken: number;
  waiting: number;
}

/** Counts places and shows the contents as they are now. */
export class MemoryPlaces {
  #counts = new Map<string, Count>();
  #isFilled: (slotId: string) => boolean;
  #now: () => number;

  constructor(now: () => number, isFilled: (slotId: string) => boolean) {
    this.#now = now;
    this.#isFilled = isFilled;
  }

  take(slotId: string, seats: number) {
    this.#add(slotId, { taken: seats, waiting: 0 });
  }

  queue(slotId: string, seats: number) {
    this.#add(slotId, { taken: 0, waiting: seats });
  }

  /** A capacity with who has come since; unknown stays unknown (SU-39). */
  live(slotId: string, capacity: Capacity): Capacity {
    const { taken, waiting } = this.#counts.get(slotId) ?? { taken: 0, waiting: 0 };
    const { maximum, remaining, waitingList } = capacity;
    const left = this.#isFilled(slotId) ? 0 : remaining === null ? null : Math.max(0, remaining - taken);
    const length = (waitingList?.length ?? 0) + waiting;
    const hasRoom = typeof waitingList?.maximum !== 'number' || length < waitingList.maximum;
    return {
      ...capacity,
      remaining: maximum === null ? null : left,
      asOf: new Date(this.#now()).toISOString(),
      ...(waitingList && { waitingList: { ...waitingList, length, isOpen: waitingList.isOpen && hasRoom } }),
    };
  }

  opportunity(opportunity: Opportunity): Opportunity {
    const slots = opportunity.slots.map((slot) => {
      const capacity = this.live(slot.id, slot.capacity);
      const isCounted = slot.status === 'scheduled' || slot.status === 'full';
      const status = isCounted ? (capacity.remaining === 0 ? 'full' : 'scheduled') : slot.status;
      return { ...slot, capacity, status } as const;
    });
    return { ...opportunity, slots };
  }

  /** An event; a date of a series whose places were taken says so by an override. */
  event(event: CalendarEvent): CalendarEvent {
    const fresh = this.#withPlaces(event, occurrenceId(event.id));
    const overrides = event.overrides?.map((date) => this.#withPlaces(date, dateId(event.id, date))) ?? [];
    const named = new Set(event.overrides?.map((date) => dateId(event.id, date)));
    for (const slotId of this.#counts.keys()) {
      const original = slotId.startsWith(`${event.id}.`) && originalOf(slotId.slice(event.id.length + 1));
      if (!original || named.has(slotId) || !event.capacity) continue;
      overrides.push({ ...original, capacity: this.live(slotId, event.capacity) });
    }
    return overrides.length ? { ...fresh, overrides } : fresh;
  }

  #withPlaces<Item extends Pick<EventOverride, 'capacity' | 'needs'>>(item: Item, slotId: string): Item {
    const needs = item.needs?.map((need) =>
      need.capacity && need.slotId ? { ...need, capacity: this.live(need.slotId, need.capacity) } : need,
    );
    const capacity = item.capacity && this.live(slotId, item.capacity);
    return { ...item, ...(needs && { needs }), ...(capacity && { capacity }) };
  }

  #add(slotId: string, more: Count) {
    const { taken, waiting } = this.#counts.get(slotId) ?? { taken: 0, waiting: 0 };
    this.#counts.set(slotId, { taken: taken + more.taken, waiting: waiting + more.waiting });
  }
}

/** The occurrence id of the date that an override changes (EC-7). */
function dateId(eventId: string, { originalStartsAt, originalStartsOn }: EventOverride): string {
  const instant = readInstant(originalStartsAt);
  const day = readPlainDate(originalStartsOn);
  return occurrenceId(eventId, instant !== undefined ? { instant } : day !== undefined ? { day } : undefined);
}

/** Where the series had the date that an occurrence id names (EC-7). */
function originalOf(key: string): Pick<EventOverride, 'originalStartsAt' | 'originalStartsOn'> | undefined {
  const [, day, time] = /^(\d{8})(?:T(\d{6})Z)?$/.exec(key) ?? [];
  if (!day) return undefined;
  const date = day.replace(/(....)(..)(..)/, '$1-$2-$3');
  return time
    ? { originalStartsAt: `${date}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}Z` }
    : { originalStartsOn: date };
}
