import { html, nothing, type TemplateResult } from 'lit';

interface Choice {
  value: string;
  label: string;
  isChosen: boolean;
}

/** One filter as native controls (EC-67). */
export type FilterControl = { key: string; label: string } & (
  | { kind: 'search'; value: string }
  | { kind: 'text'; value: string; hint: string }
  | { kind: 'day'; value: string }
  | { kind: 'flag'; isChosen: boolean }
  | { kind: 'buttons' | 'checks'; items: readonly Choice[] }
  | { kind: 'list'; allLabel: string; items: readonly Choice[] }
);

/** Everything the filter panel shows (EC-67). */
export interface FiltersView {
  /** In the order the editor gave. */
  controls: readonly FilterControl[];
  toggleLabel: string;
  summary: string;
  /** What the events do not tell of what is asked for (EC-63). */
  gaps: readonly string[];
  chips: readonly { key: string; value: string; label: string; removeLabel: string }[];
  resetLabel: string;
  /** Only when nothing fits. */
  noHits?: { sentence: string; removal?: { key: string; label: string } };
}

/** What the panel tells its element. */
export interface FiltersActions {
  toggle: () => void;
  /** What stands in a field that is still being typed in. */
  type: (key: string, text: string) => void;
  choose: (key: string, value: string) => void;
  /** Takes one value of a key away, or without a value the whole key. */
  remove: (key: string, value?: string) => void;
  reset: () => void;
}

/** The filter panel: native controls in one search form; in a narrow place behind one button (EC-67). */
export const filters = (view: FiltersView, actions: FiltersActions, isOpen: boolean): TemplateResult => html`<button
    type="button"
    class="button filter-toggle no-print"
    part="button"
    aria-expanded=${isOpen}
    @click=${actions.toggle}
  >
    ${view.toggleLabel}
  </button>
  <form
    role="search"
    part="filters"
    class="filters no-print ${isOpen ? 'is-open' : ''}"
    @submit=${(event: Event) => event.preventDefault()}
  >
    ${view.controls.map((control) => controlOf(control, actions))}
  </form>`;

const valueIn = ({ target }: Event) => (target as HTMLInputElement | HTMLSelectElement).value;

function controlOf(control: FilterControl, actions: FiltersActions): TemplateResult {
  const { key, label } = control;
  const set = (value: string) => (value ? actions.choose(key, value) : actions.remove(key));
  switch (control.kind) {
    case 'search':
      return html`<label class="field search">
        <span class="label">${label}</span>
        <input
          class="control"
          part="field"
          type="search"
          name=${key}
          .value=${control.value}
          @input=${(event: Event) => actions.type(key, valueIn(event))}
        />
      </label>`;
    case 'text':
      return html`<div class="field">
        <label class="label" for="filter-${key}">${label}</label>
        <input
          class="control"
          part="field"
          id="filter-${key}"
          name=${key}
          inputmode="numeric"
          aria-describedby="hint-${key}"
          .value=${control.value}
          @input=${(event: Event) => actions.type(key, valueIn(event))}
        />
        <span class="hint" id="hint-${key}">${control.hint}</span>
      </div>`;
    case 'day':
      return html`<label class="field">
        <span class="label">${label}</span>
        <input
          class="control"
          part="field"
          type="date"
          name=${key}
          .value=${control.value}
          @change=${(event: Event) => set(valueIn(event))}
        />
      </label>`;
    case 'flag':
      return check({ name: key, value: 'true', label, isChosen: control.isChosen }, actions);
    case 'buttons':
      return html`<div class="when" role="group" aria-label=${label}>
        ${control.items.map(
          ({ value, label, isChosen }) => html`<button
            type="button"
            class="chip"
            aria-pressed=${isChosen}
            @click=${() => (isChosen ? actions.remove(key) : actions.choose(key, value))}
          >
            ${label}
          </button>`,
        )}
      </div>`;
    case 'checks':
      return html`<fieldset class="checks">
        <legend class="label">${label}</legend>
        <div class="choices">${control.items.map((item) => check({ name: key, ...item }, actions))}</div>
      </fieldset>`;
    case 'list': {
      const chosen = control.items.find(({ isChosen }) => isChosen)?.value ?? '';
      return html`<label class="field">
        <span class="label">${label}</span>
        <select class="control" part="field" name=${key} @change=${(event: Event) => set(valueIn(event))}>
          <option value="" ?selected=${chosen === ''}>${control.allLabel}</option>
          ${control.items.map(
            ({ value, label }) => html`<option value=${value} ?selected=${value === chosen}>${label}</option>`,
          )}
        </select>
      </label>`;
    }
  }
}

const check = ({ name, value, label, isChosen }: Choice & { name: string }, { choose, remove }: FiltersActions) =>
  html`<label class="choice">
    <input
      type="checkbox"
      name=${name}
      value=${value}
      .checked=${isChosen}
      @change=${(event: Event) => ((event.target as HTMLInputElement).checked ? choose(name, value) : remove(name, value))}
    />
    <span>${label}</span>
  </label>`;

/** The choice in words, each value to take away; and the way out when nothing fits (EC-67, EC-68). */
export const filterSummary = (view: FiltersView, { remove, reset }: FiltersActions): TemplateResult => html`<p
    class="muted count"
    part="count"
  >
    ${view.summary}
  </p>
  ${view.gaps.map((gap) => html`<p class="muted on-paper">${gap}</p>`)}
  ${view.noHits ? html`<p>${view.noHits.sentence}</p>` : nothing}
  ${
    view.chips.length > 0
      ? html`<p class="chips no-print">
          ${view.chips.map(
            ({ key, value, label, removeLabel }) => html`<button
              type="button"
              class="chip"
              part="chip"
              @click=${() => remove(key, value)}
            >
              <span class="visually-hidden">${removeLabel}</span><span aria-hidden="true">${label} ×</span>
            </button>`,
          )}
          ${
            view.noHits?.removal
              ? html`<button type="button" class="button" part="button" @click=${() => remove(view.noHits?.removal?.key ?? '')}>
                  ${view.noHits.removal.label}
                </button>`
              : nothing
          }
          <button type="button" class="link" part="button" @click=${reset}>${view.resetLabel}</button>
        </p>`
      : nothing
  }`;
