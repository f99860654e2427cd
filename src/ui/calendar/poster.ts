import { css, html, nothing, type TemplateResult } from 'lit';
import { richText } from '../rich-text.ts';
import type { DetailsView } from './details.ts';
import { bdi, type ShownText } from './event-row.ts';

/** An opened event as a poster shows it. */
export interface PosterView
  extends Pick<DetailsView, 'statuses' | 'reason' | 'summary' | 'description' | 'before' | 'after' | 'registration'> {
  title: ShownText;
  /** Address of the event's page, as it is typed. */
  address?: string;
  /** The address for a phone's camera: rows of dark and light. */
  code?: readonly (readonly boolean[])[] | undefined;
}

/** One event for the notice board: large, with all that a passer-by needs and nothing to press (EC-84). */
export const poster = (view: PosterView): TemplateResult => html`<article class="poster">
  ${
    view.statuses.length > 0 || view.reason
      ? html`<p class="statuses">
          ${view.statuses.map(({ words }) => html`<strong>${words}</strong>`)} ${view.reason ? bdi(view.reason) : nothing}
        </p>`
      : nothing
  }
  <h1>${bdi(view.title)}</h1>
  <dl class="first">${view.before.map(fact)}</dl>
  ${view.summary ? html`<p class="summary">${bdi(view.summary)}</p>` : nothing}
  ${
    view.description
      ? html`<div class="prose" dir="auto" lang=${view.description.language ?? nothing}>${richText(view.description.body, 2)}</div>`
      : nothing
  }
  <dl>${view.after.map(fact)}</dl>
  ${view.registration?.lines.map((line) => html`<p>${bdi(line)}</p>`)}
  ${addressOf(view)}
</article>`;

/** Where there is more to know: the address in words, beside it for a phone's camera. */
export const addressOf = ({ address, code }: Pick<PosterView, 'address' | 'code'>) =>
  address ? html`<p class="address">${code ? drawing(code) : nothing}${address}</p>` : nothing;

/** Light modules around a code, without which no camera finds it (ISO/IEC 18004, 6.3.8). */
const QUIET = 4;

/** A code as one path; the address stands beside it in words. */
function drawing(code: NonNullable<PosterView['code']>) {
  const size = code.length + 2 * QUIET;
  const path = code.flatMap((line, y) => line.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join('');
  return html`<svg viewBox="${-QUIET} ${-QUIET} ${size} ${size}" shape-rendering="crispEdges" aria-hidden="true"><path d=${path} /></svg>`;
}

const fact = ({ label, lines }: DetailsView['before'][number]) => html`<div>
  <dt>${label}</dt>
  ${lines.map((line) => html`<dd>${bdi(line)}</dd>`)}
</div>`;

/** How a poster looks on A4: black on white, to be read from some steps away. */
export const posterStyles = css`
  @page {
    size: A4;
    margin: 15mm;
  }
  body {
    margin: 0;
    font: 13pt / 1.4 system-ui, sans-serif;
    color: #000;
    background: #fff;
    overflow-wrap: anywhere;
  }
  h1 {
    font-size: 36pt;
    line-height: 1.1;
    margin-block: 0 0.5em;
    text-wrap: balance;
  }
  p,
  dl {
    margin-block: 0 1em;
  }
  dl > div {
    break-inside: avoid;
    margin-block-end: 0.5em;
  }
  dt {
    font-size: 11pt;
  }
  dd {
    margin: 0;
  }
  .first {
    font-size: 20pt;
    font-weight: 700;
    line-height: 1.25;
  }
  .first dd:not(:lang(ar))::first-letter {
    text-transform: uppercase;
  }
  .first dt,
  .first dd + dd {
    font-weight: 400;
  }
  .first dd + dd {
    font-size: 14pt;
  }
  .statuses {
    border: 2pt solid;
    padding: 0.25em 0.5em;
    font-size: 20pt;
  }
  .summary {
    font-size: 17pt;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  .address {
    display: flex;
    align-items: center;
    gap: 4mm;
    break-inside: avoid;
    border-block-start: 1pt solid;
    padding-block-start: 0.5em;
    font-weight: 700;
  }
  svg {
    flex: none;
    inline-size: 30mm;
    block-size: 30mm;
  }
`;
