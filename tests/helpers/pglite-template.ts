// An empty PGlite, packed once for all test processes: making one takes seconds of computing, unpacking a fraction.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

const main = createRequire(import.meta.url).resolve('@electric-sql/pglite');
const folder = new URL('../../.test-results/', import.meta.url);
let template: Promise<Blob> | undefined;

async function packOrRead(): Promise<Blob> {
  const { version } = JSON.parse(await readFile(join(dirname(main), '../package.json'), 'utf8')) as { version: string };
  const file = new URL(`pglite-${version}.tar`, folder);
  const packed = await readFile(file).catch(() => undefined);
  if (packed) return new Blob([packed]);
  const database = await PGlite.create();
  const blob = await database.dumpDataDir('none');
  await database.close();
  await mkdir(folder, { recursive: true });
  // Several processes may come here at once: each writes a file of its own, and the last to rename it wins.
  const own = new URL(`pglite-${process.pid}.tar`, folder);
  await writeFile(own, new Uint8Array(await blob.arrayBuffer()));
  await rename(own, file);
  return blob;
}

/** A packed, empty PGlite folder. */
export function pgliteTemplate(): Promise<Blob> {
  template ??= packOrRead();
  return template;
}
