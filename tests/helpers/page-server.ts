import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Middleware, Plugin } from '@web/dev-server-core';
import type { TestRunnerPlugin } from '@web/test-runner';
import { policies } from './policies.ts';
import { level, seed } from './seed.ts';

/** Nothing but the test server may be asked for anything; what tries is refused in every engine and reported (QA-8). */
const policy = [
  "default-src 'self' data: blob:",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "form-action 'self'",
].join('; ');

/** Sends the policy with each page. */
export const closedWorld: Middleware = async (context, next) => {
  await next();
  if (context.response.is('html')) context.set('Content-Security-Policy', policy);
};

/**
 * A page that shows stories under a policy of a municipality, for a frame of a test page (QA-102). A frame in a sandbox
 * has no origin: every file is another's to it, also one that the browser has kept.
 */
export const policyPages: Middleware = async (context, next) => {
  context.set('Access-Control-Allow-Origin', '*');
  if (context.path !== '/__policy-page') return next();
  const chosen = policies[context.query.policy as keyof typeof policies];
  // The content of the stories is JSON, which pages fetch.
  const backend = context.query.backend ? `${context.query.backend} ${context.origin}/demo/` : "'self'";
  context.set('Content-Security-Policy', chosen?.({ nonce: testNonce, backend }) ?? policy);
  context.type = 'html';
  context.body = `<!DOCTYPE html>
<html lang="da">
  <head><title>Sundby Kommune</title></head>
  <body><main><h1>Sundby Kommune</h1></main><script type="module" nonce="${testNonce}" src="/tests/helpers/story-frame.ts"></script></body>
</html>`;
};
const testNonce = 'cmFuZG9t';

/** Lets a browser keep scripts for the whole run: every run has a port of its own, and no file changes during it. */
export const keptScripts: Middleware = async (context, next) => {
  await next();
  if (context.response.is('js')) context.set('Cache-Control', 'max-age=3600, immutable');
};

/** Puts the guard in front of each test file, so that none can be without it. */
export function guardTestFiles(): Plugin {
  return {
    name: 'guard-test-files',
    transform(context) {
      if (!/\.(?:test|control)\.ts$/.test(context.path) || typeof context.body !== 'string') return;
      return { body: `import '/tests/helpers/page-guard.ts';${context.body}` };
    },
  };
}

/** Tells pages which stories there are, the fixtures of every widget (QA-11), and which modules they may load late. */
export function storyFiles(root: string): Plugin {
  return {
    name: 'story-files',
    serve({ path }) {
      if (!path.startsWith('/__story-files.')) return undefined;
      const stories = globSync('stories/**/*.stories.ts', { cwd: root }).sort();
      const modules = globSync('src/{backend,context,contract,controllers,domain,elements,i18n,theme,ui}/**/*.ts', {
        cwd: root,
      });
      const trees = globSync(`${treeFolder}/*.txt`, { cwd: root }).map((file) => basename(file));
      const files = JSON.stringify({ stories, modules: modules.sort(), trees });
      // As a script for pages whose policy lets them fetch nothing.
      return path.endsWith('.js')
        ? { body: `export const files = ${files};`, type: 'js' }
        : { body: files, type: 'json' };
    },
  };
}

/** Where the reviewed trees of stories stand (QA-34). */
export const treeFolder = 'tests/elements/all/trees';

/** Lets pages write reviewed trees, for `npm run accept` alone (QA-173). */
export function acceptedTrees(root: string): TestRunnerPlugin<{ file: string; text: string }> {
  return {
    name: 'accepted-trees',
    executeCommand({ command, payload }) {
      if (command !== 'write-accepted' || !payload || !process.env.SAMSPIL_ACCEPT) return undefined;
      mkdirSync(`${root}${treeFolder}`, { recursive: true });
      writeFileSync(`${root}${treeFolder}/${basename(payload.file)}`, payload.text);
      return true;
    },
  };
}

/** The page a test file runs in: a municipality's, with nothing on it yet. */
export function testPage(testFramework: string): string {
  return `<!DOCTYPE html>
<html lang="da">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="SAMSPIL_SEED" content="${seed}">
    <meta name="SAMSPIL_ENGINE" content="${process.env.SAMSPIL_ENGINE ?? 'chromium'}">
    <meta name="SAMSPIL_LEVEL" content="${level}">
    <meta name="SAMSPIL_ACCEPT" content="${process.env.SAMSPIL_ACCEPT ?? ''}">
    <title>Sundby Kommune</title>
    <link rel="icon" href="data:,">
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;
}
