import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Counts the seconds until somebody may try again, as long as its host is in the page (CT-39). */
export class WaitCount implements ReactiveController {
  /** Seconds that are left; 0 when the wait is over, or there was none. */
  secondsLeft = 0;
  #host: ReactiveControllerHost;
  #over: () => void;
  #until = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, over: () => void) {
    this.#over = over;
    (this.#host = host).addController(this);
  }

  hostConnected() {
    if (this.secondsLeft > 0) this.#count();
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  /** Counts down to an instant; another one takes its place. */
  start(until: number): void {
    this.#until = until;
    this.#count();
  }

  #count() {
    clearTimeout(this.#timer);
    this.secondsLeft = Math.max(0, Math.ceil((this.#until - Date.now()) / 1000));
    this.#host.requestUpdate();
    if (this.secondsLeft > 0) this.#timer = setTimeout(() => this.#count(), 1000);
    else this.#over();
  }
}
