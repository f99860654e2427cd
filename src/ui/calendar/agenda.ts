import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading.ts';
import { keepChildren, keptElement } from '../kept-children.ts';
import { type EventRowActions, type EventRowView, eventRow } from './event-row.ts';

/** Dates under one heading: a day, or «I gang nu». */
export interface RowGroupView {
  key: string;
  title: string;
  /** Name of a quiet day, as text after the date (EC-48). */
  note?: string;
  rows: readonly EventRowView[];
}

/** What rows hang on: what a person may do, what an opened one shows, and whose they are. */
export interface RowsSetting {
  actions: EventRowActions;
  details: (id: string) => unknown;
  /** Rows are kept for it from one rendering to the next. */
  owner: object;
}

/** Groups of rows, each under its heading; groups and rows are kept by their key. */
export const rowGroups = (groups: readonly RowGroupView[], level: number, setting: RowsSetting): HTMLElement =>
  keepChildren(keptElement(setting.owner, 'groups', ['div']), groups, {
    keyOf: ({ key }) => key,
    made: () => ['section', { class: 'day', part: 'day' }],
    show: ({ title, note, rows }, owner) =>
      html`${heading(level, html`${title}${note ? html`<span class="quiet-day">\u00a0· ${note}</span>` : nothing}`, {
        part: 'day-heading',
      })}
      ${rowList(rows, { ...setting, owner }, 'rows')}`,
  });

/** Rows as a list that its owner has by this name, each kept by its date. */
export const rowList = (
  rows: readonly EventRowView[],
  { actions, details, owner }: RowsSetting,
  name: string,
): HTMLElement =>
  keepChildren(keptElement(owner, name, ['ul', { class: 'plain-list', part: 'list' }]), rows, {
    keyOf: ({ id }) => id,
    made: ({ id }) => ['li', { class: 'event', part: 'event', 'data-occurrence': id }],
    show: (row) => eventRow(row, actions, row.isOpen ? details(row.id) : nothing),
  });

/** The calendar's heading beside the switch between its views. */
export const toolbar = <View extends string>(
  headingTemplate: unknown,
  views: { label: string; items: readonly { view: View; label: string; isShown: boolean }[] },
  show: (view: View) => void,
): TemplateResult => html`<div class="toolbar" part="toolbar">
  ${headingTemplate}
  ${
    views.items.length > 1
      ? html`<div class="views no-print" role="group" aria-label=${views.label} part="view-switch">
          ${views.items.map(
            ({ view, label, isShown }) => html`<button
              type="button"
              part="button"
              aria-pressed=${isShown}
              @click=${() => show(view)}
            >
              ${label}
            </button>`,
          )}
        </div>`
      : nothing
  }
</div>`;
