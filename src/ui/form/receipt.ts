import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading.ts';
import { localText } from '../local-text.ts';
import type { ShownText } from '../shown-text.ts';
import { type ChoiceView, choiceButtons, type PageView, pageContact } from './page-parts.ts';

/** What a person keeps: fit to be printed and put on the fridge (SU-70). */
export interface ReceiptView extends PageView {
  kind: 'receipt';
  /** What must still be done, if anything. */
  first?: string | undefined;
  when: readonly { text: string; note?: string | undefined }[];
  where: readonly ShownText[];
  promise?: ShownText | undefined;
  number: { label: string; value: string };
  /** Where the link went, deletion, and what applies if one signed up before. */
  notes: readonly string[];
  choices: readonly ChoiceView[];
  /** What came of pressing one of them. */
  told: readonly string[];
  /** Where one gives the place up again (SU-70). */
  leave?: { href: string; label: string } | undefined;
}

/** The receipt, in the order of SU-70; `slot` is the page's own words. */
export const receipt = (
  view: ReceiptView,
  level: number,
  { press }: { press: (action: string) => void },
): TemplateResult => html`<div class="page receipt" part="receipt">
  ${heading(level, view.heading, { part: 'step-heading', id: 'page-heading', isTarget: true })} ${view.first ? html`<p class="state">${view.first}</p>` : nothing}
  <div class="receipt-core">
    <p><strong>${localText(view.about)}</strong></p>
    ${
      view.when.length > 0
        ? html`<ul class="plain-list">
            ${view.when.map(
              ({ text, note }) => html`<li>${text}${note ? html` <span class="muted">${note}</span>` : nothing}</li>`,
            )}
          </ul>`
        : nothing
    }
    ${view.where.length > 0 ? html`<p>${view.where.map((line, index) => html`${index > 0 ? ', ' : nothing}${localText(line)}`)}</p>` : nothing}
  </div>
  ${view.promise ? html`<p><strong>${localText(view.promise)}</strong></p>` : nothing}
  <p>${view.number.label}: <strong class="number">${view.number.value}</strong></p>
  ${view.notes.map((note) => html`<p>${note}</p>`)}
  <slot name="receipt"></slot>
  ${choiceButtons(view.choices, press)} ${view.told.map((words) => html`<p class="state no-print">${words}</p>`)}
  ${view.leave ? html`<p class="no-print"><a href=${view.leave.href}>${view.leave.label}</a></p>` : nothing}
  ${pageContact(view.contact)}
</div>`;
