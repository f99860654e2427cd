import { build, minifySync, type Rolldown } from 'vite';
import { gzipBytes } from './first-paint.ts';

/** One file of the embed build: what it holds, what it needs at once and what it may need later. */
export interface BuiltChunk {
  name: string;
  bytes: number;
  code: string;
  /** Source files in it, from the project's folder on. */
  modules: readonly string[];
  /** About what each module weighs in it: minified and compressed by itself. */
  weigh(): { module: string; bytes: number }[];
  imports: readonly string[];
  dynamicImports: readonly string[];
}

/** Builds the embed folder in memory and says what lies in which file. */
export async function readBundle(): Promise<readonly BuiltChunk[]> {
  const output = (await build({
    mode: 'embed',
    logLevel: 'silent',
    build: { write: false },
  })) as Rolldown.RolldownOutput[];
  const root = `${process.cwd()}/`;
  return output
    .flatMap((part) => part.output)
    .filter((file) => file.type === 'chunk')
    .map(({ fileName, code, moduleIds, modules, imports, dynamicImports }) => ({
      name: fileName,
      bytes: gzipBytes(code),
      code,
      modules: moduleIds.map((id) => id.replace(root, '')),
      weigh: () =>
        Object.entries(modules)
          .map(([id, part]) => ({
            module: id.replace(root, ''),
            // A copy has a query after its name, which would hide what language it is.
            bytes: gzipBytes(minifySync(id.replace(/\?.*/, ''), part.code ?? '').code),
          }))
          .sort((one, other) => other.bytes - one.bytes),
      imports,
      dynamicImports,
    }));
}

/** Files reached from a module's own file, lazy ones too, but for those that `isLeftOut` names. */
export function reachable(
  chunks: readonly BuiltChunk[],
  module: string,
  isLeftOut: (chunk: BuiltChunk) => boolean = () => false,
): ReadonlySet<BuiltChunk> {
  const isFirst = ({ modules }: BuiltChunk) => modules.includes(module);
  const next = ({ imports, dynamicImports }: BuiltChunk) => [...imports, ...dynamicImports];
  return walk(chunks.filter(isFirst), { chunks, next, isLeftOut });
}

/** Files that come when these modules are asked for: their own, and what those need at once. */
export const loadedWith = (chunks: readonly BuiltChunk[], wanted: readonly string[]): ReadonlySet<BuiltChunk> =>
  walk(
    wanted.map((module) => {
      const found = chunks.find(({ modules }) => modules.includes(module));
      if (!found) throw new TypeError(`No file of the embed build holds ${module}.`);
      return found;
    }),
    { chunks, next: ({ imports }) => imports, isLeftOut: () => false },
  );

interface Walk {
  chunks: readonly BuiltChunk[];
  next: (chunk: BuiltChunk) => readonly string[];
  isLeftOut: (chunk: BuiltChunk) => boolean;
}

function walk(from: readonly BuiltChunk[], { chunks, next, isLeftOut }: Walk): ReadonlySet<BuiltChunk> {
  const byName = new Map(chunks.map((chunk) => [chunk.name, chunk]));
  const found = new Set<BuiltChunk>();
  const visit = (chunk: BuiltChunk | undefined) => {
    if (!chunk || found.has(chunk) || isLeftOut(chunk)) return;
    found.add(chunk);
    for (const name of next(chunk)) visit(byName.get(name));
  };
  for (const chunk of from) visit(chunk);
  return found;
}

/** Bytes of all these files together, each under gzip level 9. */
export const bytesOf = (chunks: Iterable<BuiltChunk>): number => {
  let sum = 0;
  for (const { bytes } of chunks) sum += bytes;
  return sum;
};
