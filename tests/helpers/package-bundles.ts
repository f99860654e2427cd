import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Plugin as ServerPlugin } from '@web/dev-server-core';
import { type Plugin as BuildPlugin, build } from 'vite';
import { importsOf } from '../architecture/imports.ts';

const entryPrefix = 'package:';

/**
 * Serves each npm package a test page imports as one file, built once for all, instead of hundreds of modules a page.
 * Packages that share a package (Lit) share its one copy; their development builds are taken.
 */
export async function packageBundles(root: string, firstFiles: readonly string[]): Promise<ServerPlugin> {
  const specifiers = packagesReachedFrom(firstFiles);
  const folder = await bundle(root, specifiers);
  return {
    name: 'package-bundles',
    resolveImport({ source }) {
      return specifiers.includes(source) ? `/${relative(root, folder)}/${fileNameOf(source)}.js` : undefined;
    },
  };
}

/** The bare specifiers that files, and what they import by path, import as values. */
function packagesReachedFrom(firstFiles: readonly string[]): string[] {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const waiting = [...firstFiles];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (seen.has(file) || !file.endsWith('.ts') || !existsSync(file)) continue;
    seen.add(file);
    for (const { specifier, isType } of importsOf(readFileSync(file, 'utf8'))) {
      if (isType || specifier.startsWith('node:') || specifier.startsWith('/')) continue;
      if (specifier.startsWith('.')) waiting.push(resolve(dirname(file), specifier));
      else packages.add(specifier);
    }
  }
  return [...packages].sort();
}

async function bundle(root: string, specifiers: readonly string[]): Promise<string> {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  const key = createHash('sha256').update(lockfile).update(specifiers.join()).digest('hex').slice(0, 16);
  const cache = join(root, 'node_modules', '.cache');
  const folder = join(cache, `test-packages-${key}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const aside = await mkdtemp(`${folder}-`);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    resolve: { conditions: ['development', 'browser', 'import', 'module', 'default'] },
    plugins: [resolvePackageEntries()],
    build: {
      outDir: aside,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        preserveEntrySignatures: 'strict',
        input: Object.fromEntries(specifiers.map((specifier) => [fileNameOf(specifier), entryPrefix + specifier])),
        output: { entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' },
      },
    },
  });
  try {
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Vite takes an entry for a path unless a plugin says otherwise. */
function resolvePackageEntries(): BuildPlugin {
  return {
    name: 'package-entries',
    enforce: 'pre',
    resolveId(id) {
      return id.startsWith(entryPrefix) ? this.resolve(id.slice(entryPrefix.length)) : undefined;
    },
  };
}

function fileNameOf(specifier: string): string {
  return specifier.replace(/^@/, '').replace(/\W+/g, '-');
}
