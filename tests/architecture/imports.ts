/** One import or re-export of a module, as the text of the file says it. */
export interface ImportLine {
  specifier: string;
  isType: boolean;
  isDynamic: boolean;
  line: number;
}

const importStatement = /(?:^|[;}\n])\s*(?:import|export)\b(\s+type\b)?([^;'"()=]*?\bfrom\s*)?\s*(['"])([^'"\n]+)\3/g;
const importCall = /\bimport\s*\(\s*(['"`])([^'"`\n]+)\1/g;

/** All imports of a source text: static, `import type`, `export … from`, `import(…)` as a call and inside a type. */
export function importsOf(source: string): ImportLine[] {
  const code = withoutComments(source);
  const lineAt = (index: number) => code.slice(0, index).split('\n').length;
  const found: ImportLine[] = [];
  for (const match of code.matchAll(importStatement)) {
    const specifier = match[4] ?? '';
    const names = match[2] ?? '';
    const isType = match[1] !== undefined || onlyTypesIn(names);
    found.push({ specifier, isType, isDynamic: false, line: lineAt((match.index ?? 0) + match[0].length) });
  }
  for (const match of code.matchAll(importCall)) {
    found.push({ specifier: match[2] ?? '', isType: false, isDynamic: true, line: lineAt(match.index ?? 0) });
  }
  return found.sort((a, b) => a.line - b.line);
}

/** The source with every comment blanked and every line still where it was; strings and templates are left alone. */
export function withoutComments(source: string): string {
  const token =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|(?<=[=(,:[!&|?{};\n]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g;
  return source.replace(token, (text) =>
    text.startsWith('//') || text.startsWith('/*') ? text.replace(/[^\n]/g, ' ') : text,
  );
}

/** `import { type A, type B } from …` brings types only. */
function onlyTypesIn(names: string): boolean {
  const braces = names.match(/^\s*\{([^}]*)\}\s*from\s*$/);
  const entries = braces?.[1]?.split(',').filter((entry) => entry.trim() !== '') ?? [];
  return entries.length > 0 && entries.every((entry) => /^\s*type\s/.test(entry));
}
