import { html, nothing, type TemplateResult } from 'lit';
import type { DimensionScore } from '../../domain/quiz/score.ts';
import { localText } from '../../ui/local-text.ts';
import { areaRow, areaTable } from './area-table.ts';
import { othersCell, othersMark } from './result-others.ts';
import { bandWords, dimensionOf, type ResultView } from './result-view.ts';

/** The dimensions as a table with a bar in the number's cell (RQ-42). */
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
  const rows = result.dimensions.map((dimension) => renderRow(view, dimension));
  return areaTable(words.caption, columns, rows);
}

function renderRow(view: ResultView, { id, shown, state, band, answered, asked }: DimensionScore) {
  const { words, text } = view;
  const comparison = view.others?.comparison;
  const mean = comparison?.means.get(id);
  const without = state === 'notApplicable' ? words.notApplicable : words.tooFew(answered, asked);
  return areaRow(
    html`${localText(text(dimensionOf(view, id)?.title))}${id === view.marked ? html` <span class="small muted">${words.marked}</span>` : nothing}`,
    html`<td role="cell" class="number">
      <div class="measure">
        <span part="figure">${shown ?? '–'}</span>
        ${shown === null || !view.hasBars ? nothing : renderBar(shown, mean)}
      </div>
    </td>
    ${comparison ? othersCell(words.others(comparison.organisations), mean) : nothing}
    <td role="cell" class="band">${shown === null ? without : localText(bandWords(view, band))}</td>
    <td role="cell" class="answered">${asked === 0 ? '–' : renderAnswered(words.answeredOf(answered, asked), words.answered)}</td>`,
  );
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
