import type { CSSResult, ReactiveControllerHost } from 'lit';
import { adoptStyles } from './adopt-styles.ts';

/** A part of a widget that is fetched when somebody needs it. */
export type LazyState<Module> =
  | { status: 'idle' }
  | { status: 'loading' }
  | { status: 'ready'; module: Module }
  | { status: 'failed'; cause: unknown };

type Host = ReactiveControllerHost & { renderRoot: Node };

/**
 * Fetches one module for its host on demand, with the `styles` it may bring; a module that did not come may be asked
 * for again (EC-3).
 */
export class LazyController<Module extends { styles?: CSSResult }> {
  state: LazyState<Module> = { status: 'idle' };
  #host: Host;
  #fetch: () => Promise<Module>;
  #loading: Promise<void> = Promise.resolve();

  constructor(host: Host, fetch: () => Promise<Module>) {
    this.#fetch = fetch;
    this.#host = host;
  }

  /** The module, when it is there. */
  get module(): Module | undefined {
    return this.state.status === 'ready' ? this.state.module : undefined;
  }

  /** Fetches the module unless it is there or on its way; settles when it is known how that went. */
  load(): Promise<void> {
    if (this.state.status === 'idle' || this.state.status === 'failed') this.#loading = this.#load();
    return this.#loading;
  }

  /** Fetches the module unless that was tried before; what an update calls, for a failure is an update too. */
  loadOnce(): void {
    if (this.state.status === 'idle') this.load();
  }

  async #load() {
    // Nobody sees that something is on its way but where it had failed: another rendering would be for nothing.
    if (this.state.status === 'failed') this.#host.requestUpdate();
    this.state = { status: 'loading' };
    try {
      const module = await this.#fetch();
      adoptStyles(this.#host, module.styles);
      this.#show({ status: 'ready', module });
    } catch (cause) {
      this.#show({ status: 'failed', cause });
    }
  }

  #show(state: LazyState<Module>) {
    this.state = state;
    this.#host.requestUpdate();
  }
}
