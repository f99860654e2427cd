import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icon.ts';

/** A text of the source, and its language when that is not the widget's. */
export interface ShownText {
  text: string;
  language?: string;
}

/** A status of an event: its code and its words (EC-53). */
export interface BadgeView {
  code: string;
  words: string;
}

/** One date as a row shows it (EC-45). */
export interface EventRowView {
  /** Id of the occurrence. */
  id: string;
  time: string;
  /** Said before a time that no longer holds; without it the time holds. */
  formerly?: string;
  /** «Aflyst:» before the title. */
  prefix?: string;
  title: ShownText;
  /** What the accessible name says after the title: day, time, place, statuses (EC-46). */
  rest: string;
  meta: readonly ShownText[];
  badges: readonly BadgeView[];
  /** Where the title leads; without it the event opens in place. */
  href?: string;
  isOpen: boolean;
}

/** What a person may do with a row. */
export interface EventRowActions {
  open: (event: Event, id: string) => void;
}

const icons: Record<string, string> = {
  cancelled: 'M6 6l12 12M18 6L6 18',
  postponed: 'M12 7v5l3 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  moved: 'M4 12h15M13 6l6 6-6 6',
  changed: 'M12 8v5M12 16.5v.1M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  closed: 'M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3',
  online: 'M4 6h16v10H4zM9 20h6',
  needsHelp: 'M12 20s-7-4.5-7-10a4 4 0 0 1 7-2.5 4 4 0 0 1 7 2.5c0 5.5-7 10-7 10z',
  few: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 20a7 7 0 0 1 14 0',
};
const sameIcon: Record<string, string> = {
  tentative: 'changed',
  notOpen: 'postponed',
  soldOut: 'closed',
  waitingList: 'few',
  hybrid: 'online',
};

/** A text with its own direction and language (CT-19, EC-86). */
export const bdi = ({ text, language }: ShownText): TemplateResult =>
  html`<bdi lang=${language ?? nothing}>${text}</bdi>`;

/** Statuses in words with an icon beside them; colour comes last (LK-2). */
export const badge = ({ code, words }: BadgeView): TemplateResult =>
  html`<span class="badge badge-${code}" part="badge badge-${code}">
    ${icon(icons[sameIcon[code] ?? code] ?? icons.changed ?? '')} ${words}
  </span>`;

const title = (row: EventRowView, { open }: EventRowActions) => {
  const content = html`${row.prefix ? `${row.prefix} ` : nothing}${bdi(row.title)}<span class="visually-hidden"
      >, ${row.rest}</span
    >`;
  return row.href
    ? html`<a class="event-title" part="event-title" href=${row.href} @click=${(event: Event) => open(event, row.id)}
        >${content}</a
      >`
    : html`<button
        type="button"
        class="event-title link"
        part="event-title"
        aria-expanded=${row.isOpen}
        @click=${(event: Event) => open(event, row.id)}
      >
        ${content}
      </button>`;
};

/** What a row of a date shows: time, title, statuses, one quiet line; what it opens follows it (EC-45, EC-54). */
export const eventRow = (
  row: EventRowView,
  actions: EventRowActions,
  details: unknown,
): TemplateResult => html`<p class="event-time" part="event-time">
    ${row.formerly ? html`<span class="visually-hidden">${row.formerly}</span> <s>${row.time}</s>` : row.time}
  </p>
  <div class="event-what">
    <p class="event-line">
      ${title(row, actions)}
      ${row.badges.length > 0 ? html`<span class="badges">${row.badges.map(badge)}</span>` : nothing}
    </p>
    ${
      row.meta.length > 0
        ? html`<p class="event-meta small muted" part="event-meta">
            ${row.meta.map((text, index) => html`${index > 0 ? ' · ' : nothing}${bdi(text)}`)}
          </p>`
        : nothing
    }
  </div>
  ${details}`;
