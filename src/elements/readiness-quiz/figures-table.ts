import { css, html, type TemplateResult } from 'lit';
import { areaTable } from './area-table.ts';

/** Styles of tables of figures; they come after those of the result. */
export const figuresStyles = css`
  .figures .column {
    display: none;
  }
  .figures .span {
    margin-block-start: 0.5em;
    max-inline-size: 8em;
  }
  .figures .muted {
    font-size: 0.875em;
  }
  @container samspil (max-width: 36em) {
    .figures tbody > tr {
      grid-template-columns: minmax(0, 1fr);
    }
    .figures .band {
      color: inherit;
      font-size: 1em;
    }
    .figures tbody .named {
      display: flex;
      justify-content: space-between;
      gap: 1em;
    }
    .figures tbody .named > :last-child {
      text-align: end;
      font-weight: 600;
    }
    .figures .column {
      display: block;
      flex: 1;
      color: var(--_muted);
    }
    .figures .span {
      inline-size: 8em;
    }
    .figures tbody .empty {
      display: none;
    }
  }
`;

/** A cell that in a narrow place, where the column's name cannot be seen, says it itself. */
export const cell = (column: string, content: unknown): TemplateResult => html`<td role="cell" class="named">
  <span class="column" aria-hidden="true">${column}</span>
  <span>${content}</span>
</td>`;

/** A table of figures, an area a row. */
export const figuresTable = (caption: string, columns: readonly string[], rows: unknown): TemplateResult =>
  areaTable(caption, columns, rows, 'figures');
