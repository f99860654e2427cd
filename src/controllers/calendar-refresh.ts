import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { bounded } from './calendar-controller.ts';

type Host = ReactiveControllerHost & Node & { refreshMinutes: string };

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

/** Minutes between two askings; 0 for never, and where the attribute is no such number (EC-81). */
export const refreshEvery = (value: string): number => bounded(value, [5, DAY_MINUTES], 0);

/** Asks the source again every so many minutes while the page is seen: for screens that nobody touches (EC-81). */
export class CalendarRefresh implements ReactiveController {
  #host: Host;
  #refresh: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #minutes = 0;

  constructor(host: Host, refresh: () => void) {
    this.#refresh = refresh;
    (this.#host = host).addController(this);
  }

  hostConnected() {
    this.#start();
  }

  hostUpdate() {
    const { isConnected, refreshMinutes } = this.#host;
    if (isConnected && refreshEvery(refreshMinutes) !== this.#minutes) this.#start();
  }

  hostDisconnected() {
    clearInterval(this.#timer);
  }

  #start() {
    clearInterval(this.#timer);
    this.#minutes = refreshEvery(this.#host.refreshMinutes);
    if (this.#minutes > 0)
      this.#timer = setInterval(() => document.hidden || this.#refresh(), this.#minutes * MINUTE_MS);
  }
}
