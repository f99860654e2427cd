import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icon.ts';

/** A text of the source, and its language when that is not the widget's. */
export interface ShownText {
  text: string;
  language?: string;
}

/** A status of an event: its code and its words (EC-53), and the path of its icon once that has come. */
export interface BadgeView {
  code: string;
  words: string;
  icon?: string | undefined;
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
  /** What the accessible name says after the title, with its comma: day, time, place, statuses (EC-46). */
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

/** A text with its own direction and language (CT-19, EC-86). */
export const bdi = ({ text, language }: ShownText): TemplateResult =>
  html`<bdi lang=${language ?? nothing}>${text}</bdi>`;

/** Statuses in words with room for an icon beside them; colour comes last (LK-2). */
export const badge = ({ code, words, icon: path = '' }: BadgeView): TemplateResult =>
  html`<span class="badge badge-${code}" part="badge badge-${code}">
    ${icon(path)} ${words}
  </span>`;

const title = (row: EventRowView, { open }: EventRowActions) => {
  const content = html`${row.prefix ? `${row.prefix} ` : nothing}${bdi(row.title)}<span class="visually-hidden"
      >${row.rest}</span
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
            ${row.meta.map((text, index) => html`${index > 0 ? '\u00a0· ' : nothing}${bdi(text)}`)}
          </p>`
        : nothing
    }
  </div>
  ${details}`;
