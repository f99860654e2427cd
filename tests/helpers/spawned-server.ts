import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fixedNow } from './server-databases.ts';

const url = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);

/** A server in a process of its own, which signals end; it needs seconds of computing to come up. */
export interface SpawnedServer {
  process: ChildProcessByStdio<null, Readable, Readable>;
  /** The base of its API; where it cannot start, "ended". */
  base: Promise<string>;
  exitCode: Promise<number | null>;
}

/** Starts a server as the demo does, on PGlite in a folder or in memory. */
export function spawnServer({
  dataFolder,
  hasNoSeed = false,
}: {
  dataFolder?: string;
  hasNoSeed?: boolean;
}): SpawnedServer {
  const script = `
    import { pgliteTemplate } from ${url('./pglite-template.ts')};
    import { endPlainly } from ${url('../../demo/server/end-plainly.ts')};
    import { closeOnSignal, startServer } from ${url('../../demo/server/start-server.ts')};
    const place = { ...${JSON.stringify({ dataFolder, hasNoSeed })}, template: await pgliteTemplate() };
    const server = await startServer({ ...place, now: () => new Date(${fixedNow.getTime()}) }).catch(endPlainly);
    closeOnSignal(server);
    console.log(server.base);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exitCode = new Promise<number | null>((exited) => child.once('exit', exited));
  const printed = new Promise<string>((told) => child.stdout.once('data', (data) => told(String(data).trim())));
  return { process: child, base: Promise.race([printed, exitCode.then(() => 'ended')]), exitCode };
}
