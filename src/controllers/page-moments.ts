/** What to do when the page is on the network again, is left, maybe for good, and is gone back to as it was left. */
interface Acts {
  readonly online: () => void;
  readonly left: () => void;
  /** It was left for good. */
  readonly closed: () => void;
  readonly back: () => void;
}

/** Tells of the moments in a page's life that a form has to know of (SU-64, SU-65). */
export class PageMoments {
  #acts: Acts;

  constructor(acts: Acts) {
    this.#acts = acts;
  }

  open() {
    for (const type of ['online', 'pagehide', 'pageshow']) addEventListener(type, this);
  }

  close() {
    for (const type of ['online', 'pagehide', 'pageshow']) removeEventListener(type, this);
  }

  handleEvent({ type, persisted }: Event & { persisted?: boolean }) {
    if (type === 'online') this.#acts.online();
    else if (type === 'pagehide') {
      this.#acts.left();
      if (!persisted) this.#acts.closed();
    } else if (persisted) this.#acts.back();
  }
}
