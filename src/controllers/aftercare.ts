import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FailureSetting } from './failure-words.ts';
import { failureWords } from './failure-words.ts';
import type { RequestController } from './request-controller.ts';
import { RetryTimer } from './retry-timer.ts';
import { type Judge, type Tone, ToneMeter } from './tone-meter.ts';

type Host = ReactiveControllerHost & HTMLElement & { theme: string };
type Request = Pick<RequestController<unknown>, 'state' | 'refresh' | 'hasPlaces'>;

/** Older than this an answer is asked for again when the page is seen again, in minutes (CT-15). */
const oldAfter = { places: 1, lists: 5 };

/**
 * What a widget does for its reader once it stands: fits its colours to the page, says what a failing source means, and
 * asks it again. Fetched after the first paint, which needs none of it.
 */
export class Aftercare implements ReactiveController {
  #host: Host;
  #request: () => Request;
  #meter: ToneMeter;
  #seen: Request['state'] | undefined;
  #timer = new RetryTimer({ isOld: () => this.#isOld(), ask: () => this.#request().refresh() });

  constructor(host: Host, judge: Judge, request: () => Request) {
    this.#request = request;
    this.#meter = new ToneMeter(host, judge);
    (this.#host = host).addController(this);
    // Only of a failure is there more to say now: nobody renders a calendar for what looks the same.
    if ('error' in request().state) host.requestUpdate();
  }

  /** The tone to draw in, and whether the widget must bring its own surface. */
  get tone(): Tone {
    return this.#meter.tone;
  }

  /** What to tell a person about a failed or stale request. */
  sentence(state: Request['state'], setting: FailureSetting): string | undefined {
    return failureWords(state, setting);
  }

  hostConnected() {
    this.#timer.start();
    this.#meter.start();
  }

  hostUpdate() {
    // An update may come after the widget has left the page, where no timer would ever be stopped.
    if (!this.#host.isConnected) return;
    this.#meter.follow();
    const { state } = this.#request();
    if (state === this.#seen) return;
    this.#seen = state;
    if (state.status === 'failed' || state.status === 'stale') this.#timer.failed(state.error.kind);
    else if (state.status === 'ready') this.#timer.reset();
  }

  hostDisconnected() {
    this.#timer.stop();
    this.#meter.stop();
    // Back in the page the episode is judged anew.
    this.#seen = undefined;
  }

  #isOld() {
    const { state, hasPlaces } = this.#request();
    const minutes = hasPlaces ? oldAfter.places : oldAfter.lists;
    return 'fetchedAt' in state && Date.now() - state.fetchedAt >= minutes * 60_000;
  }
}
