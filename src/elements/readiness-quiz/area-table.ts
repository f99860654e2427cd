import { html, nothing, type TemplateResult } from 'lit';

/**
 * A table with an area a row (RQ-42); `name` is the class of one that is laid out in another way than the result's. Its
 * roles are written out, because in a narrow place the rows are no table any more and some browsers then forget them.
 */
export const areaTable = (
  caption: string,
  columns: readonly string[],
  rows: unknown,
  name?: string,
): TemplateResult => html`<table role="table" part="table" class=${name ?? nothing}>
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
