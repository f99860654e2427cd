import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hasFallback } from './has-fallback.ts';

type Host = ReactiveControllerHost & HTMLElement & { renderRoot: ParentNode };

/** What the room depends on, and what it leaves. */
interface Calendar {
  readonly limit: number;
  readonly table: string | undefined;
  readonly fits: number;
  readonly hasActed: boolean;
  readonly openId: string | undefined;
  readonly isListed: boolean;
  change(to: { fits: number }): void;
}

/** Height of what stands around the rows, and of one of them, in em: about, and rather too much. */
const [AROUND, ROW] = [24, 8];

/**
 * Keeps room for the calendar, and leaves out rows that would stand below it while its end is in view, so that nothing
 * on the page moves when dates come (EC-79). Somebody who does something ends that. The room is what the editor
 * reserved, else that of the page's own content in its place, else that of as many rows as there may be, but no more
 * than the window shows: what comes below it moves nothing that anybody sees.
 */
export class CalendarRoom implements ReactiveController {
  #host: Host;
  #state: Calendar;
  /** How high the page's own content is. */
  #before: number | undefined;
  #isKept = true;

  constructor(host: Host, state: Calendar) {
    this.#state = state;
    (this.#host = host).addController(this);
  }

  hostUpdated() {
    const root = this.#host.renderRoot.querySelector('.root') as HTMLElement;
    const { limit, hasActed, table } = this.#state;
    this.#before ??= hasFallback(this.#host) ? root.offsetHeight : 0;
    root.style.setProperty('--_room', this.#before ? `${this.#before}px` : `min(100vh, ${AROUND + ROW * limit}em)`);
    if (hasActed) root.style.minBlockSize = '0';
    // Of what a table shows nothing can be left out.
    else if (this.#isKept && !table) this.#keep(root);
  }

  #keep(root: HTMLElement) {
    const bottom = (element: Element) => element.getBoundingClientRect().bottom;
    const rows = [...root.querySelectorAll('.event')].map(bottom);
    // Where nobody wants room, or nothing stands in it yet, there is nothing to keep. Only with rows is it worth a layout.
    const height = rows.length && Number.parseFloat(getComputedStyle(root).minBlockSize);
    if (!height) return;
    const end = root.getBoundingClientRect().top + height;
    const room = Math.max(...rows) + end - bottom(root) + 1;
    // A line in the calendar's place is no wish for one event: where not even one fits, all are shown.
    const fits = rows.filter((row) => row < room).length || (this.#before ? rows.length : 1);
    const { openId, isListed } = this.#state;
    // Only the first dates are cut, until they fit: what comes later comes because of a person, or beside what they read.
    // What ends below the view need not be, for one may scroll later; nor do dates around one that is opened for them,
    // nor what has stood in the page all the time.
    this.#isKept = !openId && !isListed && end < innerHeight && fits < rows.length;
    // Not in the middle of an update, for it asks for another one.
    if (this.#isKept && fits < this.#state.fits) queueMicrotask(() => this.#state.change({ fits }));
  }
}
