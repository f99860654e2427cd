import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type ChosenText, chooseLanguage, chooseText, directionOf } from '../i18n/choose-locale.ts';
import type { Language, Words } from '../i18n/messages.ts';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * The language of one widget: its own `lang`, else the nearest across shadow boundaries, else Danish (EM-61). Until
 * another language's words have come the Danish ones stand in.
 */
export class LocaleController<Messages> implements ReactiveController {
  language: Language = 'da';
  /** Writing direction of the root: the nearest `dir`, else that of the language. */
  direction: 'ltr' | 'rtl' = 'ltr';
  words: Messages;
  /** First language of the source's configuration; a plain string is in it (CT-19). */
  sourceLanguage = 'da';
  #host: Host;
  #topic: Words<Messages>;
  #observer: MutationObserver | undefined;

  constructor(host: Host, topic: Words<Messages>) {
    this.#topic = topic;
    this.words = topic.da;
    // Last, because a host that stands in the page connects its controllers at once.
    (this.#host = host).addController(this);
  }

  /** Settled when the words of the language have come. */
  wordsCome: Promise<void> = Promise.resolve();

  hostConnected() {
    this.#observer = new MutationObserver(this.#look);
    const filter = { attributes: true, attributeFilter: ['lang', 'dir'] };
    this.#observer.observe(this.#host, filter);
    this.#observer.observe(document.documentElement, filter);
    this.#look();
  }

  hostDisconnected() {
    this.#observer?.disconnect();
  }

  /** A text of the source in the widget's language, or in the nearest there is; may be handed on without its owner. */
  readonly text = (text: Parameters<typeof chooseText>[0]): ChosenText =>
    chooseText(text, this.language, this.sourceLanguage);

  #look = () => {
    const language = chooseLanguage(nearest(this.#host, 'lang') ?? 'da');
    this.direction = (nearest(this.#host, 'dir') as 'ltr' | 'rtl' | undefined) ?? directionOf(language);
    if (language !== this.language) {
      this.language = language;
      this.wordsCome = this.#fetch(language);
    }
    this.#host.requestUpdate();
  };

  async #fetch(language: Language) {
    const { da } = this.#topic;
    // A language file that cannot be fetched leaves the reader with Danish words, not with nothing.
    const coming = language === 'da' ? undefined : this.#topic[language]().catch(() => undefined);
    const words = (await coming)?.messages ?? da;
    if (language !== this.language) return;
    this.words = words;
    this.#host.requestUpdate();
  }
}

function nearest(start: Element, attribute: string): string | undefined {
  for (let node: Node | null = start; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    const value = node instanceof Element ? node.getAttribute(attribute) : null;
    if (value) return value;
  }
  return undefined;
}
