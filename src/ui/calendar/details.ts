import { css, html, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading.ts';
import { type RichTree, richText } from '../rich-text.ts';
import { type BadgeView, badge, bdi, type ShownText } from './event-row.ts';

/** A line of words, maybe a link. */
export interface LineView extends ShownText {
  href?: string;
}

/** A button that begins a form; `about` says to a screen reader what for (EC-59). */
export interface StartView {
  label: string;
  about: string;
  press: () => void;
}

interface FactView {
  label: string;
  lines: readonly LineView[];
}

/** An opened event (EC-55). */
export interface DetailsView {
  statuses: readonly BadgeView[];
  reason?: ShownText;
  summary?: ShownText;
  description?: { body: RichTree; language?: string };
  before: readonly FactView[];
  after: readonly FactView[];
  registration: { lines: readonly LineView[]; action?: LineView; starts?: readonly StartView[] } | undefined;
  needs: readonly (LineView & { start?: StartView })[];
  /** A form in the place of registration and needs, under its heading (EC-62). */
  form?: { heading: string; body: TemplateResult };
  /** Why there is no form yet, or none at all. */
  answer?: TemplateResult;
  links: readonly LineView[];
  labels: { registration: string; needs: string };
  /** How to take it into an own calendar, or why that is not possible yet (EC-37). */
  keep?: { label: string; body: unknown; open: () => void } | string;
  /** «Vises også hos Nordby» (EC-41). */
  alsoAt?: string;
  closeLabel: string;
  /** The rest of it is still being fetched. */
  isWaiting: boolean;
  waitingLabel: string;
}

const line = (text: LineView) => (text.href ? html`<a href=${text.href} rel="noopener">${bdi(text)}</a>` : bdi(text));

const factList = (facts: readonly FactView[]) => html`<dl class="facts">
  ${facts.map(
    ({ label, lines }) => html`<div>
      <dt>${label}</dt>
      ${lines.map((text) => html`<dd>${line(text)}</dd>`)}
    </div>`,
  )}
</dl>`;

const keepOf = (keep: DetailsView['keep']) =>
  typeof keep === 'object'
    ? html`<details class="no-print" part="keep" @toggle=${keep.open}>
        <summary>${keep.label}</summary>
        ${keep.body}
      </details>`
    : keep
      ? html`<p class="small muted">${keep}</p>`
      : nothing;

const startButton = ({ label, about, press }: StartView, looks: string) => html`<button
  type="button"
  class="start no-print button ${looks}"
  part="button ${looks}"
  @click=${press}
>
  ${label}<span class="visually-hidden">: ${about}</span>
</button>`;

function registrationOf({ registration, labels }: DetailsView, level: number) {
  if (!registration) return nothing;
  const { lines, action, starts = [] } = registration;
  return html`<section part="registration">
    ${heading(level, labels.registration)} ${lines.map((text) => html`<p>${line(text)}</p>`)}
    ${
      action
        ? html`<p class="no-print">
            <a class="button button-primary" part="button button-primary" href=${action.href ?? ''} rel="noopener">${bdi(action)}</a>
          </p>`
        : nothing
    }
    ${starts.length > 0 ? html`<p class="starts">${starts.map((start, index) => startButton(start, index > 0 ? '' : 'button-primary'))}</p>` : nothing}
  </section>`;
}

const needsOf = ({ needs, labels }: DetailsView, level: number) =>
  needs.length > 0
    ? html`<section part="needs">
        ${heading(level, labels.needs)}
        ${needs.map(
          ({ start, ...text }) => html`<p>${line(text)}</p>
            ${start ? html`<p class="starts">${startButton(start, '')}</p>` : nothing}`,
        )}
      </section>`
    : nothing;

// A key that is pressed in a form is the form's: it closes nothing.
const keepEscape = (event: KeyboardEvent) => event.key === 'Escape' && event.stopPropagation();

const formOf = ({ heading: title, body }: NonNullable<DetailsView['form']>, level: number) =>
  html`<section class="registering" @keydown=${keepEscape}>${heading(level, title)} ${body}</section>`;

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
  ${view.summary ? html`<p>${bdi(view.summary)}</p>` : nothing} ${factList(view.before)}
  ${
    view.description
      ? html`<div class="prose" lang=${view.description.language ?? nothing}>${richText(view.description.body, level)}</div>`
      : nothing
  }
  ${view.isWaiting ? html`<p class="muted">${view.waitingLabel}</p>` : nothing} ${factList(view.after)}
  ${view.form ? formOf(view.form, level) : html`${registrationOf(view, level)}${needsOf(view, level)}`} ${view.answer ?? nothing}
  ${keepOf(view.keep)} ${view.alsoAt ? html`<p class="small muted">${view.alsoAt}</p>` : nothing}
  ${view.form ? nothing : html`<slot name="help"></slot>`}
  <p class="ends">
    ${view.links.map((text) => html`<span>${line(text)}</span>`)}
    <button type="button" class="link no-print" part="button" @click=${close}>${view.closeLabel}</button>
  </p>
</div>`;

/** Styles of an opened event; they come with it. */
export const detailsStyles = css`
  .details,
  .facts,
  .facts > div {
    grid-template-columns: minmax(0, 1fr);
  }
  .details {
    display: grid;
    gap: calc(var(--_space) * 1);
    padding-block: calc(var(--_space) * 0.75);
    border-inline-start: 2px solid var(--_rule);
    padding-inline-start: 1em;
    margin-block-start: 0.5em;
  }
  .statuses,
  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
  }
  .facts {
    display: grid;
    gap: 0.5em;
  }
  .facts > div {
    display: grid;
    gap: 0 1em;
  }
  .facts dt {
    font-weight: 600;
  }
  .facts dd {
    max-inline-size: var(--_measure);
  }
  .facts dd:not(:has(a))::first-letter {
    text-transform: uppercase;
  }
  .details section {
    display: grid;
    gap: 0.375em;
  }
  .details :is(h1, h2, h3, h4, h5, h6, .heading) {
    font-size: 1.125em;
  }
  .starts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .details .prose {
    display: grid;
    gap: calc(var(--_space) * 0.75);
    max-inline-size: var(--_measure);
    hyphens: auto;
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
