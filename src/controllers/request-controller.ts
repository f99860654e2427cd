import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Backend, Call, Description, Read } from '../backend/backend.ts';
import { BackendError } from '../backend/backend-error.ts';
import type { BackendLink } from '../context/backend-context.ts';
import type { Issue } from '../contract/issue.ts';
import { SamspilErrorEvent } from './error-event.ts';
import type { LocaleController } from './locale-controller.ts';
import type { RequestState } from './request-state.ts';

/** The part of a widget that a request needs: whom to ask, and the language to answer in. */
export interface Asking {
  readonly source: { link: BackendLink | undefined };
  readonly locale: Pick<LocaleController<unknown>, 'wordsCome' | 'sourceLanguage'>;
}

interface Options<Value, Args extends readonly unknown[]> {
  /** A value set in code; while there is one nothing is fetched. */
  given?: () => Value | undefined;
  /** What the answer depends on; when one of them changes the request is made anew. */
  args: () => Args;
  run: (backend: Backend, args: Args, call: Call) => Promise<Read<Value>>;
  /** A part the first answer is shown with, and so waits for. */
  after?: () => Promise<unknown>;
  /** Whether the answer holds numbers of places, which grow old sooner than lists (CT-15). */
  hasPlaces?: boolean;
}

/**
 * Keeps one request in flight for its host. A newer one replaces it and a late answer is dropped (CT-18); leaving the
 * page aborts it. `Aftercare` tries a failed one again by itself, a person by `retry` (CT-17).
 */
export class RequestController<Value, Args extends readonly unknown[] = readonly unknown[]>
  implements ReactiveController
{
  state: RequestState<Value> = { status: 'idle' };
  /** What the backend says of itself; there from the first answer on. */
  description: Description | undefined;
  /** Settled after the first successful render. */
  readonly ready: Promise<void>;
  #host: ReactiveControllerHost & HTMLElement;
  #widget: Asking;
  #options: Options<Value, Args>;
  #link: BackendLink | undefined;
  #args: Args | undefined;
  #given: Value | undefined;
  #abort: AbortController | undefined;
  #isFailing = false;
  #settleReady: () => void = () => {};

  constructor(host: ReactiveControllerHost & HTMLElement, widget: Asking, options: Options<Value, Args>) {
    this.#widget = widget;
    this.#options = options;
    this.ready = new Promise((settle) => {
      this.#settleReady = settle;
    });
    (this.#host = host).addController(this);
  }

  /** The value there is, however old. */
  get value(): Value | undefined {
    return 'value' in this.state ? this.state.value : undefined;
  }

  /** Whether it holds numbers of places. */
  get hasPlaces(): boolean {
    return !!this.#options.hasPlaces;
  }

  hostConnected() {
    // A host that comes back to the page asks again for what it was asking when it left.
    if (this.state.status === 'loading' || this.#isFailing) this.#ask();
  }

  hostUpdate() {
    const given = this.#options.given?.();
    if (given !== undefined) {
      // No late answer may take its place, and the source is asked anew when it is gone (CT-18).
      this.#abort?.abort();
      this.#link = this.#args = undefined;
      if (given !== this.#given) this.settle(given, []);
      this.#given = given;
      return;
    }
    this.#given = undefined;
    const { link } = this.#widget.source;
    const args = this.#options.args();
    const isSame =
      link === this.#link && args.length === this.#args?.length && args.every((arg, i) => arg === this.#args?.[i]);
    if (isSame) return;
    this.#link = link;
    this.#args = args;
    if (link) {
      this.state = { status: 'loading' };
      this.#ask();
    }
  }

  hostUpdated() {
    if (this.value !== undefined) this.#settleReady();
  }

  hostDisconnected() {
    this.#abort?.abort();
  }

  /** Asks again because a person pressed the button. */
  retry() {
    if (this.state.status === 'failed') this.#show({ status: 'loading' });
    this.refresh();
  }

  /** Asks again, past the caches; what is shown stays until the answer comes. */
  refresh() {
    this.#ask({ isFresh: true });
  }

  async #ask({ isFresh = false } = {}) {
    const [link, args] = [this.#link, this.#args];
    if (!link || !args) return;
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    try {
      const call = { signal: abort.signal, isFresh };
      const { locale } = this.#widget;
      const [backend] = await Promise.all([link.open(), locale.wordsCome, this.#options.after?.()]);
      this.description = await backend.describe({ signal: abort.signal });
      locale.sourceLanguage = this.description.languages[0] ?? 'da';
      const read = await this.#options.run(backend, args, call);
      // Reading an answer and showing it are two tasks, with room for a press between them; what a page gave is not read.
      if (backend.type !== 'given') await globalThis.scheduler?.yield?.();
      if (!abort.signal.aborted) this.settle(read.value, read.skipped);
    } catch (cause) {
      if (!abort.signal.aborted) this.#fail(cause);
    }
  }

  /** Shows an answer; later ones too, when there is more than came first (BE-71). */
  settle(value: Value, skipped: readonly Issue[]) {
    this.#isFailing = false;
    this.#show({ status: 'ready', value, skipped, fetchedAt: Date.now() });
  }

  #fail(cause: unknown) {
    const error = BackendError.from(cause);
    const isNew = !this.#isFailing;
    this.#isFailing = true;
    const { state } = this;
    this.#show('value' in state ? { ...state, status: 'stale', error } : { status: 'failed', error });
    if (!isNew) return;
    const { localName: widget } = this.#host;
    this.#host.dispatchEvent(new SamspilErrorEvent({ widget, kind: error.kind, sourceHost: this.#link?.host ?? '' }));
  }

  #show(state: RequestState<Value>) {
    this.state = state;
    this.#host.requestUpdate();
  }
}
