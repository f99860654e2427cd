import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading.ts';

/** What is wrong on a page of the form, in field order and in the words that stand at the fields (SU-36). */
export interface SummaryView {
  title: string;
  /** Without a field the words stand alone (SU-32). */
  errors: readonly { message: string; fieldId?: string | undefined }[];
}

/**
 * The error summary: it takes the focus, and each link goes to its field without changing the address (SU-36). Its
 * region is there before the first error, or many screen readers would not hear of it.
 */
export const errorSummary = (view: SummaryView | undefined, level: number): TemplateResult => html`<div
  class="summary-box ${view ? '' : 'is-empty'}"
  part="error-summary"
  id="error-summary"
  tabindex="-1"
>
  <div role="alert">${view ? errorList(view, level) : nothing}</div>
</div>`;

const errorList = (view: SummaryView, level: number) => html`${heading(level, view.title)}
  <ul class="plain-list">
    ${view.errors.map(({ message, fieldId }) =>
      fieldId
        ? html`<li><a href="#${fieldId}" @click=${(event: Event) => goTo(event, fieldId)}>${message}</a></li>`
        : html`<li>${message}</li>`,
    )}
  </ul>`;

function goTo(event: Event, fieldId: string) {
  event.preventDefault();
  const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  const control = root.getElementById(fieldId);
  // The words above the control must be seen too, so the field is scrolled to rather than the box.
  control?.closest('.field')?.scrollIntoView({ block: 'start' });
  control?.focus({ preventScroll: true });
}
