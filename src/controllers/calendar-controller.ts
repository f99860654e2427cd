import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Agenda, agendaOf } from '../domain/calendar/agenda.ts';
import type { CalendarFilter } from '../domain/calendar/calendar-filter.ts';
import { type CivilDay, civilOf, DAY_SECONDS, dayOf, weekStart } from '../domain/calendar/civil-day.ts';
import { readPlainDate } from '../domain/calendar/date-time.ts';
import { DEFAULT_ZONE, knownZone, type PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import { zoneTable } from '../domain/calendar/zone-table.ts';
import { CalendarRoom } from './calendar-room.ts';

/** The views there are, in the order of EC-90. */
export const calendarViews = ['agenda', 'week', 'month'] as const;
/** A view of the calendar. */
export type CalendarView = (typeof calendarViews)[number];

/** The attributes that say what is shown (EC-90). */
export interface CalendarAttributes {
  view: string;
  views: string;
  date: string;
  limit: string;
  horizonDays: string;
  timeZone: string;
}

type Host = ReactiveControllerHost & HTMLElement & CalendarAttributes & { clock: () => number; renderRoot: ParentNode };

// From 1970 until past 2190: of a list in the page nothing is left out (EC-80).
const always = { from: 0, to: 80_000 };

/** A whole number an attribute asks for, within its bounds; anything else is the default (EC-90). */
export const bounded = (value: string, [low, high]: readonly [number, number], otherwise: number) =>
  /^\s*\d+\s*$/.test(value) && +value >= low && +value <= high ? +value : otherwise;

/** Which part of the calendar is shown: view, month, filter, page, and what is open. Nothing here is kept or sent. */
export class CalendarController implements ReactiveController {
  view: CalendarView = 'agenda';
  filter: CalendarFilter = {};
  /** Id of the date whose details are open. */
  openId: string | undefined;
  /** Day of month or week whose dates are listed. */
  openDay: CivilDay | undefined;
  pages = 1;
  /** How many rows there is room for, until somebody asks for more (EC-79). */
  fits = Number.POSITIVE_INFINITY;
  /** Whether the page's own list is what is shown: nothing of it is left out (EC-80). */
  isListed = false;
  /** Whether the switch shows a view whose dates follow when it has been painted. */
  isTurning = false;
  /** Whether the page is being printed. */
  isPrinting = false;
  /** Whether the filters are unfolded where there is no room for them. */
  areFiltersOpen = false;
  /** Whether somebody has done something: no room need be kept any more (EC-79). */
  hasActed = false;
  #host: Host;
  #started = '';
  #range: { from: CivilDay; to: CivilDay } | undefined;
  #reach = '';
  #anchor: CivilDay | undefined;

  constructor(host: Host) {
    (this.#host = host).addController(this);
    new CalendarRoom(host, this);
  }

  hostUpdate() {
    const { view, date, views, horizonDays } = this.#host;
    const reach = `${date} ${horizonDays}`;
    if (reach !== this.#reach) this.#range = undefined;
    this.#reach = reach;
    const wished = `${view} ${date} ${views}`;
    if (wished === this.#started) return;
    this.#started = wished;
    this.view = this.offered.find((name) => name === view.trim()) ?? this.offered[0] ?? 'agenda';
    this.#anchor = undefined;
  }

  /** Day that month or week is shown for. Found when it is asked for: what a zone's clock says takes longer than a first rendering. */
  get anchor(): CivilDay {
    this.#anchor ??= this.firstDay;
    return this.#anchor;
  }

  set anchor(day: CivilDay) {
    this.#anchor = day;
  }

  /** The table that is shown; undefined in the agenda. */
  get table(): 'week' | 'month' | undefined {
    return this.view === 'agenda' ? undefined : this.view;
  }

  /** Milliseconds since 1970. */
  get now(): number {
    return this.#host.clock();
  }

  /** The zone that dates are placed in; `event` for each its own (EC-13). */
  get zone(): string {
    const zone = this.#host.timeZone.trim();
    return zone === 'event' || zoneTable(zone) ? zone : DEFAULT_ZONE;
  }

  /** The zone whose clock says what is today. */
  get clockZone(): string {
    return this.zone === 'event' ? DEFAULT_ZONE : this.zone;
  }

  get today(): CivilDay {
    return knownZone(this.clockZone).dayAt(this.now);
  }

  /** The views on offer, in the editor's order. */
  get offered(): readonly CalendarView[] {
    const names = new Set(this.#host.views.split(/\s+/));
    const views = [...names].flatMap((name) => calendarViews.find((view) => view === name) ?? []);
    return views.length > 0 ? views : calendarViews;
  }

  /** The day that views begin on: `date`, else today. */
  get firstDay(): CivilDay {
    return readPlainDate(this.#host.date.trim()) ?? this.today;
  }

  get horizonDays(): number {
    return bounded(this.#host.horizonDays, [31, 1096], 365);
  }

  get limit(): number {
    return bounded(this.#host.limit, [1, 500], 20);
  }

  /** The days that are fetched at first: from the first of this month, or Monday, to the horizon of today or a later `date`. Fixed, so that no night refetches, until an editor wants others. */
  get range(): { from: CivilDay; to: CivilDay } {
    if (this.isListed) return always;
    if (!this.#range) {
      const { today } = this;
      const { year, month } = civilOf(today);
      this.#range = {
        from: Math.min(dayOf(year, month, 1), weekStart(today)),
        to: Math.max(today, this.firstDay) + this.horizonDays,
      };
    }
    return this.#range;
  }

  /** Where the agenda begins: now, or the day it is to begin on. */
  get start(): { now: number; today: CivilDay } {
    const { now, today, firstDay, zone } = this;
    return firstDay > today
      ? { now: knownZone(zone).instantOf(firstDay * DAY_SECONDS), today: firstDay }
      : { now, today };
  }

  /** The agenda of these dates. */
  agenda(placed: readonly PlacedOccurrence[]): Agenda {
    return agendaOf(placed, { ...this.start, limit: this.limit, pages: this.pages, fits: this.fits });
  }

  /** Shows something else because a person did something. */
  change(
    to: Partial<
      Pick<
        CalendarController,
        | 'view'
        | 'anchor'
        | 'filter'
        | 'openId'
        | 'openDay'
        | 'pages'
        | 'fits'
        | 'areFiltersOpen'
        | 'isTurning'
        | 'isPrinting'
      >
    >,
  ) {
    Object.assign(this, to);
    this.#host.requestUpdate();
  }
}
