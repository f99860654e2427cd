import type { LitElement, ReactiveController } from 'lit';

/**
 * Whether a part of its host has been seen that styles hide where there is more room: before that nobody needs what is
 * in it. It is looked at between layout and paint, so that what it is filled with comes in the same frame.
 */
export class SeenController implements ReactiveController {
  isSeen = false;
  #host: LitElement;
  #selector: string;
  #part: Element | null = null;
  #observer = new ResizeObserver((entries) => {
    if (!entries.some(({ contentRect }) => contentRect.width > 0)) return;
    this.isSeen = true;
    // Once is enough, and the size that it now takes on is of no interest.
    this.#observer.disconnect();
    this.#host.requestUpdate();
  });

  constructor(host: LitElement, selector: string) {
    this.#selector = selector;
    (this.#host = host).addController(this);
  }

  hostUpdated() {
    const part = this.#host.renderRoot.querySelector(this.#selector);
    if (this.isSeen || part === this.#part) return;
    this.#observer.disconnect();
    if (part) this.#observer.observe(part);
    this.#part = part;
  }

  hostDisconnected() {
    this.#observer.disconnect();
    this.#part = null;
  }
}
