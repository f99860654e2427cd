import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../ui/heading.ts';
import type { OnwardView } from './onward-view.ts';

/** What a result is shared by. */
export interface ShareView extends OnwardView {
  readonly link: string;
  readonly shortCode: string;
  /** The browser did not let the link be copied: the person does it. */
  readonly isRefused: boolean;
  readonly canShare: boolean;
}

/** How a person hands a result on: they copy a link; nothing is sent (RQ-52). */
export function resultShare(view: ShareView, { copy, share }: { copy: () => void; share: () => void }): TemplateResult {
  const { words, level, link, shortCode, isRefused, canShare } = view;
  const { share: said } = words;
  return html`<section>
    ${heading(level + 1, said.heading)}
    <p class="no-print">${said.explain}</p>
    <p class="buttons no-print">
      <button type="button" class="button" part="button" @click=${copy}>${said.button}</button>
      ${canShare ? html`<button type="button" class="button" part="button" @click=${share}>${said.system}</button>` : nothing}
    </p>
    <div class="field">
      <label class="label" for="link">${said.label}</label>
      <span class="hint" id="link-hint">${isRefused ? said.copyHere : nothing}</span>
      <textarea
        class="control link-text"
        part="field"
        id="link"
        readonly
        rows="2"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="link-hint"
        .value=${link}
      ></textarea>
    </div>
    <p class="small">${said.short(shortCode)}</p>
  </section>`;
}
