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
}

/** What a person reads before the first question. */
export const quizIntro = (
  { description, estimatedMinutes, status }: QuizSummary,
  { title, words, text }: IntroView,
  begin: () => void,
): TemplateResult => html`<div class="quiz">
  ${title} ${description ? html`<p>${localText(text(description))}</p>` : nothing}
  <slot name="intro"></slot>
  ${
    status === 'retired'
      ? html`<p>${words.retired}</p>`
      : html`<p class="muted">${estimatedMinutes ? words.minutes(estimatedMinutes) : nothing} ${words.privacy}</p>
          <p class="intro-actions">
            <button type="button" class="button button-primary" part="button button-primary" @click=${begin}>
              ${words.start}
            </button>
          </p>`
  }
</div>`;
