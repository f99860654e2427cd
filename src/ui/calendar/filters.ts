import { html, nothing, type TemplateResult } from 'lit';

/** Everything the filter panel shows (EC-67). */
export interface FiltersView {
  searchLabel: string | undefined;
  query: string;
  when: { label: string; items: readonly { value: string; label: string; isChosen: boolean }[] } | undefined;
  lists: readonly {
    key: string;
    label: string;
    chosen: string;
    allLabel: string;
    options: readonly { value: string; label: string; count: number }[];
  }[];
  flags: readonly { key: string; label: string; isChosen: boolean }[];
  toggleLabel: string;
  summary: string;
  chips: readonly { key: string; value: string; label: string; removeLabel: string }[];
  resetLabel: string;
  /** Only when nothing fits. */
  noHits?: { sentence: string; removal?: { key: string; label: string } };
}

/** What the panel tells its element. */
export interface FiltersActions {
  toggle: () => void;
  search: (text: string) => void;
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
    ${
      view.searchLabel
        ? html`<label class="field search">
            <span class="label">${view.searchLabel}</span>
            <input
              class="control"
              part="field"
              type="search"
              name="q"
              .value=${view.query}
              @input=${(event: Event) => actions.search((event.target as HTMLInputElement).value)}
            />
          </label>`
        : nothing
    }
    ${view.when ? whenButtons(view.when, actions) : nothing}
    <div class="lists">${view.lists.map((list) => selectOf(list, actions))} ${view.flags.map((flag) => flagOf(flag, actions))}
    </div>
  </form>`;

const flagOf = ({ key, label, isChosen }: FiltersView['flags'][number], { choose, remove }: FiltersActions) =>
  html`<label class="choice">
    <input
      type="checkbox"
      name=${key}
      .checked=${isChosen}
      @change=${(event: Event) => ((event.target as HTMLInputElement).checked ? choose(key, 'true') : remove(key))}
    />
    <span>${label}</span>
  </label>`;

const whenButtons = (
  { label, items }: NonNullable<FiltersView['when']>,
  { choose, remove }: FiltersActions,
) => html`<div
  class="when"
  role="group"
  aria-label=${label}
>
  ${items.map(
    (item) => html`<button
      type="button"
      class="chip"
      aria-pressed=${item.isChosen}
      @click=${() => (item.isChosen ? remove('when') : choose('when', item.value))}
    >
      ${item.label}
    </button>`,
  )}
</div>`;

const selectOf = (
  { key, label, chosen, allLabel, options }: FiltersView['lists'][number],
  { choose, remove }: FiltersActions,
) => html`<label class="field">
  <span class="label">${label}</span>
  <select
    class="control"
    part="field"
    name=${key}
    @change=${({ target }: Event) => {
      const { value } = target as HTMLSelectElement;
      if (value) choose(key, value);
      else remove(key);
    }}
  >
    <option value="" ?selected=${chosen === ''}>${allLabel}</option>
    ${options.map(
      ({ value, label: name, count }) =>
        html`<option value=${value} ?selected=${value === chosen}>${name} (${count})</option>`,
    )}
  </select>
</label>`;

/** The choice in words, each value to take away; and the way out when nothing fits (EC-67, EC-68). */
export const filterSummary = (view: FiltersView, { remove, reset }: FiltersActions): TemplateResult => html`<p
    class="muted count"
    part="count"
  >
    ${view.summary}
  </p>
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
