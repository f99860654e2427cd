import type { ReactiveController } from 'lit';
import type { SignUpState } from '../domain/sign-up/sign-up-states.ts';
import type { LocaleController } from './locale-controller.ts';
import type { WidgetHost } from './widget-controller.ts';

interface Flow {
  host: WidgetHost & { manageTitle?: boolean };
  state: SignUpState;
  locale: LocaleController<{ errorPrefix: string }>;
}

/** Says in the page's title that something in a form is wrong, where the page wants that, and takes it away again (SU-1). */
export class PageTitle implements ReactiveController {
  #flow: Flow;
  /** What stands before the title now. */
  #word = '';

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  /** Begins with its form. */
  open(): void {
    this.#flow.host.addController(this);
  }

  hostUpdated() {
    const { host, state, locale } = this.#flow;
    const isWrong = state.phase.name === 'invalid' || state.phase.name === 'fatal';
    this.#mark(host.manageTitle && isWrong ? locale.words.errorPrefix : '');
  }

  /** Ends with its form. */
  close(): void {
    this.#mark('');
    this.#flow.host.removeController(this);
  }

  // A title that the page has changed meanwhile stays as it is.
  #mark(word: string) {
    if (word === this.#word) return;
    const { title } = document;
    document.title = word + (title.startsWith(this.#word) ? title.slice(this.#word.length) : title);
    this.#word = word;
  }
}
