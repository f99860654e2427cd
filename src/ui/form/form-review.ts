import { html, nothing, type TemplateResult } from 'lit';
import { localText } from '../local-text.ts';
import type { ShownText } from '../shown-text.ts';
import { errorSummary, type SummaryView } from './error-summary.ts';
import { field } from './field.ts';
import type { FieldActions, FieldView } from './field-view.ts';
import { type NoticeView, notice } from './notice.ts';
import { backLink, heldPlace, type PageView, pageContact, pageHeading } from './page-parts.ts';

/** One answer as it will be sent, with the way to change it. */
export interface AnswerRow {
  label: ShownText;
  lines: readonly ShownText[];
  edit?: { step: string; label: string; shortLabel: string } | undefined;
}

/** The last page before sending: every answer, the notice, the consents (SU-13). */
export interface ReviewView extends PageView {
  kind: 'review';
  summary?: SummaryView | undefined;
  rows: readonly AnswerRow[];
  /** What to know before sending: times that overlap, a certificate that will be asked for (SU-46, SU-58). */
  remarks?: readonly string[] | undefined;
  notice: NoticeView;
  consents?: readonly FieldView[] | undefined;
  /** Label of the field no person sees (SU-66). */
  trap: { label: string; value: string };
  /** What stands in the way, or what is going on. */
  status?: string | undefined;
  mainLabel: string;
  /** The button can be reached but does nothing now (SU-38). */
  isWaiting: boolean;
}

/** What the review tells the flow. */
export interface ReviewActions extends FieldActions {
  back: () => void;
  edit: (step: string) => void;
  send: () => void;
  press: (action: string) => void;
}

/** Every answer with "Ret"; sending is the one main thing to do. */
export const formReview = (view: ReviewView, level: number, actions: ReviewActions): TemplateResult => html`<form
  class="page"
  part="review"
  novalidate
  @submit=${(event: Event) => {
    event.preventDefault();
    actions.send();
  }}
>
  ${backLink(view.backLabel, actions.back)} ${errorSummary(view.summary, level)}
  ${pageHeading(view, level)} ${heldPlace(view, actions.press)} ${answerList(view.rows, actions.edit)}
  ${view.remarks?.map((remark) => html`<p class="state">${remark}</p>`)} ${notice(view.notice, level)}
  ${view.consents?.map((one) => field(one, actions))}
  <div class="trap">
    <label
      >${view.trap.label}
      <input
        name="website"
        autocomplete="off"
        tabindex="-1"
        .value=${view.trap.value}
        @input=${(event: Event) => actions.change('website', (event.target as HTMLInputElement).value)}
    /></label>
  </div>
  ${view.status ? html`<p class="state">${view.status}</p>` : nothing}
  <p>
    <button
      type="submit"
      class="button button-primary"
      part="button-primary"
      aria-disabled=${view.isWaiting ? 'true' : nothing}
    >
      ${view.mainLabel}
    </button>
  </p>
  ${pageContact(view.contact)}
</form>`;

/** Answers as a list of names and values; with `edit` each has a way back to where it was given. */
export const answerList = (rows: readonly AnswerRow[], edit?: (step: string) => void): TemplateResult => html`<dl
  class="answers"
>
  ${rows.map(
    (row) => html`<div>
      <dt>${localText(row.label)}</dt>
      <dd>
        ${row.lines.map((line) => html`<span>${localText(line)}</span>`)}
      </dd>
      ${
        row.edit && edit
          ? html`<dd class="no-print">
              <button type="button" class="link" part="button-quiet" aria-label=${row.edit.label} @click=${() => edit(row.edit?.step ?? '')}>
                ${row.edit.shortLabel}
              </button>
            </dd>`
          : nothing
      }
    </div>`,
  )}
</dl>`;
