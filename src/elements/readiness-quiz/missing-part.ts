import { html, type TemplateResult } from 'lit';
import type { QuizMessages } from '../../i18n/messages.ts';

/** What stands there when the quiz cannot be used: one sentence, and what the page has of its own (RQ-3). */
export const brokenQuiz = ({ unusable }: QuizMessages, fallback: TemplateResult): TemplateResult => html`<p
    part="error"
    id="step"
    tabindex="-1"
  >
    ${unusable}
  </p>
  ${fallback}`;

/** What stands in the place of a part that has not come yet, and what one can do about it. */
export const missingPart = (
  status: string,
  { cannotShow, loading, retry }: QuizMessages,
  fetchAgain: () => void,
): TemplateResult => html`<p id="step" tabindex="-1">${status === 'failed' ? cannotShow : loading}</p>
  <p><button type="button" class="button" part="button" @click=${fetchAgain}>${retry}</button></p>`;
