import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

/** Where an executable Chromium lies and the environment it must be started with. */
export interface ChromiumHome {
  executablePath: string;
  env: Record<string, string>;
}

/** The switches of every Chromium the tests start (QA-3); those of the package itself would turn web security off. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

/** So long, in milliseconds, may a machine that is busy with other things take to start it and to show an empty page. */
const startPatience = 120_000;

const require = createRequire(import.meta.url);

/** Finds the test browser: `CHROME_PATH` if it is set, else the one of the devDependency, unpacked once. */
export async function findChromium(): Promise<ChromiumHome> {
  if (process.env.CHROME_PATH) return { executablePath: process.env.CHROME_PATH, env: withoutUndefined(process.env) };
  const home = await unpackedHome();
  return {
    executablePath: join(home, 'chromium'),
    env: {
      ...withoutUndefined(process.env),
      LD_LIBRARY_PATH: [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_PATH: join(home, 'fonts'),
    },
  };
}

/** Starts the test browser; further switches are added to ours, never put in their place. */
export async function launchChromium({ args = [], ...options }: LaunchOptions = {}): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  try {
    return await chromium.launch({ ...options, executablePath, env, args: [...chromiumFlags, ...args] });
  } catch (cause) {
    throw new Error(sentenceOf(cause, executablePath), { cause });
  }
}

/** What keeps Chromium from showing a page on this machine, in a sentence; nothing if it shows one. */
export async function chromiumFault(): Promise<string | undefined> {
  try {
    const browser = await launchChromium({ timeout: startPatience });
    try {
      const page = await browser.newPage();
      await page.goto('data:text/html,<p>1', { timeout: startPatience });
    } finally {
      await browser.close();
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0] : String(error);
  }
}

/** The reason stands deep in what Playwright tells: in what Chromium itself said, if it said anything. */
function sentenceOf(error: unknown, executablePath: string): string {
  const lines = stripVTControlCharacters(error instanceof Error ? error.message : String(error)).split('\n');
  const said = lines.map((line) => /\[pid=\d+\]\[err\] (.*\S)/.exec(line)?.[1]);
  const reason = said.find((line) => line && /error while loading|FATAL|ERROR|No such file/.test(line));
  return `Chromium does not start on this machine (${executablePath}): ${reason ?? lines[0]}. CHROME_PATH may name another one.`;
}

/** The folder with the unpacked browser. Two processes may unpack at once: each does so aside, the first rename wins. */
async function unpackedHome(): Promise<string> {
  const packageFile = join(dirname(require.resolve('@sparticuz/chromium')), '..', 'package.json');
  const { version } = require(packageFile) as { version: string };
  const cache = join(dirname(packageFile), '..', '..', '.cache');
  const home = join(cache, `chromium-${version}`);
  if (existsSync(join(home, 'chromium'))) return home;
  await mkdir(cache, { recursive: true });
  const aside = await mkdtemp(`${home}-`);
  await unpackInto(aside);
  await writeFile(join(aside, 'fonts', 'fonts.conf'), fontsConfig);
  try {
    await rename(aside, home);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(join(home, 'chromium'))) throw error;
  }
  return home;
}

/** The package unpacks into the temporary folder, with libraries of its own only where it believes to be on Lambda. */
async function unpackInto(folder: string): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

/** Addresses by the file they stand in, so that the project may be moved: without fonts a page crashes. */
const fontsConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="relative">../fonts-cache</cachedir>
</fontconfig>
`;

function withoutUndefined(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
