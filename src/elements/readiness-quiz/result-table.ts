import { html, nothing, type TemplateResult } from 'lit';
import type { DimensionScore } from '../../domain/quiz/score.ts';
import { localText } from '../../ui/local-text.ts';
import { othersCell, othersMark } from './result-others.ts';
import { bandWords, dimensionOf, type ResultView } from './result-view.ts';

/**
 * The dimensions as a table with a bar in the number's cell (RQ-42). Its roles are written out, because in a narrow place
 * the rows are laid out in another way and some browsers then forget that they are rows.
 */
export function resultTable(view: ResultView): TemplateResult {
  const { words, result, others } = view;
  const { comparison } = others ?? {};
  const columns = [
    words.area,
    words.number,
    ...(comparison ? [words.others(comparison.organisations)] : []),
    words.band,
    words.answered,
  ];
  return html`<table role="table" part="table">
    <caption>
      ${words.caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${result.dimensions.map((dimension) => renderRow(view, dimension))}
    </tbody>
  </table>`;
}

function renderRow(view: ResultView, { id, shown, state, band, answered, asked }: DimensionScore) {
  const { words, text } = view;
  const comparison = view.others?.comparison;
  const mean = comparison?.means.get(id);
  const without = state === 'notApplicable' ? words.notApplicable : words.tooFew(answered, asked);
  return html`<tr role="row">
    <th role="rowheader" scope="row">${localText(text(dimensionOf(view, id)?.title))}${id === view.marked ? html` <span class="small muted">${words.marked}</span>` : nothing}</th>
    <td role="cell" class="number">
      <div class="measure">
        <span part="figure">${shown ?? '–'}</span>
        ${shown === null || !view.hasBars ? nothing : renderBar(shown, mean)}
      </div>
    </td>
    ${comparison ? othersCell(words.others(comparison.organisations), mean) : nothing}
    <td role="cell" class="band">${shown === null ? without : localText(bandWords(view, band))}</td>
    <td role="cell" class="answered">${asked === 0 ? '–' : renderAnswered(words.answeredOf(answered, asked), words.answered)}</td>
  </tr>`;
}

/** “2 af 3”; in a narrow place, where the column's name cannot be seen, with it. */
const renderAnswered = (count: string, column: string) =>
  html`${count}<span class="unit" aria-hidden="true">${column.toLowerCase()}</span>`;

/** A bar from 0 to 100, with a mark where others stand; the numbers beside it say the same. */
const renderBar = (shown: number, mean: number | undefined) => html`<svg
  class="bar"
  part="bar"
  viewBox="0 0 100 8"
  preserveAspectRatio="none"
  aria-hidden="true"
>
  <rect class="track" width="100" height="8" />
  <rect width=${shown} height="8" />
  ${mean === undefined ? nothing : othersMark(mean)}
</svg>`;
