const bom = '\uFEFF';

/** Reads a list as RFC 4180 has it, with semicolons and a BOM, and refuses whatever departs from it by one character. */
export function readCsv(list: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/y;
  const rows: string[][] = [];
  let row: string[] = [];
  cell.lastIndex = list.startsWith(bom) ? bom.length : list.length + 1;
  while (cell.lastIndex < list.length) {
    const at = cell.lastIndex;
    const [, quoted, plain = '', end] = cell.exec(list) ?? [];
    if (!end) throw new SyntaxError(`No cell of a list at ${at}: ${list.slice(at, at + 20)}`);
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ';') continue;
    rows.push(row);
    row = [];
  }
  const isWhole = rows.length > 0 && row.length === 0 && rows.every(({ length }) => length === rows[0]?.length);
  if (!isWhole)
    throw new SyntaxError('The list has no BOM, no row, a row that does not end, or rows of unequal length.');
  return rows;
}
