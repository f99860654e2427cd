import type { LitElement } from 'lit';
import { render } from 'lit';
import type { QuizDefinition } from '../../contract/quiz.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { printDocument, stylesOf } from '../../controllers/print-document.ts';
import { QuizPrintEvent } from '../../controllers/quiz-events.ts';
import type { QuizPaperMessages } from '../../i18n/messages.ts';
import { quizPaperWords } from '../../i18n/quiz-paper-words.ts';
import { paperPages } from './paper-pages.ts';
import { paperStyles } from './paper-styles.ts';
import type { QuizTexts } from './quiz-texts.ts';

type Host = LitElement & { renderRoot: HTMLElement | DocumentFragment };

/** What is printed, and in whose words. */
export interface Print {
  readonly definition: QuizDefinition;
  readonly text: QuizTexts;
}

/** Puts the result, or the questions for those who will not click, on paper (RQ-71). */
export class QuizPrint {
  #host: Host;
  #locale: LocaleController<QuizPaperMessages>;

  constructor(host: Host, locale: LocaleController<QuizPaperMessages>) {
    this.#host = host;
    this.#locale = locale;
  }

  /** What is said where the browser does not print what we hand it. */
  get refused(): string {
    return this.#locale.words.refused;
  }

  /** Prints the result as it is shown, every calculation open; the page's own style is the way where that is refused. */
  printResult({ definition, text }: Print): boolean {
    const shown = this.#host.renderRoot.querySelector('.running');
    const isPrinted = this.#print({ definition, text }, (body) => {
      if (shown) layOpen(shown, body);
    });
    if (isPrinted) this.#host.dispatchEvent(new QuizPrintEvent({ what: 'result' }));
    return isPrinted;
  }

  /** Prints the blank form and its key. */
  printForm({ definition, text }: Print): boolean {
    const { words, language } = this.#locale;
    const isPrinted = this.#print({ definition, text }, (body) =>
      render(paperPages(definition, { words, language, text }), body),
    );
    if (isPrinted) this.#host.dispatchEvent(new QuizPrintEvent({ what: 'form' }));
    return isPrinted;
  }

  #print({ definition, text }: Print, fill: (body: HTMLElement) => void): boolean {
    const { renderRoot } = this.#host;
    const { language } = this.#locale;
    const styles = `${stylesOf(renderRoot)}\n${paperStyles.cssText}`;
    return printDocument(renderRoot, { title: text(definition.title).text, language, styles }, fill);
  }
}

/** Puts a copy of what is shown on a paper, with all that can be opened open and what was typed in its fields. */
export function layOpen(shown: Element, paper: ParentNode & Node) {
  paper.append((paper.ownerDocument ?? document).importNode(shown, true));
  for (const details of paper.querySelectorAll('details')) details.open = true;
  const typed = shown.querySelectorAll('textarea');
  // A browser prints «dd-mm-åååå» in a date that nobody has set.
  for (const date of paper.querySelectorAll<HTMLInputElement>('input[type="date"]'))
    if (!date.value) date.type = 'text';
  for (const [index, area] of paper.querySelectorAll('textarea').entries()) area.value = typed[index]?.value ?? '';
}

/** The part, when the words of its language have come. */
export async function createPrint(host: Host): Promise<QuizPrint> {
  const locale = new LocaleController(host, quizPaperWords);
  await locale.wordsCome;
  return new QuizPrint(host, locale);
}
