import type { Visit } from './visit.ts';

const mostStops = 60;

/** A person with a keyboard and nothing else: every act says where the focus is afterwards (QA-32). */
export class KeyboardVisit {
  /** Where the focus was after each act, in order. */
  readonly focusAfter: string[] = [];
  #visit: Visit;

  constructor(visit: Visit) {
    this.#visit = visit;
  }

  /** Goes to a thing by Tab, presses a key there, and waits until something has the focus that is not it. */
  async press(thing: string | RegExp, key = 'Enter'): Promise<void> {
    const { page } = this.#visit;
    await this.tabTo(thing);
    const before = page.focused;
    await page.key(key);
    if (key === 'Enter')
      await page.until(() => page.focused !== before && page.focused !== 'nothing', `${before} leads on`);
    this.focusAfter.push(page.focused);
  }

  /** Writes letters and digits into a field, key by key. */
  async write(field: string, text: string): Promise<void> {
    await this.tabTo(`textbox "${field}"`);
    for (const key of text) await this.#visit.page.key(key);
    this.focusAfter.push(this.#visit.page.focused);
  }

  /** Goes forward by Tab until a thing has the focus; nothing may hold the focus on the way. */
  async tabTo(thing: string | RegExp): Promise<void> {
    const { page } = this.#visit;
    const isThere = () => (typeof thing === 'string' ? page.focused === thing : thing.test(page.focused));
    for (let stop = 0; stop < mostStops && !isThere(); stop += 1) await page.key('Tab');
    if (!isThere()) throw new Error(`${thing} cannot be reached by Tab; at last ${page.focused} had the focus.`);
  }
}
