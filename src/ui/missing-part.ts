import { html, type TemplateResult } from 'lit';

/** What stands in the place of a part that did not come, or while it is on its way, and the one thing to do about it. */
export const missingPart = (
  { cannotShow, loading, retry }: Readonly<Record<'cannotShow' | 'loading' | 'retry', string>>,
  hasFailed: boolean,
  fetchAgain: () => unknown,
): TemplateResult =>
  hasFailed
    ? html`<p class="notice">
        <span>${cannotShow}</span>
        <button type="button" class="button fetch-again" part="button" @click=${fetchAgain}>${retry}</button>
      </p>`
    : html`<p>${loading}</p>`;
