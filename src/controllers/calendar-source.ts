import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { BackendError } from '../backend/backend-error.ts';
import type { CalendarEvent } from '../contract/calendar-event.ts';
import { civilOf, dayOf } from '../domain/calendar/civil-day.ts';
import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import type { CalendarController } from './calendar-controller.ts';
import {
  type CalendarData,
  type CalendarRange,
  placeEvents,
  readCalendar,
  type SeriesEngine,
} from './calendar-data.ts';
import type { LazyController } from './lazy-controller.ts';
import { RequestController } from './request-controller.ts';
import type { WidgetController } from './widget-controller.ts';

type Host = ReactiveControllerHost & HTMLElement & { events: readonly CalendarEvent[] | undefined };
type Lazy = Pick<LazyController<object>, 'load'>;

interface Owners {
  widget: WidgetController;
  calendar: CalendarController;
  /** Whether the editor has fixed a filter, so that nothing may be shown before it is applied. */
  isFixed: () => boolean;
  parts: { series: Lazy & { module: SeriesEngine | undefined }; month: Lazy; filters: Lazy };
}

const HALF_YEAR = 6;

/**
 * Where the calendar's dates come from: one request for what is near, one for the half-year a person has gone to, one
 * for the whole of an opened event. Events from code take the place of the first.
 */
export class CalendarSource implements ReactiveController {
  /** The dates from this month to the horizon. */
  readonly request: RequestController<CalendarData>;
  /** The dates of the half-year that the month has gone to; nothing when it is near. */
  readonly beyond: RequestController<CalendarData | null>;
  /** The whole of the event that is open; nothing when it is known already. */
  readonly whole: RequestController<CalendarEvent | null>;
  /** Id of the event whose whole is wanted. */
  wanted = '';
  #host: Host;
  #owners: Owners;
  /** Count what was gone to and opened, so that coming back asks again. */
  #visits = 0;
  #openings = 0;
  #shown: number | undefined;
  #given: { events: readonly CalendarEvent[]; data?: CalendarData } | undefined;

  constructor(host: Host, owners: Owners) {
    this.#owners = owners;
    const { widget, calendar, parts, isFixed } = owners;
    (this.#host = host).addController(this);
    this.request = new RequestController<CalendarData>(host, widget, {
      given: () => this.#given?.data,
      args: () => [calendar.zone],
      run: (backend, _, call) => readCalendar(backend, this.#range(calendar.range), { call, engine: this.#engine }),
      after: () => Promise.all([isFixed() && parts.filters.load(), calendar.view === 'month' && parts.month.load()]),
    });
    // What nobody has asked for is given as nothing, so that no backend is asked.
    this.beyond = new RequestController<CalendarData | null>(host, widget, {
      given: () => (this.#halfYear() === undefined ? null : undefined),
      args: () => [calendar.zone, this.#halfYear(), this.#visits],
      run: (backend, [, from], call) => {
        const { year, month } = civilOf(Number(from));
        const range = this.#range({ from: Number(from), to: dayOf(year, month + HALF_YEAR, 1) });
        return readCalendar(backend, range, { call, engine: this.#engine });
      },
    });
    this.whole = new RequestController<CalendarEvent | null>(host, widget, {
      given: () => (this.wanted === '' ? null : undefined),
      args: () => [this.wanted, this.#openings],
      run: async (backend, [id], call) =>
        backend.event ? await backend.event(String(id), call) : { value: null, skipped: [] },
    });
  }

  get data(): CalendarData | undefined {
    return this.request.value;
  }

  /** The dates of the month that is shown; undefined while they are not there. */
  get monthData(): CalendarData | undefined {
    return this.#halfYear() === undefined ? this.data : (this.beyond.value ?? undefined);
  }

  hostUpdate() {
    const half = this.#halfYear();
    if (half !== this.#shown) this.#visits += 1;
    this.#shown = half;
    const { events } = this.#host;
    if (events === this.#given?.events) return;
    this.#given = events && { events };
    if (events) this.#expandGiven(events);
  }

  /** The rules of the event that a date is of, as far as they are known. */
  eventOf({ occurrence: { eventId } }: PlacedOccurrence): CalendarEvent | undefined {
    const known = this.data?.events.get(eventId) ?? this.beyond.value?.events.get(eventId);
    const { value } = this.whole;
    return value?.id === eventId ? value : known;
  }

  /** Asks for the whole of a date's event where what came with it is not all (EC-14, CT-9). */
  wantWhole(placed: PlacedOccurrence | undefined) {
    const event = placed && this.eventOf(placed);
    const isAll = event ? !event.isPartial : false;
    this.#openings += 1;
    this.wanted = placed && !isAll && !this.#host.events ? placed.occurrence.eventId : '';
  }

  async #expandGiven(events: readonly CalendarEvent[]) {
    const { calendar, parts, isFixed } = this.#owners;
    if (isFixed()) await parts.filters.load();
    // Events from code are all there is: months far away have their dates too.
    const { from, to } = calendar.range;
    const { data } = await placeEvents(events, this.#range({ from: from - 366, to: to + 731 }), this.#engine);
    if (this.#given?.events !== events) return;
    this.#given.data = data;
    this.#host.requestUpdate();
  }

  /** First day of the half-year of the shown month; undefined when it is among the near dates. */
  #halfYear(): number | undefined {
    const { calendar } = this.#owners;
    const { year, month } = civilOf(calendar.anchor);
    const { from, to } = calendar.range;
    const isNear = dayOf(year, month, 1) >= from && dayOf(year, month + 1, 1) <= to;
    if (calendar.view !== 'month' || isNear || this.#host.events) return undefined;
    return dayOf(year, month > HALF_YEAR ? HALF_YEAR + 1 : 1, 1);
  }

  #range({ from, to }: { from: number; to: number }): CalendarRange {
    return { from, to, zone: this.#owners.calendar.zone, defaultZone: 'Europe/Copenhagen' };
  }

  #engine = async (): Promise<SeriesEngine> => {
    const { series } = this.#owners.parts;
    await series.load();
    if (series.module) return series.module;
    // The chunk did not come: that is a source that does not answer, and is asked again like one.
    throw new BackendError({ kind: 'unreachable', request: 'recurrence', outcome: 'not-sent' });
  };
}
