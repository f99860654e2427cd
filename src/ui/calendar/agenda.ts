import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { heading } from '../heading.ts';
import { type EventRowActions, type EventRowView, eventRow } from './event-row.ts';

/** Dates under one heading: a day, or «I gang nu». */
export interface RowGroupView {
  key: string;
  title: string;
  /** Name of a quiet day, as text after the date (EC-48). */
  note?: string;
  rows: readonly EventRowView[];
}

/** Groups of rows, each under its heading; rows are kept by their date, whatever comes and goes around them (EC-81). */
export const rowGroups = (
  groups: readonly RowGroupView[],
  level: number,
  { actions, details }: { actions: EventRowActions; details: () => unknown },
): TemplateResult =>
  html`${repeat(
    groups,
    ({ key }) => key,
    ({ title, note, rows }) => html`<section class="day" part="day">
      ${heading(level, html`${title}${note ? html`<span class="quiet-day"> · ${note}</span>` : nothing}`, {
        part: 'day-heading',
      })}
      ${rowList(rows, { actions, details })}
    </section>`,
  )}`;

/** Rows as a list. */
export const rowList = (
  rows: readonly EventRowView[],
  { actions, details }: { actions: EventRowActions; details: () => unknown },
): TemplateResult => html`<ul class="plain-list" part="list">
  ${repeat(
    rows,
    ({ id }) => id,
    (row) => eventRow(row, actions, row.isOpen ? details() : nothing),
  )}
</ul>`;

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
