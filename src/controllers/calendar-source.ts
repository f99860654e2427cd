import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Read } from '../backend/backend.ts';
import { BackendError } from '../backend/backend-error.ts';
import type { BackendLink } from '../context/backend-context.ts';
import type { CalendarEvent } from '../contract/calendar-event.ts';
import type { List } from '../contract/list.ts';
import { DEFAULT_ZONE } from '../domain/calendar/placed-occurrence.ts';
import type { CalendarController } from './calendar-controller.ts';
import { type CalendarData, type CalendarRange, readCalendar, type SeriesEngine } from './calendar-data.ts';
import { type Asking, RequestController } from './request-controller.ts';
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

/** Where the calendar's dates come from: what a page gives in code or in its list comes before any source. */
export class CalendarSource implements ReactiveController {
  /** The dates from this month to the horizon. */
  readonly request: RequestController<CalendarData>;
  /** Whom its requests ask, and in which language. */
  readonly asking: Asking;
  #host: Host;
  #owners: Owners;
  /** Events from code or of a list in the page; nobody else is asked then. */
  given: readonly CalendarEvent[] | undefined;
  #givenLink: BackendLink = { open: async () => (await this.engine()).givenBackend(() => this.given) };
  /** The days that were asked for last. */
  #asked: CalendarController['range'] | undefined;

  constructor(host: Host, owners: Owners) {
    this.#owners = owners;
    const { widget, calendar, after } = owners;
    (this.#host = host).addController(this);
    this.asking = { source: this, locale: widget.locale };
    this.request = new RequestController<CalendarData>(host, this.asking, {
      args: () => [host.timeZone],
      run: (backend, _, call) => {
        const { engine } = this;
        this.#asked = calendar.range;
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

  /** Where the dates are asked for. */
  get link(): BackendLink | undefined {
    return this.given ? this.#givenLink : this.#owners.widget.source.link;
  }

  get data(): CalendarData | undefined {
    return this.request.value;
  }

  hostUpdate() {
    const { calendar } = this.#owners;
    const { events = this.#listed() } = this.#host;
    const isOther = events && this.given && events !== this.given;
    this.given = events;
    calendar.isListed = events !== this.#host.events;
    // What is there stays until the dates come.
    if (isOther || (this.#asked && calendar.range !== this.#asked)) this.request.refresh();
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
}
