import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Backend } from '../backend/backend.ts';
import { type BackendLink, backendContext } from '../context/backend-context.ts';
import { linkTo, linkToBackend } from './backend-link.ts';

type Host = ReactiveControllerHost & HTMLElement & { backend: Backend | undefined; source: string; sourceType: string };

/**
 * Which backend a widget asks: the one set as a property, else its own `source`, else the nearest `<samspil-backend>`,
 * which may come later than the widget.
 */
export class BackendController implements ReactiveController {
  /** Undefined while the widget has nobody to ask. */
  link: BackendLink | undefined;
  #host: Host;
  #provided: BackendLink | undefined;
  #own = '';

  constructor(host: Host) {
    (this.#host = host).addController(this);
    new ContextConsumer(host, { context: backendContext, subscribe: true, callback: (link) => this.#receive(link) });
  }

  hostUpdate() {
    const { backend, source, sourceType } = this.#host;
    if (backend) {
      if (this.#own !== 'property' || !this.link) this.link = linkToBackend(backend);
      this.#own = 'property';
    } else if (source) {
      const own = `${sourceType} ${source}`;
      if (this.#own !== own) this.link = linkTo(source, sourceType);
      this.#own = own;
    } else {
      this.#own = '';
      this.link = this.#provided;
    }
  }

  #receive(link: BackendLink | undefined) {
    this.#provided = link;
    this.#host.requestUpdate();
  }
}
