import { css, html, nothing, type TemplateResult } from 'lit';
import { bdi, type EventRowView, type ShownText } from './event-row.ts';
import { addressOf, type PosterView, posterStyles } from './poster.ts';

/** A list of events as a poster shows it. */
export interface ListPosterView extends Pick<PosterView, 'title' | 'address' | 'code'> {
  /** Which month or week it is, and what was chosen, in words. */
  about: readonly string[];
  groups: readonly { title: string; note?: string; rows: readonly EventRowView[] }[];
  /** Whom to ask. */
  contact: readonly ShownText[];
  printed: string;
}

/** A list of events for the notice board: day by day, with nothing to press (EC-84). */
export const listPoster = (view: ListPosterView): TemplateResult => html`<article class="list-poster">
  <h1>${bdi(view.title)}</h1>
  ${view.about.length > 0 ? html`<p class="summary">${view.about.join(' · ')}</p>` : nothing}
  ${view.groups.map(
    ({ title, note, rows }) => html`<section>
      <h2>${title}${note ? ` · ${note}` : nothing}</h2>
      <ul>
        ${rows.map((row) => html`<li>${posterRow(row)}</li>`)}
      </ul>
    </section>`,
  )}
  ${view.contact.length > 0 ? html`<p class="contact">${view.contact.map((text, index) => html`${index > 0 ? ' · ' : nothing}${bdi(text)}`)}</p>` : nothing}
  ${addressOf(view)}
  <p class="printed">${view.printed}</p>
</article>`;

const posterRow = ({ time, formerly, prefix, title, badges, meta }: EventRowView) => {
  // The word before the title has said the first of them.
  const said = badges.slice(prefix ? 1 : 0).map(({ words }) => words);
  return html`<p>
    ${formerly ? html`<s>${time}</s>` : time}
  </p>
  <div>
    <p class="title">${prefix ? `${prefix} ` : nothing}${bdi(title)}</p>
    ${said.length > 0 ? html`<p class="badges">${said.join(' · ')}</p>` : nothing}
    ${meta.length > 0 ? html`<p>${meta.map((text, index) => html`${index > 0 ? ' · ' : nothing}${bdi(text)}`)}</p>` : nothing}
  </div>`;
};

/** How it looks on A4: as the poster of one event, its days apart. */
export const listPosterStyles = css`
  ${posterStyles}
  h2 {
    font-size: 18pt;
    line-height: 1.2;
    border-block-end: 1pt solid;
    margin-block: 1em 0.25em;
    break-after: avoid;
  }
  h2:not(:lang(ar))::first-letter {
    text-transform: uppercase;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    display: grid;
    grid-template-columns: 7em minmax(0, 1fr);
    gap: 0 1em;
    padding-block: 0.25em;
    break-inside: avoid;
  }
  li p {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .title {
    font-size: 16pt;
    font-weight: 700;
    line-height: 1.25;
  }
  .badges {
    font-weight: 700;
  }
  .contact {
    margin-block-start: 1.5em;
    font-size: 16pt;
  }
  .printed {
    font-size: 10pt;
  }
`;
