import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading.ts';
import { localText } from '../local-text.ts';
import type { ShownText } from '../shown-text.ts';

/** An opportunity as a row of the list (SU-8): everything in words, nothing by colour or icon alone. */
export interface OpportunityRowView {
  id: string;
  title: ShownText;
  organisation: ShownText;
  when: ShownText;
  where?: readonly ShownText[];
  /** «2 ledige pladser»; empty when there is nothing to say. */
  places: string;
  promise?: string;
  badges: readonly string[];
}

const dotted = (texts: readonly ShownText[]) =>
  texts.map((text, index) => html`${index > 0 ? ' · ' : nothing}${localText(text)}`);

/** One row: the title opens the details under it; `details` is what stands there while they are open. */
export const opportunityRow = (
  view: OpportunityRowView,
  { level, isOpen, details, toggle }: { level: number; isOpen: boolean; details: unknown; toggle: () => void },
): TemplateResult => html`<article class="opportunity" data-opportunity=${view.id}>
  <div class="row" part="row">
    ${heading(
      level,
      html`<button
        type="button"
        class="link row-title"
        part="row-title"
        aria-expanded=${isOpen ? 'true' : 'false'}
        aria-controls=${isOpen ? 'details' : nothing}
        @click=${toggle}
      >${localText(view.title)}</button>`,
    )}
    <p class="row-when">${localText(view.when)}</p>
    <p class="row-where muted">${dotted([view.organisation, ...(view.where ?? [])])}</p>
    <p class="row-facts">
      ${view.places ? html`<span class="places">${view.places}</span>` : nothing}
      ${view.promise ? html`<span class="muted">${view.promise}</span>` : nothing}
      ${view.badges.map((badge) => html`<span class="badge" part="badge">${badge}</span>`)}
    </p>
  </div>
  ${isOpen ? details : nothing}
</article>`;
