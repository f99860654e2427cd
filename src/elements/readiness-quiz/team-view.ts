import { html, type TemplateResult } from 'lit';
import type { QuizDefinition } from '../../contract/quiz.ts';
import type { QuizTeamMessages } from '../../i18n/messages.ts';
import type { QuizTexts } from './quiz-texts.ts';

/** What a team's picture is shown with. */
export interface TeamPictureView {
  readonly definition: QuizDefinition;
  readonly words: QuizTeamMessages;
  readonly text: QuizTexts;
  /** Level of its heading. */
  readonly level: number;
  /** Names of the two sides that are compared, if any are. */
  readonly sides?: readonly string[] | undefined;
}

/** A cell that in a narrow place, where the column's name cannot be seen, says it itself. */
export const cell = (column: string, content: unknown): TemplateResult => html`<td role="cell" class="named">
  <span class="column" aria-hidden="true">${column}</span>
  <span>${content}</span>
</td>`;

/** A table of figures, an area a row; its roles are written out as those of the result. */
export const figuresTable = (caption: string, columns: readonly string[], rows: unknown): TemplateResult => html`<table
  role="table"
  part="table"
  class="figures"
>
  <caption>
    ${caption}
  </caption>
  <thead role="rowgroup">
    <tr role="row">
      ${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}
    </tr>
  </thead>
  <tbody role="rowgroup">
    ${rows}
  </tbody>
</table>`;

/** The row of an area. */
export const areaRow = (area: unknown, cells: unknown): TemplateResult => html`<tr role="row">
  <th role="rowheader" scope="row">${area}</th>
  ${cells}
</tr>`;
