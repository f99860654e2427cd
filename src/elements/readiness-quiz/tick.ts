import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** One thing that may be wished for, never ticked beforehand. */
export const tick = (words: string, isTicked: boolean, change: (isTicked: boolean) => void): TemplateResult =>
  html`<label class="tick no-print">
    <input
      type="checkbox"
      autocomplete="off"
      .checked=${live(isTicked)}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />
    <span>${words}</span>
  </label>`;
