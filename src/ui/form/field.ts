import { html, nothing, type TemplateResult } from 'lit';
import { localText } from '../local-text.ts';
import { controlOf } from './control.ts';
import { type CprView, describedBy, type FieldActions, type FieldView } from './field-view.ts';
import { closeOnEscape } from './notice.ts';

/** A field of the form: label, hint, error, control, each where a screen reader looks for it (SU-35). */
export function field(view: FieldView, actions: FieldActions): TemplateResult {
  switch (view.control.kind) {
    case 'info':
      return html`<div class="field">${labelWords(view)}${hintOf(view)}</div>`;
    case 'one':
    case 'many':
    case 'date':
      return html`<fieldset class="field" aria-describedby=${describedBy(view)} role=${roleOf(view)} aria-required=${requiredOf(view)}>
        <legend class="label" part="label">${labelWords(view)}</legend>
        ${hintOf(view)} ${errorOf(view)} ${controlOf(view, actions)} ${aroundOf(view, actions)}
      </fieldset>`;
    default:
      return html`<div class="field">
        <label class="label" part="label" for=${view.id}>${labelWords(view)}</label>
        ${hintOf(view)} ${errorOf(view)} ${controlOf(view, actions)} ${aroundOf(view, actions)}
      </div>`;
  }
}

const labelWords = ({ label, optionalLabel }: FieldView) =>
  html`${localText(label)}${optionalLabel ? html` <span class="optional">${optionalLabel}</span>` : nothing}`;

const hintOf = ({ id, hint }: FieldView) =>
  hint ? html`<p class="hint" part="hint" id="${id}-hint">${localText(hint)}</p>` : nothing;

// It is there from the start and empty, so that its words are read with the control (SU-35).
const errorOf = ({ id, error, errorPrefix }: FieldView) =>
  html`<p class="error" part="error" id="${id}-error">${
    error ? html`<span class="visually-hidden">${errorPrefix}</span>${error}` : nothing
  }</p>`;

const roleOf = ({ control }: FieldView) => (control.kind === 'one' ? 'radiogroup' : nothing);

const requiredOf = ({ control, isRequired }: FieldView) => (control.kind === 'one' && isRequired ? 'true' : nothing);

const aroundOf = (view: FieldView, actions: FieldActions) => html`${
  view.unavailable?.length
    ? html`<ul class="plain-list muted">
        ${view.unavailable.map((line) => html`<li>${line}</li>`)}
      </ul>`
    : nothing
}
${
  view.more
    ? html`<button type="button" class="link" part="button-quiet" @click=${() => actions.showMore(view.name)}>${view.more}</button>`
    : nothing
}
${view.left ? html`<p class="hint">${view.left}</p>` : nothing}
${view.doubt ? doubtOf(view, actions) : nothing}
${view.cpr ? cprOf(view, view.cpr, actions) : nothing}
${
  view.why
    ? html`<details class="why" @keydown=${closeOnEscape}>
        <summary>${view.why.label}</summary>
        <p>${localText(view.why.text)}</p>
      </details>`
    : nothing
}`;

const doubtOf = ({ name, doubt }: FieldView, actions: FieldActions) => html`<p class="doubt">
  ${doubt?.sentence}
  ${
    doubt?.fix !== undefined
      ? html`<button type="button" class="link" part="button-quiet" @click=${() => actions.change(name, doubt.fix ?? '')}>
          ${doubt.fixLabel}
        </button>`
      : nothing
  }
</p>`;

const cprOf = ({ name, id }: FieldView, cpr: CprView, actions: FieldActions) =>
  cpr.kind === 'block'
    ? html`<p class="doubt">
        ${cpr.sentence}
        <button type="button" class="link" part="button-quiet" @click=${() => actions.removeCpr(name)}>${cpr.removeLabel}</button>
      </p>`
    : html`<fieldset class="doubt">
        <legend>${cpr.legend}</legend>
        ${[
          ['yes', cpr.yes],
          ['no', cpr.no],
        ].map(
          ([value, label]) => html`<label class="choice">
            <input
              type="radio"
              name="${id}-cpr"
              value=${value ?? ''}
              .checked=${cpr.chosen === value}
              @change=${() => actions.answerCpr(name, value ?? '')}
            />
            <span>${label}</span>
          </label>`,
        )}
      </fieldset>`;
