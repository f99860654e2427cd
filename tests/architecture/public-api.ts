import { withoutComments } from './imports.ts';

/** The names a module exports, sorted; types say so, and `export *` stands as it is, for it hides its names. */
export function exportsOf(source: string): string[] {
  const code = withoutComments(source);
  const lists = [...code.matchAll(/\bexport\s+(type\s+)?\{([^}]*)\}/g)].flatMap(([, type = '', names = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => (type || name.startsWith('type ') ? `type ${exportedName(name)}` : exportedName(name))),
  );
  const stars = [...code.matchAll(/\bexport\s+\*(?:\s+as\s+(\w+))?\s+from\s+['"]([^'"]+)/g)].map(
    ([, name, from]) => name ?? `* from ${from}`,
  );
  const declared = [
    ...code.matchAll(/\bexport\s+(?:async\s+|abstract\s+)?(const|let|function\*?|class|interface|type|enum)\s+(\w+)/g),
  ].map(([, kind = '', name]) => (/^(?:interface|type)$/.test(kind) ? `type ${name}` : `${name}`));
  const standard = /\bexport\s+default\b/.test(code) ? ['default'] : [];
  return [...lists, ...stars, ...declared, ...standard].toSorted();
}

function exportedName(entry: string): string {
  return entry
    .replace(/^type\s+/, '')
    .split(/\s+as\s+/)
    .at(-1) as string;
}
