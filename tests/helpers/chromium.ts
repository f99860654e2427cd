import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
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
  return chromium.launch({ ...options, executablePath, env, args: [...chromiumFlags, ...args] });
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
