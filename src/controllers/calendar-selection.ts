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

interface Engine {
  visibleDates: (
    placed: readonly PlacedOccurrence[],
    chosen: { fixed: FixedFilters; filter: CalendarFilter },
    clock: Pick<CalendarController, 'today' | 'now' | 'clockZone'>,
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

  /** Whether the editor has fixed a filter, so that nothing may be shown before it is applied. */
  get isFixed(): boolean {
    const { category, area, postcode, audience, organisation, accessibility, isFree } = this.#host;
    return isFree || /\S/.test([category, area, postcode, audience, organisation, accessibility].join(''));
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
    return this.#engine()?.visibleDates(placed, { fixed: this.#host, filter }, this.#calendar) ?? placed;
  }
}
