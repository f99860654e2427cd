import { html, nothing, type TemplateResult } from 'lit';
import { field } from './field.ts';
import type { FieldActions, FieldView } from './field-view.ts';
import { type AnswerRow, answerList } from './form-review.ts';
import { type ChoiceView, choiceButtons, type PageView, pageContact, pageHeading } from './page-parts.ts';

/** A page that says how things stand and what one can do: conflict, unknown, not eligible, another tab (SU-42, SU-61). */
export interface MessageView extends PageView {
  kind: 'message';
  part: string;
  paragraphs: readonly string[];
  /** What else to choose from, such as other times, each with the button that takes it. */
  picks?: readonly { field: FieldView; label: string; action: string }[] | undefined;
  choices: readonly ChoiceView[];
  /** What was typed, still there. */
  answers?: { title: string; rows: readonly AnswerRow[] } | undefined;
}

/** What such a page tells the flow. */
export interface MessageActions extends FieldActions {
  press: (action: string) => void;
}

/** The page; its heading takes the focus (SU-37). */
export const formMessage = (view: MessageView, level: number, actions: MessageActions): TemplateResult => html`<div
  class="page"
  part=${view.part}
>
  ${pageHeading(view, level)} ${view.paragraphs.map((text) => html`<p class="lines">${text}</p>`)}
  ${view.picks?.map(
    (pick, index) => html`<form
      novalidate
      class="page"
      @submit=${(event: Event) => {
        event.preventDefault();
        actions.press(pick.action);
      }}
    >
      ${field(pick.field, actions)}
      <p>
        <button
          type="submit"
          class="button ${index === 0 ? 'button-primary' : ''}"
          part=${index === 0 ? 'button-primary' : 'button'}
        >
          ${pick.label}
        </button>
      </p>
    </form>`,
  )}
  ${view.choices.length > 0 ? choiceButtons(view.choices, actions.press) : nothing}
  ${
    view.answers
      ? html`<details>
          <summary>${view.answers.title}</summary>
          ${answerList(view.answers.rows)}
        </details>`
      : nothing
  }
  ${pageContact(view.contact)}
</div>`;
