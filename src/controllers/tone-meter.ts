import type { ReactiveControllerHost } from 'lit';

/** What the colour guard found: the tone to draw in, and whether the widget must bring its own surface (EM-55). */
export interface Tone {
  tone: 'light' | 'dark';
  isOwnPair: boolean;
}

/** Judges a text colour on the backgrounds behind it; `theme/contrast.ts` has it, controllers do not import theme. */
export type Judge = (text: string, layers: readonly string[], isDarkWished: boolean) => Tone;

type Host = ReactiveControllerHost & HTMLElement & { theme: string };

/** Measures the page's colours around its host, on connect and when the citizen's colour scheme changes. */
export class ToneMeter {
  tone: Tone = { tone: 'light', isOwnPair: false };
  #host: Host;
  #judge: Judge;
  #scheme: MediaQueryList | undefined;
  #theme = '';
  #frame = 0;

  constructor(host: Host, judge: Judge) {
    this.#host = host;
    this.#judge = judge;
  }

  /** Measures, and again whenever the citizen's colour scheme changes. */
  start() {
    this.#scheme = matchMedia('(prefers-color-scheme: dark)');
    this.#scheme.addEventListener('change', this.#measure);
    this.#theme = this.#host.theme;
    // When all that comes in this frame stands: before that the browser would lay the page out for this alone.
    this.#frame = requestAnimationFrame(this.#measure);
  }

  /** Measures again when the editor's theme has changed. */
  follow() {
    if (this.#theme !== this.#host.theme) this.#measure();
  }

  stop() {
    cancelAnimationFrame(this.#frame);
    this.#scheme?.removeEventListener('change', this.#measure);
  }

  #measure = () => {
    this.#theme = this.#host.theme;
    const layers: string[] = [];
    for (let node = parentOf(this.#host); node; node = parentOf(node)) {
      const style = getComputedStyle(node);
      layers.push(style.backgroundImage === 'none' ? style.backgroundColor : 'image');
    }
    const root = document.documentElement;
    if (this.#scheme?.matches && /dark/.test(getComputedStyle(root).colorScheme)) layers.push('rgb(18, 18, 18)');
    const found = this.#judge(getComputedStyle(this.#host).color, layers, this.#theme === 'dark');
    if (found.tone === this.tone.tone && found.isOwnPair === this.tone.isOwnPair) return;
    this.tone = found;
    this.#host.requestUpdate();
  };
}

function parentOf(node: Element): Element | null {
  const parent = node.assignedSlot ?? node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}
