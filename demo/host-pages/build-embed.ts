import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { version } from '../../src/embed/version.ts';

const root = join(import.meta.dirname, '../..');

/** The folder that a municipality would copy to its own server. */
export const embedFolder = join(root, 'dist/embed', version);

function isFresh(): boolean {
  const built = join(embedFolder, 'samspil.js');
  if (!existsSync(built)) return false;
  const builtAt = statSync(built).mtimeMs;
  const sources = globSync(['src/**/*.ts', 'vite.config.ts', 'package-lock.json', 'tsconfig.json'], { cwd: root });
  return sources.every((file) => statSync(join(root, file)).mtimeMs < builtAt);
}

/** Builds the loader and the widgets, unless what lies there is newer than every source. */
export async function buildEmbed(): Promise<void> {
  if (!isFresh()) await build({ root, mode: 'embed', logLevel: 'error' });
}
