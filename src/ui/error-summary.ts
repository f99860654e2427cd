import { html, type TemplateResult } from 'lit';
import { heading } from './heading.ts';

/** One error: its words, the same as at the field, and what the link leads to. */
export interface SummarisedError {
  text: string;
  go: () => void;
}

/** What stands above a step whose answers cannot be taken yet. */
export interface ErrorSummaryView {
  heading: string;
  level: number;
  errors: readonly SummarisedError[];
}

/**
 * The errors of a step in one place, one link each. The container takes the focus, its inside is told at once; links
 * never change the address (SU-36, QA-33).
 */
export const errorSummary = (view: ErrorSummaryView): TemplateResult => html`<div
  class="error-summary"
  part="error-summary error"
  tabindex="-1"
>
  <div role="alert">
    ${heading(view.level, view.heading)}
    <ul class="plain-list">
      ${view.errors.map(
        ({ text, go }) => html`<li>
          <a
            href="#"
            @click=${(event: Event) => {
              event.preventDefault();
              go();
            }}
            >${text}</a
          >
        </li>`,
      )}
    </ul>
  </div>
</div>`;
