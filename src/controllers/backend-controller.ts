import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Backend } from '../backend/backend.ts';
import type { BackendLink } from '../context/backend-context.ts';
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
  #own: Backend | string | undefined;
  #provided: BackendLink | undefined;
  #isFollowing = false;

  constructor(host: Host) {
    (this.#host = host).addController(this);
  }

  hostUpdate() {
    const { backend, source, sourceType } = this.#host;
    const own = backend ?? (source && `${sourceType} ${source}`);
    if (!own) {
      this.link = this.#provided;
      this.#follow();
    } else if (own !== this.#own) this.link = backend ? linkToBackend(backend) : linkTo(source, sourceType);
    this.#own = own;
  }

  /** Listens to the providers around; fetched only by a widget that has no source of its own. */
  async #follow() {
    if (this.#isFollowing) return;
    this.#isFollowing = true;
    const { followProvider } = await import('./follow-provider.ts');
    followProvider(this.#host, (link) => {
      this.#provided = link;
      this.#host.requestUpdate();
    });
  }
}
