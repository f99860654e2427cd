import { html, nothing, type TemplateResult } from 'lit';
import { field } from './field.ts';
import type { FieldActions, FieldView } from './field-view.ts';

/** Fields that belong together, such as those about one person, and what one can do about them. */
export interface FieldGroupView {
  kind: 'group';
  legend?: string;
  note?: string;
  fields: readonly FieldView[];
  buttons?: readonly { action: string; label: string }[];
}

/** A group under its name; buttons alone make a row of their own. */
export const fieldGroup = (
  { legend, note, fields, buttons }: FieldGroupView,
  actions: FieldActions & { press: (action: string) => void },
): TemplateResult => {
  const content = html`${note ? html`<p class="hint">${note}</p>` : nothing}
  ${fields.map((one) => field(one, actions))}
  ${buttons?.map(
    ({ action, label }) => html`<p>
      <button
        type="button"
        class=${fields.length > 0 ? 'link' : 'button'}
        part=${fields.length > 0 ? 'button-quiet' : 'button'}
        @click=${() => actions.press(action)}
      >
        ${label}
      </button>
    </p>`,
  )}`;
  return legend
    ? html`<fieldset class="group">
        <legend class="group-name">${legend}</legend>
        ${content}
      </fieldset>`
    : html`<div>${content}</div>`;
};
