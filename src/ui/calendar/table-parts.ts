import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading.ts';
import { icon } from '../icon.ts';
import { type RowsSetting, rowList } from './agenda.ts';
import { type BadgeView, badge, bdi, type EventRowActions, type EventRowView, type ShownText } from './event-row.ts';

/** A date in a cell: one short line. */
export interface EntryView {
  id: string;
  startTime: string;
  title: ShownText;
  prefix?: string;
  /** What the accessible name says after the title, with its comma. */
  rest: string;
  /** The status that matters most, if it is not said before the title. */
  status?: BadgeView;
  /** «dag 2 af 3». */
  part?: string;
}

/** What month and week have around their table. */
export interface TableView {
  labels: {
    previous: string;
    next: string;
    previousShort: string;
    nextShort: string;
    toToday: string;
    skip: string;
  };
  whole: { title: string; rows: readonly EventRowView[] };
  /** Said instead of the dates while they are fetched, or when they did not come. */
  notice?: { sentence: string; retryLabel?: string };
}

/** What a person may do in a table of days. */
export interface TableActions extends EventRowActions {
  /** One month or week on, or back. */
  go: (direction: 1 | -1) => void;
  toToday: () => void;
  openDay: (day: number) => void;
  openEntry: (day: number, id: string) => void;
  key: (event: KeyboardEvent, day: number) => void;
  retry: () => void;
}

const back = 'M15 5l-7 7 7 7';
const forth = 'M9 5l7 7-7 7';

/** What stands above a table of days: the way past it, dates too long for its cells, steps, and what it waits for. */
export const aboveTable = (
  { labels, whole, notice }: TableView,
  level: number,
  { actions, ...setting }: RowsSetting & { actions: TableActions },
): TemplateResult => html`<a class="skip" href="#after-table" @click=${skip}>${labels.skip}</a>
  ${
    whole.rows.length > 0
      ? html`<section class="day">${heading(level, whole.title)} ${rowList(whole.rows, { actions, ...setting }, 'whole')}</section>`
      : nothing
  }
  <div class="table-steps no-print">
    ${stepButton(labels.previousShort, labels.previous, { path: back, act: () => actions.go(-1) })}
    <button type="button" class="button" part="button" @click=${actions.toToday}>${labels.toToday}</button>
    ${stepButton(labels.nextShort, labels.next, { path: forth, act: () => actions.go(1), isAfter: true })}
  </div>
  ${notice ? noticeLine(notice, actions) : nothing}`;

const stepButton = (
  short: string,
  name: string,
  { path, act, isAfter = false }: { path: string; act: () => void; isAfter?: boolean },
) => html`<button type="button" class="button step" part="button" @click=${act}>
  ${isAfter ? nothing : icon(path)}<span aria-hidden="true">${short}</span><span class="visually-hidden">${name}</span>${
    isAfter ? icon(path) : nothing
  }
</button>`;

const noticeLine = ({ sentence, retryLabel }: NonNullable<TableView['notice']>, { retry }: TableActions) => html`<p
  class="notice on-paper"
>
  <span>${sentence}</span>
  ${retryLabel ? html`<button type="button" class="button" part="button" @click=${retry}>${retryLabel}</button>` : nothing}
</p>`;

/** A time that no longer holds is struck out; the word before the title says why (EC-53). */
const timeOf = ({ prefix, part, startTime }: EntryView) => part ?? (prefix ? html`<s>${startTime}</s>` : startTime);

/** A date in a cell. `isStop`: whether Tab comes by. */
export const entryOf = (
  entry: EntryView,
  { day, isStop }: { day: number; isStop: boolean },
  { openEntry }: TableActions,
): TemplateResult => html`<button
  type="button"
  class="entry"
  tabindex=${isStop ? 0 : -1}
  @click=${() => openEntry(day, entry.id)}
>
  <span class="entry-time">${timeOf(entry)}</span>
  ${entry.prefix ? `${entry.prefix} ` : nothing}${bdi(entry.title)}<span class="visually-hidden">${entry.rest}</span>
  ${entry.status ? html`<span class="entry-status" aria-hidden="true">${badge(entry.status)}</span>` : nothing}
</button>`;

/** A link to a place in this root: the page's address is not ours to change. */
function skip(event: Event) {
  event.preventDefault();
  const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  root.querySelector<HTMLElement>('#after-table')?.focus();
}
