import { html, nothing, type TemplateResult } from 'lit';
import { field } from './field.ts';
import type { FieldActions, FieldView } from './field-view.ts';
import { choiceButtons } from './page-parts.ts';

/** What is asked before it is done, in place, under the button that opened it (SU-74). */
export interface PanelView {
  question: string;
  paragraphs: readonly string[];
  reason?: FieldView | undefined;
  yesLabel: string;
  keepLabel: string;
}

/** A button that opens a panel, and the panel while it is open. */
export interface OpenerView {
  action: string;
  value: string;
  label: string;
  /** The name of the button where the label alone does not say what it is about. */
  name?: string | undefined;
  key: string;
  panel?: PanelView | undefined;
}

/** What a panel tells its controller. */
export interface PanelActions extends FieldActions {
  press: (action: string, value?: string) => void;
}

/** The button, and under it what it asks; pressed again, or left by Escape, it closes (SU-4). */
export const opener = (
  { action, value, label, name, key, panel }: OpenerView,
  actions: PanelActions,
): TemplateResult => html`<button
    type="button"
    class="link no-print"
    part="button-quiet"
    data-opens=${key}
    aria-label=${name ?? nothing}
    aria-expanded=${panel ? 'true' : 'false'}
    @click=${() => actions.press(panel ? 'keep' : action, value)}
  >
    ${label}
  </button>
  ${panel ? confirmPanel(panel, actions) : nothing}`;

const confirmPanel = (
  { question, paragraphs, reason, yesLabel, keepLabel }: PanelView,
  actions: PanelActions,
) => html`<div
  class="panel"
  id="manage-panel"
  role="group"
  tabindex="-1"
  aria-labelledby="manage-question"
  @keydown=${(event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    actions.press('keep');
  }}
>
  <p id="manage-question"><strong>${question}</strong></p>
  ${paragraphs.map((text) => html`<p>${text}</p>`)} ${reason ? field(reason, actions) : nothing}
  ${choiceButtons(
    [
      { action: 'confirm', label: yesLabel, isMain: true },
      { action: 'keep', label: keepLabel },
    ],
    actions.press,
  )}
</div>`;
