import { css, html, nothing, type TemplateResult } from 'lit';
import { proseStyles, type RichTree, richText } from '../rich-text.ts';
import { formOf, type LineView, line, needsOf, type RegisteringView, registrationOf } from './details-register.ts';
import { type BadgeView, badge, bdi, type ShownText } from './event-row.ts';

interface FactView {
  label: string;
  lines: readonly LineView[];
  /** Its name for the page's styles. */
  part?: string;
}

/** An opened event (EC-55). */
export interface DetailsView extends RegisteringView {
  statuses: readonly BadgeView[];
  reason?: ShownText;
  summary?: ShownText;
  description?: { body: RichTree; language?: string };
  before: readonly FactView[];
  after: readonly FactView[];
  /** Why there is no form yet, or none at all. */
  answer?: TemplateResult;
  links: readonly LineView[];
  /** How to take it into an own calendar, or why that is not possible yet (EC-37). */
  keep?: { label: string; body: unknown; open: () => void } | string;
  /** Prints it for a notice board; `refused` says what to do where the browser will not (EC-84). */
  poster?: { label: string; press: () => void; refused?: string };
  /** «Vises også hos Nordby» (EC-41). */
  alsoAt?: string;
  closeLabel: string;
  /** Said while the rest of it is still being fetched. */
  waiting?: string;
}

const factList = (facts: readonly FactView[]) => html`<dl class="facts">
  ${facts.map(
    ({ label, lines, part }) => html`<div part=${part ?? nothing}>
      <dt>${label}</dt>
      ${lines.map((text) => html`<dd>${line(text)}</dd>`)}
    </div>`,
  )}
</dl>`;

/** Whether something stands between the two halves of the facts. */
const isParted = ({ description, waiting }: DetailsView) => description || waiting;

const keepOf = (keep: DetailsView['keep']) =>
  typeof keep === 'object'
    ? html`<details class="no-print" part="keep" @toggle=${keep.open}>
        <summary>${keep.label}</summary>
        ${keep.body}
      </details>`
    : keep
      ? html`<p class="small muted">${keep}</p>`
      : nothing;

/** What opens under a row: in the order of EC-55, no box around it. */
export const details = (
  view: DetailsView,
  level: number,
  { close, key }: { close: () => void; key: (event: KeyboardEvent) => void },
): TemplateResult => html`<div class="details" part="details" @keydown=${key}>
  ${
    view.statuses.length > 0 || view.reason
      ? html`<p class="statuses">${view.statuses.map(badge)} ${view.reason ? bdi(view.reason) : nothing}</p>`
      : nothing
  }
  ${view.summary ? html`<p>${bdi(view.summary)}</p>` : nothing}
  ${factList(isParted(view) ? view.before : [...view.before, ...view.after])}
  ${
    view.description
      ? html`<div class="prose" dir="auto" lang=${view.description.language ?? nothing}>${richText(view.description.body, level)}</div>`
      : nothing
  }
  ${view.waiting ? html`<p class="muted">${view.waiting}</p>` : nothing}
  ${isParted(view) ? factList(view.after) : nothing}
  ${view.form ? formOf(view.form, level) : html`${registrationOf(view, level)}${needsOf(view, level)}`} ${view.answer ?? nothing}
  ${keepOf(view.keep)} ${view.alsoAt ? html`<p class="small muted">${view.alsoAt}</p>` : nothing}
  ${view.form ? nothing : html`<slot name="help"></slot>`}
  <p class="ends">
    ${view.links.map((text) => html`<span>${line(text)}</span>`)}
    ${
      view.poster
        ? html`<button type="button" class="link no-print" part="button" @click=${view.poster.press}>
            ${view.poster.label}
          </button>`
        : nothing
    }
    <button type="button" class="link no-print" part="button" @click=${close}>${view.closeLabel}</button>
  </p>
  ${view.poster?.refused ? html`<p class="small no-print">${view.poster.refused}</p>` : nothing}
</div>`;

/** Styles of an opened event; they come with it. */
export const detailsStyles = css`
  ${proseStyles}
  .details,
  .details section,
  .facts,
  .facts > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }
  .details {
    gap: calc(var(--_space) * 1);
    padding-block: calc(var(--_space) * 0.75);
    border-inline-start: 2px solid var(--_rule);
    padding-inline-start: 1em;
    margin-block-start: 0.5em;
  }
  .facts > div {
    gap: 0 1em;
  }
  .facts dt {
    font-weight: 600;
  }
  .facts dd {
    max-inline-size: var(--_measure);
  }
  .facts dd:not(:has(a), :lang(ar))::first-letter {
    text-transform: uppercase;
  }
  .details :is(h1, h2, h3, h4, h5, h6, .heading) {
    font-size: 1.125em;
  }
  .statuses,
  .starts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .statuses {
    gap: 0.25em 1em;
  }
  @container samspil (min-width: 30em) {
    .details {
      margin-inline-start: calc(var(--_time-column) + 1em);
    }
    .facts > div {
      grid-template-columns: 7em minmax(0, 1fr);
    }
    .facts dd {
      grid-column: 2;
    }
  }
`;
