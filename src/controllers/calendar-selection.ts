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
  ) => readonly PlacedOccurrence[];
}

/** Which of the dates may be seen: what the editor fixed, and what the person chose of that (EC-69). */
export class CalendarSelection {
  #host: FixedFilters;
  #calendar: CalendarController;
  #engine: () => Engine | undefined;

  /** `engine` is there once the filters' chunk is; nobody can have chosen before. */
  constructor(host: FixedFilters, calendar: CalendarController, engine: () => Engine | undefined) {
    this.#host = host;
    this.#calendar = calendar;
    this.#engine = engine;
  }

  /** What the editor fixed; undefined for nothing. */
  get fixed(): CalendarFilter | undefined {
    const ids = fixedNames.map((name) => [name, this.#host[name].split(/[\s,]+/).filter(Boolean)] as const);
    const chosen = [...ids.filter(([, values]) => values.length > 0), ...(this.#host.isFree ? [['isFree', true]] : [])];
    return chosen.length > 0 ? Object.fromEntries(chosen) : undefined;
  }

  /** The dates that the editor lets be seen. */
  offered(placed: readonly PlacedOccurrence[]): readonly PlacedOccurrence[] {
    return this.#select(placed, {});
  }

  /** Those of them that fit the person's choice. */
  found(placed: readonly PlacedOccurrence[]): readonly PlacedOccurrence[] {
    return this.#select(placed, this.#calendar.filter);
  }

  #select(placed: readonly PlacedOccurrence[], filter: CalendarFilter): readonly PlacedOccurrence[] {
    const { today, clockZone: zone } = this.#calendar;
    return this.#engine()?.visibleDates(placed, [this.fixed ?? {}, filter], { today, zone }) ?? placed;
  }
}
