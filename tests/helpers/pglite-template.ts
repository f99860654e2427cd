// A PGlite with empty tables, packed once for all test processes: making one and migrating it takes seconds of computing,
// unpacking it a fraction.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { openDatabase } from '../../demo/server/database.ts';

const main = createRequire(import.meta.url).resolve('@electric-sql/pglite');
const folder = new URL('../../.test-results/', import.meta.url);
const migrations = new URL('../../demo/server/migrations/', import.meta.url).pathname;
let template: Promise<Blob> | undefined;

/** Another one for each state of the migrations: a change of them is seen at once. */
function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const file of globSync('**/*.{sql,json}', { cwd: migrations }).sort()) {
    hash.update(file).update(readFileSync(join(migrations, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function packOrRead(): Promise<Blob> {
  const { version } = JSON.parse(await readFile(join(dirname(main), '../package.json'), 'utf8')) as { version: string };
  const file = new URL(`pglite-${version}-${migrationsHash()}.tar`, folder);
  const packed = await readFile(file).catch(() => undefined);
  if (packed) return new Blob([packed]);
  const database = await openDatabase();
  const { $client: client } = database.sql as unknown as { $client: PGlite };
  const blob = await client.dumpDataDir('none');
  await database.close();
  await mkdir(folder, { recursive: true });
  // Several processes may come here at once: each writes a file of its own, and the last to rename it wins.
  const own = new URL(`pglite-${process.pid}.tar`, folder);
  await writeFile(own, new Uint8Array(await blob.arrayBuffer()));
  await rename(own, file);
  return blob;
}

/** A packed PGlite folder with all tables and nothing in them. */
export function pgliteTemplate(): Promise<Blob> {
  template ??= packOrRead();
  return template;
}
