import { type ChildProcess, spawn } from 'node:child_process';
import { everyFeature } from '../helpers/managed-sign-ups.ts';

/** A backend in a process of its own, under load. */
export interface LoadedServer {
  base: string;
  /** Bytes it holds in memory, and milliseconds it has computed, so far. */
  usage(): Promise<{ rss: number; computed: number }>;
  stop(): Promise<void>;
}

const entry = new URL('../../demo/server/start-server.ts', import.meta.url).href;
/** How long the server of the control stands still, and how often. */
export const stall = { lasts: 1000, every: 10_000 };

/** Limits that count nothing, as all come from one address. */
const withoutLimits = Object.fromEntries(
  ['signUps', 'tries', 'attempts', 'links'].map((name) => [name, { calls: 1, seconds: 0 }]),
);

/** Starts a backend with the clock on the wall; for the control, one that stands still again and again. */
export async function startLoadedServer(databaseUrl: string, { isStalling = false } = {}): Promise<LoadedServer> {
  const script = `
    import { startServer } from ${JSON.stringify(entry)};
    const options = ${JSON.stringify({ databaseUrl, hasNoSeed: true, limits: withoutLimits, config: everyFeature })};
    const server = await startServer(options);
    process.on('message', () => {
      const { user, system } = process.cpuUsage();
      process.send({ rss: process.memoryUsage.rss(), computed: (user + system) / 1000 });
    });
    const standStill = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${stall.lasts});
    if (${isStalling}) setInterval(standStill, ${stall.every});
    process.send(server.base);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const base = String(await messageOf(child));
  return {
    base,
    usage: async () => {
      const told = messageOf(child);
      child.send('usage');
      return (await told) as { rss: number; computed: number };
    },
    stop: async () => {
      const isGone = new Promise((gone) => child.once('exit', gone));
      child.kill('SIGKILL');
      await isGone;
    },
  };
}

function messageOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (code: number | null) => reject(new Error(`the server ended with ${code}`));
    child.once('exit', fail);
    child.once('message', (message) => {
      child.off('exit', fail);
      resolve(message);
    });
  });
}
