import { css, html, nothing, type TemplateResult } from 'lit';

/** One filter as a native list of choices. */
export interface FilterControl {
  name: string;
  label: string;
  chosen: string;
  options: readonly { value: string; label: string; count: number }[];
}

/** Everything the filter panel shows. */
export interface FilterPanelView {
  /** Left out where nothing is searched for. */
  searchLabel?: string;
  query: string;
  allLabel: string;
  controls: readonly FilterControl[];
  chips: readonly { name: string; label: string; removeLabel: string }[];
  resetLabel: string;
  /** Only when nothing fits: says so, and which filters may be dropped. */
  noHits?: { sentence: string; removals: readonly { name: string; label: string }[] };
}

/** What the panel tells its element. */
export interface FilterPanelActions {
  search: (text: string) => void;
  choose: (name: string, value: string) => void;
  remove: (name: string) => void;
  reset: () => void;
}

/** The filter panel: native controls in one search form, and the choice as chips to take away (CA-24, SU-9). */
export const filterPanel = (view: FilterPanelView, actions: FilterPanelActions): TemplateResult => html`<form
    role="search"
    part="filters"
    class="filters no-print"
    @submit=${(event: Event) => event.preventDefault()}
  >
    ${view.searchLabel ? searchField(view.searchLabel, view.query, actions) : nothing}
    ${view.controls.map(
      ({ name, label, chosen, options }) => html`<label class="field">
        <span class="label">${label}</span>
        <select
          class="control"
          part="field"
          name=${name}
          @change=${(event: Event) => actions.choose(name, (event.target as HTMLSelectElement).value)}
        >
          <option value="" ?selected=${chosen === ''}>${view.allLabel}</option>
          ${options.map(
            (option) =>
              html`<option value=${option.value} ?selected=${option.value === chosen}>${option.label} (${option.count})</option>`,
          )}
        </select>
      </label>`,
    )}
  </form>
  ${
    view.chips.length > 0 && !view.noHits
      ? html`<p class="chips no-print">
          ${view.chips.map(
            ({ name, label, removeLabel }) => html`<button
              type="button"
              class="chip"
              part="filter-chip"
              @click=${() => actions.remove(name)}
            >
              <span class="visually-hidden">${removeLabel}</span><span aria-hidden="true">${label} ×</span>
            </button>`,
          )}
          <button type="button" class="link" part="button" @click=${actions.reset}>${view.resetLabel}</button>
        </p>`
      : nothing
  }
  ${view.noHits ? noHits(view, actions) : nothing}`;

const noHits = ({ noHits: found, resetLabel }: FilterPanelView, { remove, reset }: FilterPanelActions) => html`<p>
    ${found?.sentence}
  </p>
  <p class="chips no-print">
    ${found?.removals.map(
      ({ name, label }) => html`<button type="button" class="button" part="button" @click=${() => remove(name)}>
        ${label}
      </button>`,
    )}
    <button type="button" class="button" part="button" @click=${reset}>${resetLabel}</button>
  </p>`;

const searchField = (label: string, query: string, { search }: FilterPanelActions) => html`<label class="field">
  <span class="label">${label}</span>
  <input
    class="control"
    part="field"
    type="search"
    name="q"
    .value=${query}
    @input=${(event: Event) => search((event.target as HTMLInputElement).value)}
    @keydown=${(event: KeyboardEvent) => emptyOnEscape(event, search)}
  />
</label>`;

// Not every engine empties a search field by itself (SU-4).
function emptyOnEscape(event: KeyboardEvent, search: (text: string) => void) {
  const field = event.target as HTMLInputElement;
  if (event.key !== 'Escape' || field.value === '') return;
  event.stopPropagation();
  field.value = '';
  search('');
}

/** Styles of the panel; they come with it. */
export const styles = css`
  .filters + .chips {
    margin-block-end: var(--_space);
  }
`;
