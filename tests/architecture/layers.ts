import { posix } from 'node:path';
import { type ImportLine, importsOf } from './imports.ts';
import type { SourceFile } from './source-files.ts';

/** What a layer may import from another: everything, or only types and the named files. */
type Permission = 'all' | 'dynamic' | { types: true; values?: readonly string[] };

interface Layer {
  layers: Readonly<Record<string, Permission>>;
  packages: readonly string[];
}

const typesOnly: Permission = { types: true };

/** The layer table of the architecture. `import type` counts; every layer may import from itself. */
export const layers: Readonly<Record<string, Layer>> = {
  contract: { layers: {}, packages: ['zod/mini'] },
  domain: { layers: { contract: 'all' }, packages: [] },
  backend: { layers: { contract: 'all', domain: 'all' }, packages: [] },
  conformance: { layers: { contract: 'all', domain: 'all', backend: 'all' }, packages: [] },
  i18n: { layers: {}, packages: [] },
  theme: { layers: {}, packages: ['lit'] },
  context: {
    layers: { contract: { types: true, values: ['safe-address.ts'] }, backend: typesOnly, i18n: typesOnly },
    packages: ['@lit/context'],
  },
  controllers: {
    layers: { contract: 'all', domain: 'all', backend: 'all', context: 'all', i18n: 'all' },
    packages: ['lit', '@lit/context'],
  },
  ui: { layers: { theme: 'all' }, packages: ['lit'] },
  elements: {
    layers: {
      contract: 'all',
      domain: 'all',
      backend: 'all',
      i18n: 'all',
      theme: 'all',
      context: 'all',
      controllers: 'all',
      ui: 'all',
    },
    packages: ['lit', '@lit/context'],
  },
  embed: { layers: { elements: 'dynamic', context: 'all', i18n: 'all' }, packages: ['lit'] },
};

/** The doors stand above all layers: they may import anything in `src`. */
const doors: Readonly<Record<string, RegExp>> = {
  'src/index.ts': /^$/,
  'src/calendar.ts': /^$/,
  'src/define.ts': /^$/,
  'src/cli.ts': /^node:/,
};

/** Every import in `src` that the table does not allow, with what it does allow. */
export function forbiddenImports(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    importsOf(text).flatMap((line) => {
      const reason = reasonAgainst(path, line);
      return reason ? [`${path}:${line.line} imports ${line.specifier}: ${reason}`] : [];
    }),
  );
}

/** The doors of the package that give what others define, and what pages take in the place of the package `lit`. */
const barrelFiles = ['src/index.ts', 'src/calendar.ts', 'src/embed/lit.ts'];

/** Files that re-export; only doors do. */
export function barrels(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path, text }) => !barrelFiles.includes(path) && /^export\s[^;'"]*?\bfrom\s*['"]/m.test(text))
    .map(
      ({ path }) =>
        `${path} re-exports; import the file that defines the thing, only the doors src/index.ts and src/calendar.ts are barrels`,
    );
}

function reasonAgainst(path: string, line: ImportLine): string | undefined {
  const own = path.split('/')[1] ?? '';
  const layer = layers[own];
  const door = doors[path];
  if (!layer && !door) return `${own} is no layer of the table`;
  if (!line.specifier.startsWith('.')) return reasonAgainstPackage(line.specifier, { layer, door });
  const target = posix.join(posix.dirname(path), line.specifier);
  if (!/\.(ts|json)$/.test(target)) return 'the path must name the file with its ending';
  if (!target.startsWith('src/')) return 'src imports nothing outside src';
  if (!layer) return undefined;
  return reasonAgainstLayer({ path, own, target, line, layer });
}

function reasonAgainstPackage(
  specifier: string,
  { layer, door }: { layer?: Layer; door?: RegExp },
): string | undefined {
  if (door?.test(specifier)) return undefined;
  const allowed = layer?.packages ?? [];
  const isAllowed = allowed.some((name) => specifier === name || (name === 'lit' && specifier.startsWith('lit/')));
  return isAllowed ? undefined : `allowed packages here: ${allowed.join(', ') || 'none'}`;
}

function reasonAgainstLayer({
  path,
  own,
  target,
  line,
  layer,
}: {
  path: string;
  own: string;
  target: string;
  line: ImportLine;
  layer: Layer;
}): string | undefined {
  const other = target.split('/')[1] ?? '';
  if (other === own) {
    const isOtherWidget = own === 'elements' && target.split('/')[2] !== path.split('/')[2];
    return isOtherWidget
      ? 'a widget never imports another; move what both need to ui, controllers or domain'
      : undefined;
  }
  const permission = layer.layers[other];
  const allowed = Object.keys(layer.layers).join(', ') || 'nothing but its own folder';
  if (!permission) return `${own} may import ${allowed}`;
  if (permission === 'dynamic') return line.isDynamic ? undefined : `${own} may import ${other} by import() only`;
  if (permission === 'all' || line.isType) return undefined;
  const isNamed = permission.values?.includes(target.split('/').slice(2).join('/'));
  return isNamed ? undefined : `${own} may import only types from ${other}`;
}

/** Import cycles as chains of paths, each told once; `import type` and `import()` count. */
export function cycles(files: readonly SourceFile[]): string[] {
  const edges = new Map(
    files.map(({ path, text }) => [
      path,
      importsOf(text)
        .filter(({ specifier }) => specifier.startsWith('.'))
        .map(({ specifier }) => posix.join(posix.dirname(path), specifier)),
    ]),
  );
  const found = new Map<string, string>();
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]) => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      const loop = trail.slice(start);
      found.set(loop.toSorted().join(), [...loop, path].join(' → '));
    } else if (!finished.has(path)) {
      for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
      finished.add(path);
    }
  };
  for (const path of edges.keys()) visit(path, []);
  return [...found.values()];
}
