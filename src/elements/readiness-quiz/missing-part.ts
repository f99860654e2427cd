import { html, type TemplateResult } from 'lit';
import type { QuizMessages } from '../../i18n/messages.ts';

/** What stands in the place of a part that has not come yet, and what one can do about it. */
export const missingPart = (
  status: string,
  { cannotShow, loading, retry }: QuizMessages,
  fetchAgain: () => void,
): TemplateResult => html`<p id="step" tabindex="-1">${status === 'failed' ? cannotShow : loading}</p>
  <p><button type="button" class="button" part="button" @click=${fetchAgain}>${retry}</button></p>`;
