import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { promisify } from 'node:util';
import { findChromium } from './chromium.ts';

const run = promisify(execFile);
/** A program that cannot even say its version in so many milliseconds is not named; the parts that need it tell why. */
const patience = 30_000;

/** Node and every engine and database of this machine with its version, in one line for the head of a run. */
export async function versions(): Promise<string> {
  const { executablePath, env } = await findChromium();
  const postgres = globSync('/usr/lib/postgresql/*/bin/postgres').at(-1) ?? 'postgres';
  const found = await Promise.all([
    versionOf(executablePath, env),
    versionOf('/usr/bin/firefox-esr'),
    versionOf('/usr/bin/WebKitWebDriver'),
    versionOf(postgres),
  ]);
  return [`Node ${process.version}`, ...found.filter((version) => version !== undefined)].join(', ');
}

async function versionOf(command: string, env = process.env): Promise<string | undefined> {
  try {
    const { stdout } = await run(command, ['--version'], { env, timeout: patience });
    return stdout.split('\n')[0]?.trim();
  } catch {
    return undefined;
  }
}
