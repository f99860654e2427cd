import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * What the widget's one polite live region says. A message waits until a second has passed since the one before, the
 * newest wins, and the same words twice in a row are said again (QA-33).
 */
export class AnnouncerController implements ReactiveController {
  message = '';
  #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saidAt = Number.NEGATIVE_INFINITY;
  #next = '';

  constructor(host: ReactiveControllerHost) {
    (this.#host = host).addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.message = '';
  }

  /** Says a sentence after `delay` milliseconds; a newer one replaces it while it waits. */
  say(message: string, delay = 0) {
    this.#next = message;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#speak, Math.max(delay, this.#saidAt + 1000 - performance.now(), 0));
  }

  #speak = () => {
    // A region only speaks when its text changes; a no-break space at the end is not heard.
    this.message = this.#next === this.message ? `${this.#next}\u00a0` : this.#next;
    this.#saidAt = performance.now();
    this.#host.requestUpdate();
  };
}
