import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading.ts';
import { bdi, type EventRowView } from './event-row.ts';

/** A row as paper shows it: with the address of its page. */
export interface PrintRowView extends EventRowView {
  address?: string;
}

/** What is printed of a calendar (EC-83). */
export interface PrintSheetView {
  groups: readonly { title: string; note?: string; rows: readonly PrintRowView[] }[];
  printed: string;
}

/** All dates of the selection, as paper shows them: statuses in words, the address of each, nothing to press (EC-83). */
export const printSheet = ({ groups, printed }: PrintSheetView, level: number): TemplateResult => html`<div
  class="print-sheet"
>
  ${groups.map(
    ({ title, note, rows }) => html`<section class="day">
      ${heading(level, html`${title}${note ? ` · ${note}` : nothing}`)}
      <ul class="plain-list">
        ${rows.map((row) => html`<li class="event">${printRow(row)}</li>`)}
      </ul>
    </section>`,
  )}
  <p class="small">${printed}</p>
</div>`;

const printRow = ({ time, formerly, prefix, title, badges, meta, address }: PrintRowView) => html`<p class="event-time">
    ${formerly ? html`<s>${time}</s>` : time}
  </p>
  <div>
    <p>
      <strong>${prefix ? `${prefix} ` : nothing}${bdi(title)}</strong>${badges.map(({ words }) => (prefix === `${words}:` ? nothing : ` · ${words}`))}
    </p>
    ${meta.length > 0 ? html`<p class="small">${meta.map((text, index) => html`${index > 0 ? ' · ' : nothing}${bdi(text)}`)}</p>` : nothing}
    ${address ? html`<p class="small">${address}</p>` : nothing}
  </div>`;
