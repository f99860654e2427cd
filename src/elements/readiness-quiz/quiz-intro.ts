import { html, nothing, type TemplateResult } from 'lit';
import type { QuizSummary } from '../../contract/quiz-summary.ts';
import type { QuizMessages } from '../../i18n/messages.ts';
import { localText } from '../../ui/local-text.ts';
import type { QuizTexts } from './quiz-texts.ts';

/** What the introduction is shown with. */
interface IntroView {
  readonly title: unknown;
  readonly words: QuizMessages;
  readonly text: QuizTexts;
  /** Why the reader was sent here, if the address says so. */
  readonly origin?: unknown;
  /** Where a code is typed, once that has come; open when there is something to mend. */
  readonly entry?: unknown;
  readonly isEntryOpen?: boolean;
  /** Where the answers go (RQ-39). */
  readonly privacy: string;
}

/** What a person reads before the first question. */
export const quizIntro = (
  { description, estimatedMinutes, status }: QuizSummary,
  { title, words, text, origin, entry, isEntryOpen, privacy }: IntroView,
  { begin, print }: { begin: () => void; print: () => void },
): TemplateResult => html`<div class="quiz">
  ${title} ${description ? html`<p>${localText(text(description))}</p>` : nothing}
  <slot name="intro"></slot>
  ${origin}
  ${
    status === 'retired'
      ? html`<p>${words.retired}</p>`
      : html`<p class="muted">${estimatedMinutes ? words.minutes(estimatedMinutes) : nothing} ${privacy}</p>
          <p class="intro-actions">
            <button type="button" class="button button-primary" part="button button-primary" @click=${begin}>
              ${words.start}
            </button>
            <button type="button" class="link no-print" part="button" @click=${print}>${words.paper}</button>
          </p>`
  }
  <details class="code no-print" ?open=${!!isEntryOpen}>
    <summary>${words.askCode}</summary>
    ${entry}
  </details>
</div>`;
