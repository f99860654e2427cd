import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CalendarEvent } from '../contract/calendar-event.ts';
import { civilOf, dayOf, weekStart } from '../domain/calendar/civil-day.ts';
import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import type { CalendarController } from './calendar-controller.ts';
import { type CalendarData, readCalendar } from './calendar-data.ts';
import type { CalendarSource } from './calendar-source.ts';
import { RequestController } from './request-controller.ts';
import type { WidgetController } from './widget-controller.ts';

type Host = ReactiveControllerHost & HTMLElement;

interface Owners {
  widget: WidgetController;
  state: CalendarController;
  source: CalendarSource;
}

const HALF_YEAR = 6;

/**
 * What a person goes to and opens beyond the first dates: one request for the half-year of a month far away, one for
 * the whole of an opened event.
 */
export class CalendarVisits implements ReactiveController {
  /** The dates of the half-year that somebody has gone to; nothing when it is near. */
  readonly beyond: RequestController<CalendarData | null>;
  /** The whole of the event that is open; nothing when it is known already. */
  readonly whole: RequestController<CalendarEvent | null>;
  /** Id of the event whose whole is wanted. */
  wanted = '';
  #owners: Owners;
  /** Count what was gone to and opened, so that coming back asks again. */
  #visits = 0;
  #openings = 0;
  #shown: number | undefined;

  constructor(host: Host, owners: Owners) {
    this.#owners = owners;
    const { widget, state, source } = owners;
    host.addController(this);
    // What nobody has asked for is given as nothing, so that no backend is asked.
    this.beyond = new RequestController<CalendarData | null>(host, widget, {
      given: () => (this.#halfYear() === undefined ? null : undefined),
      args: () => [state.zone, this.#halfYear(), this.#visits],
      run: (backend, [, from], call) => {
        const { year, month } = civilOf(Number(from));
        // Its last week may end in the next one.
        const range = source.range({ from: Number(from), to: dayOf(year, month + HALF_YEAR, 7) });
        return readCalendar(backend, range, { call, engine: source.engine });
      },
    });
    this.whole = new RequestController<CalendarEvent | null>(host, widget, {
      given: () => (this.wanted === '' ? null : undefined),
      args: () => [this.wanted, this.#openings],
      run: async (backend, [id], call) =>
        backend.event ? await backend.event(String(id), call) : { value: null, skipped: [] },
    });
  }

  /** The dates of the month or week that is shown; undefined while they are not there. */
  get tableData(): CalendarData | undefined {
    return this.#halfYear() === undefined ? this.#owners.source.data : (this.beyond.value ?? undefined);
  }

  hostUpdate() {
    const half = this.#halfYear();
    if (half !== this.#shown) this.#visits += 1;
    this.#shown = half;
  }

  /** The rules of the event that a date is of, as far as they are known. */
  eventOf({ occurrence: { eventId } }: PlacedOccurrence): CalendarEvent | undefined {
    const known = this.#owners.source.data?.events.get(eventId) ?? this.beyond.value?.events.get(eventId);
    const { value } = this.whole;
    return value?.id === eventId ? value : known;
  }

  /** Asks for the whole of a date's event where what came with it is not all (EC-14, CT-9). */
  wantWhole(placed: PlacedOccurrence | undefined) {
    const event = placed && this.eventOf(placed);
    const isAll = event ? !event.isPartial : false;
    this.#openings += 1;
    this.wanted = placed && !isAll && !this.#owners.source.isGiven ? placed.occurrence.eventId : '';
  }

  /** First day of the half-year of what is shown; undefined when that is among the near dates. */
  #halfYear(): number | undefined {
    const { table, anchor, range } = this.#owners.state;
    const isWeek = table === 'week';
    const { year, month } = civilOf(isWeek ? weekStart(anchor) : anchor);
    const first = isWeek ? weekStart(anchor) : dayOf(year, month, 1);
    const end = isWeek ? first + 7 : dayOf(year, month + 1, 1);
    if (!table || (first >= range.from && end <= range.to) || this.#owners.source.isGiven) return undefined;
    return dayOf(year, month > HALF_YEAR ? HALF_YEAR + 1 : 1, 1);
  }
}
