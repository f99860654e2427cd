import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading.ts';
import { localText } from '../local-text.ts';
import type { ShownText } from '../shown-text.ts';
import { type OpenerView, opener } from './confirm-panel.ts';
import type { FieldActions } from './field-view.ts';
import { type AnswerRow, answerList } from './form-review.ts';
import { type NoticeView, notice } from './notice.ts';
import { type ChoiceView, choiceButtons, type PageView, pageContact, pageHeading } from './page-parts.ts';

/** One time of the sign-up. */
export interface ManagedTimeView {
  when: string;
  isOff: boolean;
  notes: readonly string[];
  cancel?: OpenerView | undefined;
}

/** A sign-up as its owner sees it (SU-74). */
export interface ManagedView extends PageView {
  kind: 'managed';
  /** What has just been done, or what stands in the way. */
  news: readonly string[];
  isBusy: boolean;
  steps?: { title: string; items: readonly string[] } | undefined;
  /** A place on offer, an address to confirm, a guardian to answer. */
  decision?:
    | { title?: string; paragraphs: readonly string[]; notice?: NoticeView | undefined; choices: readonly ChoiceView[] }
    | undefined;
  times?: { title: string; items: readonly ManagedTimeView[] } | undefined;
  where: readonly ShownText[];
  notes: readonly string[];
  number?: { label: string; value: string } | undefined;
  details?: { title: string; rows: readonly AnswerRow[]; editLabel?: string | undefined } | undefined;
  consents?:
    | {
        title: string;
        items: readonly { id: string; text: ShownText; state?: string; withdraw?: { label: string; name: string } }[];
      }
    | undefined;
  leaving: readonly OpenerView[];
  onward: readonly ChoiceView[];
}

/** What the page tells its controller. */
export interface ManagedActions extends FieldActions {
  press: (action: string, value?: string) => void;
}

/** The page of a managed sign-up; its heading takes the focus (SU-37). */
export const manageView = (view: ManagedView, level: number, actions: ManagedActions): TemplateResult => html`<div
  class="page"
  part="manage"
  aria-busy=${view.isBusy ? 'true' : nothing}
>
  ${pageHeading(view, level)} ${view.news.map((text) => html`<p class="state">${text}</p>`)}
  ${view.steps ? steps(view.steps) : nothing} ${view.decision ? decision(view.decision, level, actions) : nothing}
  ${view.times ? times(view.times, level, actions) : nothing} ${around(view)}
  ${view.details ? details(view.details, level, actions) : nothing}
  ${view.consents ? consents(view.consents, level, actions) : nothing}
  ${
    view.leaving.length > 0
      ? html`<div class="leaving no-print">${view.leaving.map((one) => opener(one, actions))}</div>`
      : nothing
  }
  ${view.onward.length > 0 ? choiceButtons(view.onward, actions.press) : nothing} ${pageContact(view.contact)}
</div>`;

const steps = ({ title, items }: NonNullable<ManagedView['steps']>) => html`<ol
  class="plain-list steps"
  aria-label=${title}
>
  ${items.map((step) => html`<li>${step}</li>`)}
</ol>`;

const decision = (
  { title, paragraphs, notice: words, choices }: NonNullable<ManagedView['decision']>,
  level: number,
  { press }: ManagedActions,
) => html`<section class="decision">
  ${title ? heading(level + 1, title) : nothing} ${paragraphs.map((text) => html`<p>${text}</p>`)}
  ${words ? notice(words, level + 1) : nothing} ${choices.length > 0 ? choiceButtons(choices, press) : nothing}
</section>`;

const times = (
  { title, items }: NonNullable<ManagedView['times']>,
  level: number,
  actions: ManagedActions,
) => html`<section>
  ${heading(level + 1, title)}
  <ul class="plain-list managed-times" part="times">
    ${items.map(
      ({ when, isOff, notes, cancel }) => html`<li>
        <span class=${isOff ? 'off' : ''}>${when}</span>
        ${notes.map((note) => html`<span class="muted">${note}</span>`)} ${cancel ? opener(cancel, actions) : nothing}
      </li>`,
    )}
  </ul>
</section>`;

const around = ({ where, notes, number }: ManagedView) => html`${
  where.length > 0
    ? html`<p>${where.map((line, index) => html`${index > 0 ? ', ' : nothing}${localText(line)}`)}</p>`
    : nothing
}
${number ? html`<p>${number.label}: <strong class="number">${number.value}</strong></p>` : nothing}
${notes.map((note) => html`<p>${note}</p>`)}`;

const details = (
  { title, rows, editLabel }: NonNullable<ManagedView['details']>,
  level: number,
  { press }: ManagedActions,
) => html`<section>
  ${heading(level + 1, title)} ${answerList(rows)}
  ${
    editLabel
      ? html`<p class="no-print">
          <button type="button" class="button" part="button" @click=${() => press('edit')}>${editLabel}</button>
        </p>`
      : nothing
  }
</section>`;

const consents = (
  { title, items }: NonNullable<ManagedView['consents']>,
  level: number,
  { press }: ManagedActions,
) => html`<section>
  ${heading(level + 1, title)}
  <ul class="plain-list managed-times">
    ${items.map(
      ({ id, text, state, withdraw }) => html`<li>
        <span>${localText(text)}</span> ${state ? html`<span class="muted">${state}</span>` : nothing}
        ${
          withdraw
            ? html`<button
                type="button"
                class="link no-print"
                part="button-quiet"
                aria-label=${withdraw.name}
                @click=${() => press('withdraw', id)}
              >
                ${withdraw.label}
              </button>`
            : nothing
        }
      </li>`,
    )}
  </ul>
</section>`;
