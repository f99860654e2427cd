import { html, nothing, type TemplateResult } from 'lit';
import { type RowGroupView, type RowsSetting, rowGroups } from './agenda.ts';
import { aboveTable, type EntryView, entryOf, type TableActions, type TableView } from './table-parts.ts';

/** A day of the week: its name and its dates, column by column. */
export interface WeekDayView {
  day: number;
  isToday: boolean;
  title: string;
  /** «, 2 arrangementer», after its name; nothing where that is not known. */
  events: string;
  /** Name of a quiet day. */
  note?: string;
  cells: readonly (readonly EntryView[])[];
}

/** The week as a table, and its days as lists for where there is no room for one (EC-49, EC-52). */
export interface WeekView extends TableView {
  name: string;
  dayLabel: string;
  columns: readonly string[];
  days: readonly WeekDayView[];
  groups: readonly RowGroupView[];
  /** Which of the days is listed under the table; -1 for none. */
  openIndex: number;
}

/** The week: a real table with a row for each day and no hour grid (EC-52). */
export const week = (
  view: WeekView,
  level: number,
  { actions, ...setting }: RowsSetting & { actions: TableActions },
): TemplateResult => html`${aboveTable(view, level, { actions, ...setting })}
  <p class="week-name" aria-hidden="true">${view.name}</p>
  <table class="week-table" part="table">
    <caption>
      ${view.name}
    </caption>
    <thead>
      <tr>
        <th scope="col"><span class="visually-hidden">${view.dayLabel}</span></th>
        ${view.columns.map((column) => html`<th scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${view.days.map((day) => dayRow(day, actions))}
    </tbody>
  </table>
  <div id="after-table" class="week-list" tabindex="-1" @keydown=${closeDay(actions, view)}>
    ${listOf(view, level, { actions, ...setting })}
  </div>`;

const dayRow = ({ day, isToday, title, events, note, cells }: WeekDayView, actions: TableActions) => html`<tr
  class=${isToday ? 'is-today' : ''}
  aria-current=${isToday ? 'date' : nothing}
  @keydown=${(event: KeyboardEvent) => actions.key(event, day)}
>
  <th scope="row" class="week-day" data-day=${day} tabindex="-1" part="day-heading">
    ${title}${events ? html`<span class="visually-hidden">${events}</span>` : nothing}${note ? html`<span class="note">${note}</span>` : nothing}
  </th>
  ${cells.map(
    (entries) => html`<td class="week-cell" part=${isToday ? 'cell cell-today' : 'cell'}>
      ${
        entries.length > 0
          ? html`<ul class="entries plain-list">
              ${entries.map((entry) => html`<li>${entryOf(entry, { day, isStop: true }, actions)}</li>`)}
            </ul>`
          : nothing
      }
    </td>`,
  )}
</tr>`;

/** All days where there is no room for the table, else the one that is open: css tells which. */
function listOf(view: WeekView, level: number, setting: RowsSetting): HTMLElement {
  const groups = rowGroups(view.groups, level, setting);
  [...groups.children].forEach((group, index) => {
    group.classList.toggle('is-open', index === view.openIndex);
  });
  return groups;
}

const closeDay =
  ({ openDay }: TableActions, { days, openIndex }: WeekView) =>
  (event: KeyboardEvent) => {
    const open = days[openIndex];
    if (event.key === 'Escape' && open && !event.defaultPrevented) openDay(open.day);
  };
