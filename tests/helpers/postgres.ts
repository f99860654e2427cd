// Starts a private PostgreSQL 15 for the server tests: an own folder, loopback only, gone afterwards (QA-1, QA-111).
import { execFile, execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { chown, mkdtemp, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'pg';

const run = promisify(execFile);
const binaries = '/usr/lib/postgresql/15/bin';
const user = 'samspil';

/** A PostgreSQL cluster that runs for the tests of one process. */
export interface Cluster {
  /**
   * Makes an empty database and gives its URL. One that is going to be killed must keep every commit; for all others the
   * last ones may wait in memory, which is faster.
   */
  createDatabase(options?: { keepsEveryCommit?: boolean }): Promise<string>;
}

interface Owner {
  uid: number;
  gid: number;
}

// PostgreSQL refuses to run as root: then it runs as the account that its package makes.
async function owner(): Promise<Owner | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}

/** Why there is no PostgreSQL 15 to test on; undefined when there is one. */
export async function postgresAbsence(): Promise<string | undefined> {
  const hasBinaries = await stat(join(binaries, 'initdb')).then(
    () => true,
    () => false,
  );
  if (!hasBinaries) return 'PostgreSQL 15 is not installed';
  return owner().then(
    () => undefined,
    () => 'PostgreSQL does not run as root, and there is no account postgres',
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

let shared: Promise<Cluster> | undefined;

/** The cluster of this process, started when it is first asked for and gone when the process ends. */
export function ourPostgres(): Promise<Cluster> {
  shared ??= startPostgres();
  return shared;
}

/** Makes and starts a cluster. Durability is off: these tests never pull the plug. */
async function startPostgres(): Promise<Cluster> {
  const account = await owner();
  const folder = await mkdtemp(join(tmpdir(), 'samspil-postgres-'));
  if (account) await chown(folder, account.uid, account.gid);
  const options = { cwd: folder, ...account, env: { LC_ALL: 'C', PATH: process.env.PATH ?? '' } };
  const data = join(folder, 'data');
  const port = await freePort();
  await run(join(binaries, 'initdb'), ['-D', data, '-U', user, '-A', 'trust', '-E', 'UTF8', '--no-sync'], options);
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off`;
  await run(join(binaries, 'pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start'], options);
  const address = (database: string) => `postgresql://${user}@127.0.0.1:${port}/${database}`;
  process.once('exit', () => {
    execFileSync(join(binaries, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], options);
    rmSync(folder, { recursive: true, force: true });
  });
  let made = 0;
  return {
    async createDatabase({ keepsEveryCommit = false } = {}) {
      made += 1;
      const client = new postgres.Client({ connectionString: address('postgres') });
      await client.connect();
      await client.query(`CREATE DATABASE test_${made}`);
      if (keepsEveryCommit) await client.query(`ALTER DATABASE test_${made} SET synchronous_commit = on`);
      await client.end();
      return address(`test_${made}`);
    },
  };
}

/** Kills one process of the database; PostgreSQL then ends all others, throws their memory away and recovers from its log. */
export async function crashBackend(databaseUrl: string): Promise<void> {
  const client = new postgres.Client({ connectionString: databaseUrl });
  // Its own session ends with the others.
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query('SELECT pg_backend_pid() AS id');
  process.kill(rows[0].id, 'SIGKILL');
  await client.end().catch(() => undefined);
}
