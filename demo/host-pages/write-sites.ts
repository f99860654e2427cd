import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSite } from './write-site.ts';
import { writeStaticFolder } from './write-static-folder.ts';

/** Folder, below the site's own, of the copy that needs no program behind it. */
export const staticSite = 'uden-server';

/** Writes the municipality's site twice: on the backend, and on plain files in the folder `uden-server` below it. */
export async function writeSites(folder: string, now: Date): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await writeSite({
    folder,
    source: '/api/',
    otherCopy: { href: `${staticSite}/index.html`, label: 'Uden server' },
  });
  await writeSite({
    folder: join(folder, staticSite),
    source: 'data/config.json',
    otherCopy: { href: '../index.html', label: 'Med server' },
  });
  await writeStaticFolder(join(folder, staticSite, 'data'), now);
}
