import type { BackendErrorKind } from '../backend/backend-error.ts';

const waits = [30, 60, 120, 300];
const final: readonly BackendErrorKind[] = [
  'not-allowed',
  'refused',
  'not-found',
  'unsupported',
  'invalid',
  'conflict',
];

/**
 * When to ask again by itself: after 30, 60, 120, 300, 300 … s (± 10 %) while the page is seen, at once when the
 * network is back, and when the page is seen again with an answer that is old (CT-15, CT-17).
 */
export class RetryTimer {
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDue = false;
  #on: { isOld: () => boolean; ask: () => void };

  constructor(on: { isOld: () => boolean; ask: () => void }) {
    this.#on = on;
  }

  start() {
    document.addEventListener('visibilitychange', this.#seen);
    addEventListener('online', this.#online);
  }

  stop() {
    document.removeEventListener('visibilitychange', this.#seen);
    removeEventListener('online', this.#online);
    clearTimeout(this.#timer);
  }

  /** The episode is over. */
  reset() {
    this.#tries = 0;
    this.#isDue = false;
    clearTimeout(this.#timer);
  }

  /** A try failed: the next one is planned, unless asking again cannot help. */
  failed(kind: BackendErrorKind) {
    clearTimeout(this.#timer);
    const seconds = waits[Math.min(this.#tries, waits.length - 1)] ?? 300;
    this.#tries += 1;
    if (final.includes(kind)) return;
    this.#timer = setTimeout(this.#due, seconds * 1000 * (0.9 + Math.random() * 0.2));
  }

  #due = () => {
    this.#isDue = document.hidden;
    if (!document.hidden) this.#on.ask();
  };

  #seen = () => {
    if (document.hidden) return;
    if (this.#isDue || this.#on.isOld()) this.#on.ask();
    this.#isDue = false;
  };

  #online = () => {
    if (this.#tries > 0) this.#on.ask();
  };
}
