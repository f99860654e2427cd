import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { localText } from '../local-text.ts';
import { type ControlView, describedBy, type FieldActions, type FieldView, type OptionView } from './field-view.ts';

type Of<Kind extends ControlView['kind']> = Extract<ControlView, { kind: Kind }>;

const typedIn = (event: Event) => (event.target as HTMLInputElement).value;
const invalid = ({ error }: FieldView) => (error ? 'true' : nothing);

/** The native control of a field; no rule stands on it, for the form judges (SU-15, SU-19). */
export function controlOf(view: FieldView, actions: FieldActions): TemplateResult | typeof nothing {
  const { control } = view;
  switch (control.kind) {
    case 'line':
      return line(view, control, actions);
    case 'area':
      return html`<textarea
        class="control"
        part="field"
        id=${view.id}
        rows="5"
        aria-describedby=${describedBy(view)}
        aria-required=${view.isRequired ? 'true' : nothing}
        aria-invalid=${invalid(view)}
        .value=${live(control.value)}
        @input=${(event: Event) => actions.change(view.name, typedIn(event))}
        @blur=${() => actions.leave(view.name)}
      ></textarea>`;
    case 'list':
      return list(view, control, actions);
    case 'one':
      return html`${control.options.map((option, index) => radio(view, option, { index, actions }))}`;
    case 'many':
      return html`${control.options.map((option, index) => checkbox(view, control, { option, index, actions }))}`;
    case 'date':
      return date(view, control, actions);
    case 'info':
      return nothing;
  }
}

const line = (view: FieldView, control: Of<'line'>, actions: FieldActions) => html`<input
  class="control ${control.size ?? ''}"
  part="field"
  id=${view.id}
  type=${control.type}
  autocomplete=${control.autocomplete ?? nothing}
  inputmode=${control.inputMode ?? nothing}
  aria-describedby=${describedBy(view)}
  aria-required=${view.isRequired ? 'true' : nothing}
  aria-invalid=${invalid(view)}
  .value=${live(control.value)}
  @input=${(event: Event) => actions.change(view.name, typedIn(event))}
  @blur=${() => actions.leave(view.name)}
/>`;

const list = (view: FieldView, control: Of<'list'>, actions: FieldActions) => html`<select
  class="control"
  part="field"
  id=${view.id}
  aria-describedby=${describedBy(view)}
  aria-required=${view.isRequired ? 'true' : nothing}
  aria-invalid=${invalid(view)}
  @change=${(event: Event) => actions.change(view.name, typedIn(event))}
>
  <option value="" ?selected=${control.value === ''}>${control.chooseLabel}</option>
  ${control.options.map(
    ({ value, label, isChosen }) => html`<option value=${value} ?selected=${isChosen}>${label.text}</option>`,
  )}
</select>`;

const idOf = (view: FieldView, index: number) => (index === 0 ? view.id : `${view.id}-${index}`);

const optionLabel = ({ label, hint }: OptionView) =>
  html`<span>${localText(label)}${hint ? html` <span class="hint option-hint">${localText(hint)}</span>` : nothing}</span>`;

const radio = (
  view: FieldView,
  option: OptionView,
  { index, actions }: { index: number; actions: FieldActions },
) => html`<label class="choice">
    <input
      type="radio"
      part="field"
      id=${idOf(view, index)}
      name=${view.id}
      value=${option.value}
      aria-invalid=${invalid(view)}
      .checked=${live(option.isChosen)}
      @change=${() => actions.change(view.name, option.value)}
    />
    ${optionLabel(option)}
  </label>
  ${otherWords(view, option, { actions, valueWith: (words) => `${option.value}${words}` })}`;

const checkbox = (
  view: FieldView,
  control: Of<'many'>,
  { option, index, actions }: { option: OptionView; index: number; actions: FieldActions },
) => {
  const others = control.options.filter((one) => one.isChosen && one !== option).map(chosenValue);
  const set = (isChosen: boolean) => actions.change(view.name, isChosen ? [...others, option.value] : others);
  return html`<label class="choice">
      <input
        type="checkbox"
        part="field"
        id=${idOf(view, index)}
        value=${option.value}
        aria-invalid=${invalid(view)}
        .checked=${live(option.isChosen)}
        @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
      />
      ${optionLabel(option)}
    </label>
    ${otherWords(view, option, { actions, valueWith: (words) => [...others, `${option.value}${words}`] })}`;
};

const chosenValue = ({ value, words }: OptionView) => (words ? value + words.value : value);

// The text of "other" stands right after its choice and only while it is chosen.
const otherWords = (
  view: FieldView,
  { words, isChosen }: OptionView,
  { actions, valueWith }: { actions: FieldActions; valueWith: (words: string) => string | readonly string[] },
) =>
  words && isChosen
    ? html`<label class="field other">
        <span class="label">${words.label}</span>
        <input
          class="control"
          part="field"
          type="text"
          .value=${live(words.value)}
          @input=${(event: Event) => actions.change(view.name, valueWith(typedIn(event)))}
          @blur=${() => actions.leave(view.name)}
        />
      </label>`
    : nothing;

const date = (view: FieldView, { labels, day, month, year }: Of<'date'>, actions: FieldActions) => {
  const parts = { day, month, year };
  const box = (part: keyof typeof parts) => html`<label class="field">
    <span>${labels[part]}</span>
    <input
      class="control ${part}"
      part="field"
      type="text"
      inputmode="numeric"
      id=${part === 'day' ? view.id : `${view.id}-${part}`}
      aria-required=${view.isRequired ? 'true' : nothing}
      aria-invalid=${invalid(view)}
      .value=${live(parts[part])}
      @input=${(event: Event) => actions.change(view.name, { ...parts, [part]: typedIn(event) })}
    />
  </label>`;
  return html`<div class="date">${box('day')}${box('month')}${box('year')}</div>`;
};
