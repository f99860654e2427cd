import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type FragmentPair, readFragment, writeFragment } from '../domain/text/fragment.ts';

type Host = ReactiveControllerHost & HTMLElement & { deepLink: string | null };

/** Those on the page, in the order they came. */
const present = new Set<FragmentController>();

/**
 * A widget's own part of the page's fragment: read at connect and whenever it changes, written only where the page
 * asked for it and only after a person's act; of two with one name the first reads and writes (EM-65).
 */
export class FragmentController implements ReactiveController {
  #host: Host;
  #word: string;
  #read: (pairs: readonly FragmentPair[]) => void;

  /** `word` is the widget's own name in a fragment, where the page gave it none. */
  constructor(host: Host, word: string, read: (pairs: readonly FragmentPair[]) => void) {
    this.#host = host;
    this.#word = word;
    this.#read = read;
    host.addController(this);
  }

  hostConnected() {
    present.add(this);
    addEventListener('hashchange', this.#look);
    this.#look();
  }

  hostDisconnected() {
    present.delete(this);
    removeEventListener('hashchange', this.#look);
  }

  /** Puts the pairs into the address, if the page wants them there; other parts of the fragment stay as they are. */
  write(pairs: readonly FragmentPair[]) {
    if (this.#host.deepLink === null || !this.#isFirst) return;
    const fragment = writeFragment(location.hash, this.#name, pairs);
    history.replaceState(history.state, '', fragment ? `#${fragment}` : location.pathname + location.search);
  }

  get #name(): string {
    return this.#host.deepLink || this.#host.id || this.#word;
  }

  get #isFirst(): boolean {
    return [...present].find((each) => each.#name === this.#name) === this;
  }

  #look = () => {
    const pairs = this.#isFirst ? readFragment(location.hash, this.#name) : [];
    if (pairs.length > 0) this.#read(pairs);
  };
}
