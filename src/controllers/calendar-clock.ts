import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DAY_SECONDS } from '../domain/calendar/civil-day.ts';
import { nextChange } from '../domain/calendar/next-change.ts';
import { knownZone } from '../domain/calendar/placed-occurrence.ts';
import type { CalendarController } from './calendar-controller.ts';
import type { CalendarSource } from './calendar-source.ts';

const LONGEST_TIMER = 2 ** 31 - 1;
const MARGIN_MS = 50;

/** Lets the calendar follow the clock past midnight and when an event ends: one timer, none while hidden (EC-82). */
export class CalendarClock implements ReactiveController {
  #host: ReactiveControllerHost & Node;
  #owners: { state: CalendarController; source: CalendarSource };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & Node, owners: { state: CalendarController; source: CalendarSource }) {
    this.#owners = owners;
    (this.#host = host).addController(this);
  }

  hostConnected() {
    document.addEventListener('visibilitychange', this.#tick);
  }

  hostUpdated() {
    // An update may come after the calendar has left the page.
    if (!this.#host.isConnected) return;
    const { state, source } = this.#owners;
    const { now, today, zone } = state;
    const midnight = knownZone(zone).instantOf((today + 1) * DAY_SECONDS);
    const wait = nextChange(source.data?.placed ?? [], now, midnight) - now;
    clearTimeout(this.#timer);
    if (!document.hidden && wait < LONGEST_TIMER) this.#timer = setTimeout(this.#tick, wait + MARGIN_MS);
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this.#tick);
    clearTimeout(this.#timer);
  }

  #tick = () => {
    if (!document.hidden) this.#host.requestUpdate();
  };
}
