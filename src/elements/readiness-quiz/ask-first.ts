import { html, type TemplateResult } from 'lit';

/** A question that is asked before answers go, with its two answers. */
export interface QuestionFirst {
  /** Of the element that takes the focus. */
  readonly id: string;
  readonly question: string;
  readonly no: string;
  readonly yes: string;
}

/** Asks before answers go; nothing goes with «no», which stands first. */
export const askFirst = (
  { id, question, no, yes }: QuestionFirst,
  answer: (isYes: boolean) => void,
): TemplateResult => html`<div class="leave no-print" role="group" aria-labelledby=${id}>
  <p id=${id} tabindex="-1">${question}</p>
  <p class="buttons">
    <button type="button" class="button" part="button" @click=${() => answer(false)}>${no}</button>
    <button type="button" class="button" part="button" @click=${() => answer(true)}>${yes}</button>
  </p>
</div>`;
