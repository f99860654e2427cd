import { css, html, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading.ts';
import { localText } from '../local-text.ts';
import { missingPart } from '../missing-part.ts';
import { proseStyles, type RichTree, richText } from '../rich-text.ts';
import { type CaseImageView, type CaseSummaryView, caseImage, caseStatus, type ShownText } from './case-summary.ts';

/** The whole story as plain view data (CA-12, column full). */
export interface CaseFullView {
  summary: CaseSummaryView;
  /** Municipalities and years, in one quiet line. */
  where?: string;
  lead?: ShownText;
  /** That no more is known than the lead. */
  note?: string;
  /** Who made the picture. */
  credit?: ShownText;
  allTags: readonly ShownText[];
  /** Challenge, solution, result and what else stands under a heading of its own. */
  sections: readonly { title: string; language?: string; body: RichTree }[];
  figures?: { title: string; items: readonly { value: string; label: ShownText }[] };
  phases?: Timeline;
  evaluations?: Timeline;
  quotes: readonly { text: ShownText; saidBy: ShownText }[];
  links: readonly { title: string; items: readonly ShownLink[] }[];
  /** Most of the story is on its way, or did not come. */
  rest?: { words: Parameters<typeof missingPart>[0]; hasFailed: boolean; fetchAgain: () => void };
}

interface ShownLink {
  text: ShownText;
  href?: string;
  follow?: (event: Event) => void;
}

interface Timeline {
  title: string;
  items: readonly { when: string; title?: ShownText; text?: ShownText; state?: ShownText }[];
}

const timeline = ({ title, items }: Timeline, level: number) => html`<section part="section">
  ${heading(level, title)}
  <ol class="timeline plain-list" part="timeline">
    ${items.map(
      (item) => html`<li>
        <span class="muted">${item.when}</span>
        ${item.title ? html`<strong>${localText(item.title)}</strong>` : nothing}
        ${item.text ? html`<span>${localText(item.text)}</span>` : nothing}
        ${item.state ? html`<span class="muted">${localText(item.state)}</span>` : nothing}
      </li>`,
    )}
  </ol>
</section>`;

const picture = (image: CaseImageView, credit: ShownText | undefined) => html`<div class="picture">
  ${caseImage(image)} ${credit ? html`<p class="small muted">${localText(credit)}</p>` : nothing}
</div>`;

/** The whole case: status first, then the story in labelled parts, then what came of it and where to go from here. */
export const caseFull = (view: CaseFullView, level: number): TemplateResult => html`<article class="full" part="card">
  <div class="opening">
    <p class="eyebrow" part="eyebrow">${caseStatus(view.summary)}</p>
    ${heading(level, localText(view.summary.title), { part: 'heading', id: 'case-title', isTarget: true })}
    <p class="muted">
      ${view.summary.organisation ? localText(view.summary.organisation) : nothing}
      ${view.where ? html`<span> · ${view.where}</span>` : nothing}
    </p>
  </div>
  ${view.summary.image ? picture(view.summary.image, view.credit) : nothing}
  ${view.lead ? html`<p class="lead" part="summary">${localText(view.lead)}</p>` : nothing}
  ${view.note ? html`<p class="muted">${view.note}</p>` : nothing}
  ${view.rest ? missingPart(view.rest.words, view.rest.hasFailed, view.rest.fetchAgain) : nothing}
  ${view.sections.map(
    ({ title, language, body }) => html`<section part="section">
      ${heading(level + 1, title)}
      <div class="prose" dir="auto" lang=${language ?? nothing}>${richText(body, level + 1)}</div>
    </section>`,
  )}
  ${
    view.figures
      ? html`<section part="section">
          ${heading(level + 1, view.figures.title)}
          <dl class="figures" part="figures">
            ${view.figures.items.map((item) => html`<div><dt>${localText(item.label)}</dt><dd>${item.value}</dd></div>`)}
          </dl>
        </section>`
      : nothing
  }
  ${view.phases ? timeline(view.phases, level + 1) : nothing}
  ${view.evaluations ? timeline(view.evaluations, level + 1) : nothing}
  ${view.quotes.map(
    ({ text, saidBy }) => html`<figure part="quote">
      <blockquote>${localText(text)}</blockquote>
      <figcaption class="muted">${localText(saidBy)}</figcaption>
    </figure>`,
  )}
  ${view.links.map(
    ({ title, items }) => html`<section part="section">
      ${heading(level + 1, title)}
      <ul class="plain-list">
        ${items.map(
          ({ text, href, follow }) =>
            html`<li>${href ? html`<a href=${href} rel="noopener" @click=${follow}>${localText(text)}</a>` : localText(text)}</li>`,
        )}
      </ul>
    </section>`,
  )}
  ${
    view.allTags.length > 0
      ? html`<ul class="tags plain-list small muted">
          ${view.allTags.map((tag) => html`<li part="tag">${localText(tag)}</li>`)}
        </ul>`
      : nothing
  }
</article>`;

/** Styles of the whole story; they come with it. */
export const styles = css`
  ${proseStyles}
  /* Columns are no grids: on paper a browser moves a grid to the next page whole, or lays its rows on each other. */
  .full,
  .full > section {
    display: flex;
    flex-direction: column;
  }
  .full {
    gap: calc(var(--_space) * 2);
    align-items: start;
  }
  /* The way back stands over it. */
  .link + .full {
    margin-block-start: var(--_space);
  }
  .opening {
    display: grid;
    gap: calc(var(--_space) * 0.5);
  }
  .opening > :is(h1, h2, h3, h4, h5, h6, .heading) {
    font-size: 1.75em;
  }
  .full > section {
    gap: calc(var(--_space) * 0.5);
    inline-size: 100%;
  }
  .full > section > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.125em;
  }
  .picture {
    inline-size: 100%;
    max-inline-size: var(--_measure);
  }
  .lead {
    font-size: 1.125em;
  }
  .figures {
    max-inline-size: var(--_measure);
  }
  .figures > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    padding-block: calc(var(--_space) * 0.5);
    border-block-end: 1px solid var(--_rule);
  }
  .figures dt {
    flex: 1 1 14em;
  }
  .figures dd {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  .timeline > li {
    display: grid;
    gap: 0.25em;
    padding-block: calc(var(--_space) * 0.5);
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--_rule);
  }
  blockquote {
    margin: 0;
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--_accent);
    max-inline-size: var(--_measure);
  }
`;
