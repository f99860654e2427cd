import { css, html, LitElement, unsafeCSS } from 'lit';
import { property } from 'lit/decorators.js';
import type { QuizDefinition } from '../../src/contract/quiz.ts';
import { LocaleController } from '../../src/controllers/locale-controller.ts';
import { stylesOf } from '../../src/controllers/print-document.ts';
import { paperPages } from '../../src/elements/readiness-quiz/paper-pages.ts';
import { paperStyles } from '../../src/elements/readiness-quiz/paper-styles.ts';
import { layOpen } from '../../src/elements/readiness-quiz/print-part.ts';
import { quizTexts } from '../../src/elements/readiness-quiz/quiz-texts.ts';
import type { ReadinessQuizElement } from '../../src/elements/readiness-quiz/readiness-quiz.ts';
import { quizPaperWords } from '../../src/i18n/quiz-paper-words.ts';

/** The styles of a paper, for a root that is not a document. */
const sheetStyles = (styles: string) => styles.replaceAll(':root', ':host');

/** A sheet of paper on the page: what the quiz hands over to be printed is in a document that nobody sees. */
export class QuizPaperElement extends LitElement {
  static override styles = [
    unsafeCSS(sheetStyles(paperStyles.cssText)),
    css`
      :host {
        display: block;
        padding: 1em;
      }
      .key {
        border-block-start: 1px dashed #999;
        margin-block-start: 2em;
        padding-block-start: 2em;
      }
    `,
  ];

  /** The quiz whose blank form is shown, with its key. */
  @property({ attribute: false }) definition: QuizDefinition | undefined;

  #locale = new LocaleController(this, quizPaperWords);

  /** Shows the result of a quiz as it is printed, in the place of the quiz itself. */
  print(quiz: ReadinessQuizElement) {
    const root = this.renderRoot as ShadowRoot;
    const shown = quiz.shadowRoot?.querySelector('.running');
    if (!shown || !quiz.shadowRoot) throw new TypeError('The quiz shows no result.');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(stylesOf(quiz.shadowRoot));
    root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
    const paper = root.querySelector('.root');
    paper?.replaceChildren();
    if (paper) layOpen(shown, paper);
  }

  protected override render() {
    const { words, language } = this.#locale;
    const { definition } = this;
    if (!definition) return html`<div class="root"><slot></slot></div>`;
    return html`<div class="root" lang=${language}>
      ${paperPages(definition, { words, language, text: quizTexts(definition.languages, language) })}
    </div>`;
  }
}

if (!customElements.get('samspil-quiz-paper')) customElements.define('samspil-quiz-paper', QuizPaperElement);

declare global {
  interface HTMLElementTagNameMap {
    'samspil-quiz-paper': QuizPaperElement;
  }
}
