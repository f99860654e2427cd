import { css, html, type SVGTemplateResult, type TemplateResult } from 'lit';
import { svg } from './svg.ts';

/** Styles of how others stand beside a result. */
export const othersStyles = css`
  .bar {
    overflow: visible;
  }
  .mark {
    fill: var(--_text);
  }
  @media (forced-colors: active) {
    .mark {
      fill: Highlight;
    }
  }
  @container samspil (max-width: 36em) {
    tbody .others {
      grid-column: 1 / -1;
      color: var(--_muted);
      font-size: 0.875em;
    }
    .others .unit {
      margin: 0;
    }
  }
`;

/** The mean of others; in a narrow place, where the column's name cannot be seen, with it (RQ-65). */
export const othersCell = (column: string, mean: number | undefined): TemplateResult =>
  html`<td role="cell" class="others"><span class="unit" aria-hidden="true">${column}:</span> ${mean ?? '–'}</td>`;

/** Where others stand on a bar; it reaches over it on both sides, so that it is seen whatever the bar's colour. */
export const othersMark = (mean: number): SVGTemplateResult =>
  svg`<rect class="mark" x=${mean - 0.75} y="-4" width="1.5" height="16" />`;
