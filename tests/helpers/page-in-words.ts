import { setTimeout as pause } from 'node:timers/promises';
import type { KeepingBrowser } from './keeping-browser.ts';

/** So long a page that is there takes at most to say something about itself, in milliseconds. */
const askAgainAfter = 1_000;

/** What is looked for in the page. */
interface Wish {
  press?: string;
  field?: string;
  value?: string;
}

/** Runs in the page: presses what has this name, or reads and writes the field with this label, in shadow roots too. */
function actInPage({ press, field, value }: Wish): string | null {
  function* within(root: ParentNode): Generator<Element> {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* within(element.shadowRoot);
    }
  }
  const all = [...within(document)];
  const isNamed = (element: Element, name: string) => element.textContent?.trim().startsWith(name) === true;
  if (press) {
    const wanted = all.find((element) => /^(?:BUTTON|A|LABEL)$/.test(element.tagName) && isNamed(element, press));
    (wanted as HTMLElement | undefined)?.click();
    return wanted ? '' : null;
  }
  if (field) {
    const label = all.find(
      (element): element is HTMLLabelElement => element.tagName === 'LABEL' && isNamed(element, field),
    );
    const control = label?.control as HTMLInputElement | undefined;
    if (!control) return null;
    if (value !== undefined) {
      control.value = value;
      control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    return control.type === 'checkbox' ? String(control.checked) : control.value;
  }
  const shadow = document.querySelector('samspil-volunteer-sign-up')?.shadowRoot;
  const parts = [...(shadow?.children ?? [])].filter(({ localName }) => localName !== 'style');
  return parts.map(({ textContent }) => textContent).join(' ');
}

/** A page by the words that stand in it. Everything waits until it is there, for as long as the test may take. */
export class PageInWords {
  #browser: KeepingBrowser;
  #signal: AbortSignal;

  constructor(browser: KeepingBrowser, signal: AbortSignal) {
    this.#browser = browser;
    this.#signal = signal;
  }

  async press(name: string): Promise<void> {
    await this.until(`«${name}» is there`, async () => (await this.#act({ press: name })) !== null);
  }

  async type(field: string, value: string): Promise<void> {
    await this.until(`the field ${field} is there`, async () => (await this.#act({ field, value })) !== null);
  }

  /** What stands in a field. */
  read(field: string): Promise<string | null> {
    return this.#act({ field });
  }

  async sees(words: string): Promise<void> {
    await this.until(`it says ${words}`, async () => ((await this.#act({})) ?? '').includes(words));
  }

  /** Goes on when something holds. A page that is just being left answers nothing, and is asked again. */
  async until(what: string, holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds().catch(() => false))) {
      if (this.#signal.aborted) throw new Error(`In vain: ${what}.`);
      await pause(20);
    }
  }

  /**
   * Waits for what a page that has just been gone back to says. A question that is asked while pages change may be lost
   * with the page it came to: after a while it is asked again, which does no harm, for it changes nothing.
   */
  untilBack(what: string, holds: () => Promise<boolean>): Promise<void> {
    return this.until(what, () => Promise.race([holds(), pause(askAgainAfter).then(() => false)]));
  }

  #act(wish: Wish): Promise<string | null> {
    return this.#browser.run(`(${actInPage})(${JSON.stringify(wish)})`);
  }
}
