import { importsOf } from './imports.ts';
import type { SourceFile } from './source-files.ts';

const mostLines = 200;
const mostLinesOfAnElement = 250;

/** Files past the size at which the house splits them. */
export function longFiles(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.replace(/\n$/, '').split('\n').length;
    const most = isElement({ path, text }) ? mostLinesOfAnElement : mostLines;
    return lines > most ? [`${path} has ${lines} lines, ${most} are allowed: split it`] : [];
  });
}

/** An element file holds the class that is named as its folder. */
function isElement({ path, text }: SourceFile): boolean {
  const [, folder, file] = path.match(/^src\/elements\/([\w-]+)\/([\w-]+)\.ts$/) ?? [];
  return folder !== undefined && folder === file && importsOf(text).some(({ specifier }) => specifier === 'lit');
}
