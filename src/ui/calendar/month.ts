import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading.ts';
import { icon } from '../icon.ts';
import { type RowGroupView, type RowsSetting, rowGroups, rowList } from './agenda.ts';
import { type BadgeView, badge, bdi, type EventRowActions, type EventRowView, type ShownText } from './event-row.ts';

/** A date in a cell: one short line. */
export interface MonthEntryView {
  id: string;
  startTime: string;
  title: ShownText;
  prefix?: string;
  /** What the accessible name says after the title. */
  rest: string;
  /** The status that matters most, if it is not said before the title. */
  status?: BadgeView;
  /** «dag 2 af 3». */
  part?: string;
}

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
  entries: readonly MonthEntryView[];
  more?: string;
}

/** The month as a table, and what stands below it (EC-47, EC-49). */
export interface MonthView {
  name: string;
  weekLabel: string;
  labels: {
    previous: string;
    next: string;
    previousShort: string;
    nextShort: string;
    toToday: string;
    today: string;
    skip: string;
  };
  weekdays: readonly { long: string; short: string }[];
  weeks: readonly { label: string; number: number; days: readonly MonthCellView[] }[];
  whole: { title: string; rows: readonly EventRowView[] };
  groups: readonly RowGroupView[];
  opened?: { title: string; rows: readonly EventRowView[] };
  /** Whether week numbers are seen; they are always there for screen readers. */
  hasWeekNumbers: boolean;
  /** Said instead of the table while its dates are fetched, or when they did not come. */
  notice?: { sentence: string; retryLabel?: string };
}

/** What a person may do in the month. */
export interface MonthActions extends EventRowActions {
  go: (months: number) => void;
  toToday: () => void;
  openDay: (day: number) => void;
  openEntry: (day: number, id: string) => void;
  key: (event: KeyboardEvent, day: number) => void;
  retry: () => void;
}

const back = 'M15 5l-7 7 7 7';
const forth = 'M9 5l7 7-7 7';

/** The month: a real table of six weeks, one tab stop for each day with events (EC-47). */
export const month = (
  view: MonthView,
  level: number,
  { actions, ...setting }: RowsSetting & { actions: MonthActions },
): TemplateResult => html`<a class="skip" href="#after-month" @click=${skip}>${view.labels.skip}</a>
  ${
    view.whole.rows.length > 0
      ? html`<section class="day">${heading(level, view.whole.title)} ${rowList(view.whole.rows, { actions, ...setting }, 'whole')}</section>`
      : nothing
  }
  <div class="month-steps no-print">
    ${stepButton(view.labels.previousShort, view.labels.previous, { path: back, act: () => actions.go(-1) })}
    <button type="button" class="button" part="button" @click=${actions.toToday}>${view.labels.toToday}</button>
    ${stepButton(view.labels.nextShort, view.labels.next, { path: forth, act: () => actions.go(1), isAfter: true })}
  </div>
  ${view.notice ? noticeLine(view.notice, actions) : nothing}
  <table class="month ${view.hasWeekNumbers ? '' : 'no-weeks'}" part="table">
    <caption>
      ${view.name}
    </caption>
    <thead>
      <tr>
        <th scope="col" class="week"><span class="visually-hidden">${view.weekLabel}</span></th>
        ${view.weekdays.map(
          ({ long, short }) =>
            html`<th scope="col"><span aria-hidden="true">${short}</span><span class="visually-hidden">${long}</span></th>`,
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
  <div id="after-month" tabindex="-1">
    ${
      view.opened
        ? html`<section class="day opened-day" @keydown=${closeDay(actions, view)}>
            ${heading(level, view.opened.title, { id: 'opened-day', isTarget: true, part: 'day-heading' })}
            ${rowList(view.opened.rows, { actions, ...setting }, 'opened')}
          </section>`
        : html`<div class="month-list">${rowGroups(view.groups, level, { actions, ...setting })}</div>`
    }
  </div>`;

const stepButton = (
  short: string,
  name: string,
  { path, act, isAfter = false }: { path: string; act: () => void; isAfter?: boolean },
) => html`<button type="button" class="button step" part="button" @click=${act}>
  ${isAfter ? nothing : icon(path)}<span aria-hidden="true">${short}</span><span class="visually-hidden">${name}</span>${
    isAfter ? icon(path) : nothing
  }
</button>`;

const noticeLine = ({ sentence, retryLabel }: NonNullable<MonthView['notice']>, { retry }: MonthActions) => html`<p
  class="notice"
>
  <span>${sentence}</span>
  ${retryLabel ? html`<button type="button" class="button" part="button" @click=${retry}>${retryLabel}</button>` : nothing}
</p>`;

function cellOf(cell: MonthCellView, { labels }: MonthView, actions: MonthActions) {
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
            ${cell.entries.map((entry) => html`<li>${entryOf(entry, cell.day, actions)}</li>`)}
            ${cell.more ? html`<li class="muted">${cell.more}</li>` : nothing}
          </ul>`
        : nothing
    }
  </td>`;
}

const entryOf = (entry: MonthEntryView, day: number, { openEntry }: MonthActions) => html`<button
  type="button"
  class="entry"
  tabindex="-1"
  @click=${() => openEntry(day, entry.id)}
>
  <span class="entry-time">${entry.part ?? entry.startTime}</span>
  ${entry.prefix ? `${entry.prefix} ` : nothing}${bdi(entry.title)}<span class="visually-hidden">, ${entry.rest}</span>
  ${entry.status ? html`<span class="entry-status" aria-hidden="true">${badge(entry.status)}</span>` : nothing}
</button>`;

/** A link to a place in this root: the page's address is not ours to change. */
function skip(event: Event) {
  event.preventDefault();
  const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  root.querySelector<HTMLElement>('#after-month')?.focus();
}

const closeDay =
  ({ openDay }: MonthActions, { weeks }: MonthView) =>
  (event: KeyboardEvent) => {
    const open = weeks.flatMap(({ days }) => days).find(({ isOpen }) => isOpen);
    if (event.key === 'Escape' && open && !event.defaultPrevented) openDay(open.day);
  };
