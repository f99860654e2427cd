import type { CalendarFilter } from '../domain/calendar/calendar-filter.ts';
import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import type { CalendarController } from './calendar-controller.ts';

/** The attributes by which an editor fixes a filter (EC-69). */
export interface FixedFilters {
  category: string;
  area: string;
  postcode: string;
  audience: string;
  organisation: string;
  accessibility: string;
  isFree: boolean;
}

const fixedNames = ['category', 'area', 'postcode', 'audience', 'organisation', 'accessibility'] as const;

interface Engine {
  visibleDates: (
    placed: readonly PlacedOccurrence[],
    filters: readonly CalendarFilter[],
    context: { today: number; zone: string },
  ) => PlacedOccurrence[];
}

/** Which of the dates may be seen: what the editor fixed, and what the person chose of that (EC-69). */
export class CalendarSelection {
  #host: FixedFilters;
  #calendar: CalendarController;
  #engine: () => Engine | undefined;
  #memo: { key: readonly unknown[]; dates: readonly PlacedOccurrence[] }[] = [];

  /** `engine` is there once the filters' chunk is; nobody can have chosen before. */
  constructor(host: FixedFilters, calendar: CalendarController, engine: () => Engine | undefined) {
    this.#host = host;
    this.#calendar = calendar;
    this.#engine = engine;
  }

  /** What the editor fixed. */
  get fixed(): CalendarFilter {
    const ids = fixedNames.map((name) => [name, this.#host[name].split(/[\s,]+/).filter(Boolean)] as const);
    const lists = Object.fromEntries(ids.filter(([, values]) => values.length > 0));
    return this.#host.isFree ? { ...lists, isFree: true } : lists;
  }

  /** The dates that the editor lets be seen. */
  offered(placed: readonly PlacedOccurrence[]): readonly PlacedOccurrence[] {
    return this.#select(placed, [this.fixed]);
  }

  /** Those of them that fit the person's choice. */
  found(placed: readonly PlacedOccurrence[]): readonly PlacedOccurrence[] {
    return this.#select(placed, [this.fixed, this.#calendar.filter]);
  }

  #select(placed: readonly PlacedOccurrence[], filters: readonly CalendarFilter[]): readonly PlacedOccurrence[] {
    const engine = this.#engine();
    if (!engine || filters.every((filter) => Object.keys(filter).length === 0)) return placed;
    const { today, clockZone: zone } = this.#calendar;
    const key = [placed, JSON.stringify(filters), today, zone];
    const known = this.#memo.find((entry) => entry.key.every((part, index) => part === key[index]));
    if (known) return known.dates;
    const dates = engine.visibleDates(placed, filters, { today, zone });
    this.#memo = [{ key, dates }, ...this.#memo.slice(0, 3)];
    return dates;
  }
}
