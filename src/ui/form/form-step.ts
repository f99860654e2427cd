import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary, type SummaryView } from './error-summary.ts';
import { field } from './field.ts';
import { type FieldGroupView, fieldGroup } from './field-group.ts';
import type { FieldActions, FieldView } from './field-view.ts';
import { type AnswerRow, answerList } from './form-review.ts';
import { type NoticeView, notice } from './notice.ts';
import { backLink, type ChoiceView, heldPlace, type PageView, pageContact, pageHeading } from './page-parts.ts';

/** One step of the form: a block of questions and one main button (SU-13, LK). */
export interface StepView extends PageView {
  kind: 'step';
  summary?: SummaryView | undefined;
  /** What has changed while the person was away from this step. */
  news?: string | undefined;
  /** «Alle felter skal udfyldes …», on the first step. */
  intro?: string | undefined;
  notice?: NoticeView | undefined;
  /** «Brug de samme oplysninger», where there are some (SU-17). */
  offer?: string | undefined;
  /** It was changed elsewhere meanwhile: how it stands there (SU-74). */
  newer?: { title: string; rows: readonly AnswerRow[]; text: string } | undefined;
  /** Fields, alone or in groups, in order. */
  blocks: readonly (FieldView | FieldGroupView)[];
  /** What stands in the way, or what is going on. */
  status?: string | undefined;
  mainLabel: string;
  /** What can be done about a draft of the form, and how it stands (SU-69). */
  draft?: DraftView | undefined;
  /** The button can be reached but does nothing now (SU-38). */
  isWaiting?: boolean | undefined;
  /** What was just taken away, with the way to have it back until the next act (SU-16). */
  undo?: { sentence: string; label: string } | undefined;
}

/** A draft on this device; one from before is told first. */
export interface DraftView {
  sentence?: string;
  choices: readonly ChoiceView[];
  isFirst?: boolean;
}

/** What a step tells the flow. */
export interface StepActions extends FieldActions {
  back: () => void;
  next: () => void;
  useEarlier: () => void;
  press: (action: string) => void;
}

/** A step as a form of its own that never navigates; Enter in a line is its main button (EM-62). */
export const formStep = (view: StepView, level: number, actions: StepActions): TemplateResult => html`<form
  class="page"
  part="form"
  novalidate
  @submit=${(event: Event) => {
    event.preventDefault();
    actions.next();
  }}
>
  ${backLink(view.backLabel, actions.back)} ${errorSummary(view.summary, level)}
  ${pageHeading(view, level)} ${heldPlace(view, actions.press)} ${view.news ? html`<p class="state">${view.news}</p>` : nothing}
  ${view.intro ? html`<p class="muted">${view.intro}</p>` : nothing}
  ${view.notice ? notice(view.notice, level) : nothing}
  ${
    view.offer
      ? html`<p><button type="button" class="button" part="button" @click=${actions.useEarlier}>${view.offer}</button></p>`
      : nothing
  }
  ${view.draft?.isFirst ? draftPart(view.draft, actions) : nothing}
  ${
    view.newer
      ? html`<div class="newer">
          <p class="state">${view.newer.title}</p>
          ${answerList(view.newer.rows)}
          <p>${view.newer.text}</p>
        </div>`
      : nothing
  }
  ${view.blocks.map((one) => ('fields' in one ? fieldGroup(one, actions) : field(one, actions)))}
  ${
    view.undo
      ? html`<p class="state">
          ${view.undo.sentence}
          <button type="button" class="link" part="button-quiet" id="undo" @click=${() => actions.press('undo')}>${view.undo.label}</button>
        </p>`
      : nothing
  }
  ${view.status ? html`<p class="state">${view.status}</p>` : nothing}
  <p>
    <button type="submit" class="button button-primary" part="button-primary" aria-disabled=${view.isWaiting ? 'true' : nothing}>
      ${view.mainLabel}
    </button>
  </p>
  ${view.draft && !view.draft.isFirst ? draftPart(view.draft, actions) : nothing}
  ${pageContact(view.contact)}
</form>`;

const draftPart = ({ sentence, choices }: DraftView, { press }: StepActions) => html`<div class="choices">
  ${sentence ? html`<p>${sentence}</p>` : nothing}
  ${choices.map(
    ({ action, label }) =>
      html`<button type="button" class="link" part="button-quiet" @click=${() => press(action)}>${label}</button>`,
  )}
</div>`;
