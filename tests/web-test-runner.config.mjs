// Tests in pages (QA-3). `SAMSPIL_ENGINE` is chromium (default), firefox or webkit; files may follow on the command line.
// `SAMSPIL_PARTS=embed` runs them on what the embed build takes in the place of packages; `SAMSPIL_SHUFFLE` is the seed of
// another file order.
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { smallerParts } from '../vite.config.ts';
import { countObjectsCommand } from './helpers/count-objects.ts';
import { launcherOf } from './helpers/engines.ts';
import { inOrder } from './helpers/file-order.ts';
import { freePort } from './helpers/free-port.ts';
import { packageBundles } from './helpers/package-bundles.ts';
import {
  acceptedTrees,
  closedWorld,
  guardTestFiles,
  keptScripts,
  policyPages,
  storyFiles,
  testPage,
} from './helpers/page-server.ts';
import { plainPageReporter } from './helpers/plain-reporter.ts';
import { pressKeysCommand } from './helpers/press-keys.ts';
import { sharedPages } from './helpers/shared-pages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const engine = process.env.SAMSPIL_ENGINE ?? 'chromium';
const patterns =
  process.env.SAMSPIL_FILES?.split(',') ??
  ['unit', 'elements', 'risks'].map((folder) => `tests/${folder}/**/*.test.ts`);
const files = inOrder(globSync(patterns, { cwd: root }));
const firstFiles = [...files, 'src/**/*.ts', 'stories/**/*.stories.ts', 'tests/helpers/{page-guard,page,axe}.ts'];

/** What stands in for a package is our own source, in pages as in the embed build. */
const partsOfEmbedBuild = {
  name: 'parts-of-embed-build',
  resolveImport: ({ source }) => smallerParts[source] && `/src/${smallerParts[source]}.ts`,
};

export default {
  rootDir: root,
  hostname: '127.0.0.1',
  port: await freePort(),
  files: sharedPages(root, files),
  concurrency: engine === 'chromium' ? 2 : 1,
  browsers: [await launcherOf(engine)],
  plugins: [
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: `${root}tsconfig.json` }),
    ...(process.env.SAMSPIL_PARTS === 'embed' ? [partsOfEmbedBuild] : []),
    await packageBundles(
      root,
      firstFiles.flatMap((pattern) => globSync(pattern, { cwd: root }).map((file) => root + file)),
    ),
    guardTestFiles(),
    storyFiles(root),
    acceptedTrees(root),
    pressKeysCommand(),
    countObjectsCommand(),
  ],
  middleware: [policyPages, closedWorld, keptScripts],
  testRunnerHtml: testPage,
  testFramework: { config: { timeout: 90_000 } },
  staticLogging: true,
  testsFinishTimeout: 900_000,
  reporters: [plainPageReporter()],
};
