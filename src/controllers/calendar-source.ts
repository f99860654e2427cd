import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Read } from '../backend/backend.ts';
import { BackendError } from '../backend/backend-error.ts';
import type { CalendarEvent } from '../contract/calendar-event.ts';
import type { List } from '../contract/list.ts';
import { DEFAULT_ZONE } from '../domain/calendar/placed-occurrence.ts';
import type { CalendarController } from './calendar-controller.ts';
import { type CalendarData, type CalendarRange, readCalendar, type SeriesEngine } from './calendar-data.ts';
import { RequestController } from './request-controller.ts';
import type { WidgetController } from './widget-controller.ts';

type Host = ReactiveControllerHost &
  HTMLElement & { timeZone: string; events: readonly CalendarEvent[] | undefined; backend: unknown; source: string };

interface Owners {
  widget: WidgetController;
  calendar: CalendarController;
  /** Recurrence, fetched when there is a series to expand. */
  series: { load(): Promise<void>; readonly module: { engine: SeriesEngine } | undefined };
  /** The page's own list as events, read where there is no source (EC-80). */
  fallback: { loadOnce(): void; readonly module: { events: readonly CalendarEvent[] } | undefined };
  /** What the first dates are shown with, and so wait for. */
  after: () => Promise<unknown>;
}

interface Given {
  events: readonly CalendarEvent[];
  data?: CalendarData;
  far?: CalendarData;
}

/** Where the calendar's dates come from: a request for what is near, or events from code in its place. */
export class CalendarSource implements ReactiveController {
  /** The dates from this month to the horizon. */
  readonly request: RequestController<CalendarData>;
  #host: Host;
  #owners: Owners;
  /** Events from code or of a list in the page, which are all there are, so that nobody is asked for more; `far` has months beyond the horizon too. */
  given: Given | undefined;
  #zone = '';

  constructor(host: Host, owners: Owners) {
    this.#owners = owners;
    const { widget, calendar, after } = owners;
    (this.#host = host).addController(this);
    this.request = new RequestController<CalendarData>(host, widget, {
      given: () => this.given?.data,
      args: () => [host.timeZone],
      run: (backend, _, call) => {
        const { engine } = this;
        const range = this.range(calendar.range);
        const onUpdate = async (read: Read<List<CalendarEvent>>) => {
          const { data, issues } = await (await engine()).placeEvents(read.value.items, range);
          const { value, skipped, isCut, isFile } = read;
          if (!call.signal.aborted)
            this.request.settle({ ...data, asOf: value.asOf, isWhole: !isCut, isFile }, [...skipped, ...issues]);
        };
        return readCalendar(backend, range, { call: { ...call, onUpdate }, engine });
      },
      after,
      hasPlaces: true,
    });
  }

  get data(): CalendarData | undefined {
    return this.request.value;
  }

  hostUpdate() {
    const { events = this.#listed(), timeZone } = this.#host;
    if (events === this.given?.events && timeZone === this.#zone) return;
    this.#zone = timeZone;
    this.#owners.calendar.isListed = events !== this.#host.events;
    // What is there stays until the dates come.
    this.given = events && { ...this.given, events };
    if (this.given) this.#expandGiven(this.given);
  }

  #listed(): readonly CalendarEvent[] | undefined {
    const { backend, source } = this.#host;
    const { widget, fallback } = this.#owners;
    if (backend || source || widget.source.link || !this.#host.querySelector('li time')) return undefined;
    // Not in the middle of an update, for it asks for another one.
    queueMicrotask(() => fallback.loadOnce());
    return fallback.module?.events.length ? fallback.module.events : undefined;
  }

  /** These days, placed as the calendar places them. */
  range({ from, to }: { from: number; to: number }): CalendarRange {
    const defaultZone = this.request.description?.timeZone ?? DEFAULT_ZONE;
    return { from, to, zone: this.#owners.calendar.zone, defaultZone };
  }

  /** Recurrence, as soon as it is there. */
  readonly engine = async (): Promise<SeriesEngine> => {
    const { series } = this.#owners;
    await series.load();
    if (series.module) return series.module.engine;
    // The chunk did not come: that is a source that does not answer, and is asked again like one.
    throw new BackendError({ kind: 'unreachable', request: 'recurrence', outcome: 'not-sent' });
  };

  async #expandGiven(given: Given) {
    const { events } = given;
    const { calendar, after } = this.#owners;
    const [{ placeGiven }] = await Promise.all([this.engine(), after()]);
    const placed = await placeGiven(events, this.range(calendar.range), calendar.isListed);
    if (this.given !== given) return;
    this.given = { events, ...placed };
    this.#host.requestUpdate();
  }
}
