/** A cell: words of people, or a number that stays one. */
export type Cell = string | number | undefined;

// What a spreadsheet takes for the beginning of a formula or a command, in any width (SU-82).
const formulaSigns = new Set(['=', '+', '-', '@', '|', '\t', '\r', '\n', '\0']);
const lineBreaks = /[\r\n\u0085\u2028\u2029\v\f]+/g;
const unseen = /[\p{Zs}\p{Default_Ignorable_Code_Point}]/u;

/** A list as spreadsheets in Denmark read it: UTF-8 with BOM, semicolons, CRLF, every cell quoted (SU-82). */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(csvCell).join(';')}\r\n`).join('')}`;

/** One cell, quoted, that no spreadsheet takes for a formula. */
export function csvCell(cell: Cell): string {
  if (typeof cell === 'number') return `"${String(cell).replace('.', ',')}"`;
  const text = cell ?? '';
  const line = (startsFormula(text) ? `'${text}` : text).replace(lineBreaks, ' ').replaceAll('\0', '');
  return `"${line.replaceAll('"', '""')}"`;
}

function startsFormula(text: string): boolean {
  for (const character of text) {
    const [first = ''] = character.normalize('NFKC').trimStart() || character;
    if (formulaSigns.has(first)) return true;
    if (!unseen.test(character)) return false;
  }
  return false;
}
