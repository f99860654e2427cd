import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { noManage: boolean };

/**
 * Takes the token of a manage link out of the address before anything is asked for, and keeps it in memory alone. The
 * first widget of a page that looks gets it (SU-73).
 */
export class ManageLink implements ReactiveController {
  /** What somebody came by, until they go on to something else; another one for each time. */
  found: { token: string } | undefined;
  #host: Host;

  constructor(host: Host) {
    (this.#host = host).addController(this);
  }

  hostConnected() {
    addEventListener('hashchange', this);
    this.handleEvent();
  }

  hostDisconnected() {
    removeEventListener('hashchange', this);
  }

  /** A link may also be followed to a page that is open already. */
  handleEvent() {
    const { hash, pathname, search } = location;
    const [own, token = ''] = /[#&]samspil-manage=([^&]*)/.exec(hash) ?? [];
    if (!own || this.#host.noManage) return;
    this.found = { token };
    history.replaceState(history.state, '', hash.replace(own, '').replace(/^&/, '#') || pathname + search);
    this.#host.requestUpdate();
  }
}
