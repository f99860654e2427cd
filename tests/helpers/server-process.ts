import { type ChildProcess, spawn } from 'node:child_process';
import { everyFeature } from './managed-sign-ups.ts';
import { fixedNow } from './server-databases.ts';

/** A backend in a process of its own, which can be killed at any moment. */
export interface ServerProcess {
  call(path: string, init?: RequestInit): Promise<Response>;
  /** Ends it as a power cut would: no word to the database, none to who waits for an answer. */
  kill(): Promise<void>;
  /** Starts it again after a kill; the port is another one. */
  start(): Promise<void>;
}

const connections = 25;
const entry = new URL('../../demo/server/start-server.ts', import.meta.url).href;

/** Limits that count nothing, as all clients of a test come from one address. */
const withoutLimits = Object.fromEntries(
  ['signUps', 'tries', 'attempts', 'links'].map((name) => [name, { calls: 1, seconds: 0 }]),
);

function spawnServer(databaseUrl: string): ChildProcess {
  const options = { databaseUrl, connections, hasNoSeed: true, limits: withoutLimits, config: everyFeature };
  const script = `
    import { startServer } from ${JSON.stringify(entry)};
    const now = () => new Date(${fixedNow.getTime()});
    const server = await startServer({ ...${JSON.stringify(options)}, now });
    process.stdout.write(server.base);
  `;
  return spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Starts a backend on a PostgreSQL, with the fixed clock and no limits. */
export async function startServerProcess(databaseUrl: string): Promise<ServerProcess> {
  let child: ChildProcess | undefined;
  let base = '';
  const kill = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const isGone = new Promise((resolve) => child?.once('exit', resolve));
    child.kill('SIGKILL');
    await isGone;
  };
  const start = async () => {
    child = spawnServer(databaseUrl);
    base = await new Promise<string>((resolve, reject) => {
      child?.stdout?.once('data', (data) => resolve(String(data)));
      child?.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
  };
  await start();
  process.once('exit', () => child?.kill('SIGKILL'));
  return { call: (path, init) => fetch(new URL(path, base), init), kill, start };
}
