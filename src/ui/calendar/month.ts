import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading.ts';
import { type RowGroupView, type RowsSetting, rowGroups, rowList } from './agenda.ts';
import type { EventRowView } from './event-row.ts';
import { aboveTable, type EntryView, entryOf, type TableActions, type TableView } from './table-parts.ts';

/** A cell of the month. */
export interface MonthCellView {
  day: number;
  dayOfMonth: number;
  isInMonth: boolean;
  isToday: boolean;
  isOpen: boolean;
  count: number;
  /** Name of the day's button. */
  name: string;
  /** Name of a quiet day. */
  note?: string;
  entries: readonly EntryView[];
  more?: string;
}

/** The month as a table, and what stands below it (EC-47, EC-49). */
export interface MonthView extends TableView {
  name: string;
  weekLabel: string;
  labels: TableView['labels'] & { today: string };
  weekdays: readonly { long: string; short: string; letter: string }[];
  weeks: readonly { label: string; number: number; days: readonly MonthCellView[] }[];
  groups: readonly RowGroupView[];
  opened?: { title: string; rows: readonly EventRowView[] };
  /** Whether week numbers are seen; they are always there for screen readers. */
  hasWeekNumbers: boolean;
}

/** The month: a real table of six weeks, one tab stop for each day with events (EC-47). */
export const month = (
  view: MonthView,
  level: number,
  { actions, ...setting }: RowsSetting & { actions: TableActions },
): TemplateResult => html`${aboveTable(view, level, { actions, ...setting })}
  <table class="month ${view.hasWeekNumbers ? '' : 'no-weeks'}" part="table">
    <caption>
      ${view.name}
    </caption>
    <thead>
      <tr>
        <th scope="col" class="week"><span class="visually-hidden">${view.weekLabel}</span></th>
        ${view.weekdays.map(
          ({ long, short, letter }) =>
            html`<th scope="col">
              <span class="weekday" aria-hidden="true">${short}</span
              ><span class="weekday-letter" aria-hidden="true">${letter}</span><span class="visually-hidden">${long}</span>
            </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${view.weeks.map(
        ({ label, number, days }) => html`<tr>
          <th scope="row" class="week" part="week-number">
            <span class="visually-hidden">${label}</span><span aria-hidden="true">${number}</span>
          </th>
          ${days.map((cell) => cellOf(cell, view, actions))}
        </tr>`,
      )}
    </tbody>
  </table>
  <div id="after-table" tabindex="-1">
    ${
      view.opened
        ? html`<section class="day opened-day" @keydown=${closeDay(actions, view)}>
            ${heading(level, view.opened.title, { id: 'opened-day', isTarget: true, part: 'day-heading' })}
            ${rowList(view.opened.rows, { actions, ...setting }, 'opened')}
          </section>`
        : html`<div class="month-list">${rowGroups(view.groups, level, { actions, ...setting })}</div>`
    }
  </div>`;

function cellOf(cell: MonthCellView, { labels }: MonthView, actions: TableActions) {
  if (!cell.isInMonth)
    return html`<td class="cell is-outside" part="cell"><span class="number">${cell.dayOfMonth}</span></td>`;
  return html`<td
    class="cell ${cell.isToday ? 'is-today' : ''} ${cell.count > 0 ? 'has-events' : ''}"
    part=${cell.isToday ? 'cell cell-today' : 'cell'}
    aria-current=${cell.isToday ? 'date' : nothing}
  >
    <button
      type="button"
      class="cell-day"
      data-day=${cell.day}
      tabindex=${cell.count > 0 ? 0 : -1}
      aria-expanded=${cell.count > 0 ? cell.isOpen : nothing}
      @click=${() => actions.openDay(cell.day)}
      @keydown=${(event: KeyboardEvent) => actions.key(event, cell.day)}
    >
      <span class="visually-hidden">${cell.name}</span>
      <span class="number" aria-hidden="true">${cell.dayOfMonth}</span>
      ${cell.isToday ? html`<span class="today" aria-hidden="true">${labels.today}</span>` : nothing}
      ${cell.count > 0 ? html`<span class="count" aria-hidden="true">${cell.count}</span>` : nothing}
    </button>
    ${cell.note ? html`<p class="note">${cell.note}</p>` : nothing}
    ${
      cell.count > 0
        ? html`<ul class="entries plain-list">
            ${cell.entries.map((entry) => html`<li>${entryOf(entry, { day: cell.day, isStop: false }, actions)}</li>`)}
            ${cell.more ? html`<li class="muted">${cell.more}</li>` : nothing}
          </ul>`
        : nothing
    }
  </td>`;
}

const closeDay =
  ({ openDay }: TableActions, { weeks }: MonthView) =>
  (event: KeyboardEvent) => {
    const open = weeks.flatMap(({ days }) => days).find(({ isOpen }) => isOpen);
    if (event.key === 'Escape' && open && !event.defaultPrevented) openDay(open.day);
  };
