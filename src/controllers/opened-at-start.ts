import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { eventId: string };

/**
 * Opens the event that an editor names, as soon as there are dates (`event-id`). That is no act of a person: nothing is
 * told to the page, and the room that is kept stays kept (EC-79).
 */
export class OpenedAtStart implements ReactiveController {
  #host: Host;
  #own: { source: { data: unknown } };
  #reveal: (id: string) => void;
  #opened = '';

  constructor(host: Host, own: { source: { data: unknown } }, reveal: (id: string) => void) {
    this.#own = own;
    this.#reveal = reveal;
    (this.#host = host).addController(this);
  }

  hostUpdated() {
    const { eventId } = this.#host;
    if (eventId === this.#opened || !this.#own.source.data) return;
    this.#opened = eventId;
    // Not in the middle of an update, for it asks for another one.
    if (eventId) queueMicrotask(() => this.#reveal(eventId));
  }
}
