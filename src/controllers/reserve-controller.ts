import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { reserve: string; renderRoot: ParentNode };

/** Keeps room for the widget from its first paint on: `reserve="24"` is a least height of 24 em (EM-29). */
export class ReserveController implements ReactiveController {
  #host: Host;

  constructor(host: Host) {
    (this.#host = host).addController(this);
  }

  hostUpdated() {
    const height = Number.parseFloat(this.#host.reserve);
    const root = this.#host.renderRoot.querySelector<HTMLElement>('.root');
    root?.style.setProperty('--_reserve', height >= 0 && height < 500 ? `${height}em` : '');
  }
}
