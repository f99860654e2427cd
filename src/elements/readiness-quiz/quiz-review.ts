import { html, nothing, type TemplateResult } from 'lit';
import type { Item, QuizDefinition } from '../../contract/quiz.ts';
import { type Answers, apartOptionsOf, optionsOf } from '../../domain/quiz/item.ts';
import type { QuizStep } from '../../domain/quiz/steps.ts';
import type { QuizMessages } from '../../i18n/messages.ts';
import { heading } from '../../ui/heading.ts';
import { localText } from '../../ui/local-text.ts';
import type { QuizTexts } from './quiz-texts.ts';

/** What the review is shown with. */
export interface ReviewView {
  /** Heading of answers that are not the person's own. */
  readonly title?: string | undefined;
  /** What one can do with those. */
  readonly onward?: unknown;
  readonly definition: QuizDefinition;
  readonly steps: readonly QuizStep[];
  readonly answers: Answers;
  readonly level: number;
  readonly words: QuizMessages;
  readonly text: QuizTexts;
}

/** What a person does with it. */
export interface ReviewActions {
  readonly edit: (item: Item) => void;
  readonly back: () => void;
  readonly finish: () => void;
}

/** All questions that are asked, with their answers, and a way to change each where they are the person's own (RQ-30). */
export function quizReview(view: ReviewView, actions?: ReviewActions): TemplateResult {
  const { steps, words, text, level } = view;
  return html`${heading(level, view.title ?? words.review, { id: 'step', isTarget: true })}
    <ul class="review plain-list" part="list">
      ${steps
        .flatMap(({ questions }) => questions)
        .map((item) => {
          const question = localText(text(item.text));
          return html`<li>
            <div>
              <p>${question}</p>
              <p class="chosen">${renderAnswer(view, item)}</p>
            </div>
            ${
              actions
                ? html`<button type="button" class="link" part="button" @click=${() => actions.edit(item)}>
                    ${words.edit}<span class="visually-hidden">: ${question}</span>
                  </button>`
                : nothing
            }
          </li>`;
        })}
    </ul>
    ${actions ? renderButtons(view, actions) : view.onward}`;
}

const renderButtons = ({ words }: ReviewView, { back, finish }: ReviewActions) => html`<p class="buttons">
  <button type="button" class="button" part="button" @click=${back}>${words.back}</button>
  <button type="button" class="button button-primary" part="button button-primary" @click=${finish}>${words.finish}</button>
</p>`;

function renderAnswer({ definition, answers, words, text }: ReviewView, item: Item) {
  const codes = answers.get(item.linkId) ?? [];
  const chosen = [...optionsOf(definition, item), ...apartOptionsOf(definition, item)].filter(({ code }) =>
    codes.includes(code),
  );
  if (chosen.length === 0) return html`<span class="muted">${words.unanswered}</span>`;
  return chosen.map(({ label }, index) => html`${index > 0 ? ', ' : ''}${localText(text(label))}`);
}
