import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openDatabase } from '../../demo/server/database.ts';
import { emptyPglite, onEachDatabase } from '../helpers/server-databases.ts';

const url = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);

/** A process that starts a server in the folder as the demo does, and prints its base. */
function start(folder: string): ChildProcess {
  const script = `
    import { pgliteTemplate } from ${url('../helpers/pglite-template.ts')};
    import { endPlainly } from ${url('../../demo/server/end-plainly.ts')};
    import { closeOnSignal, startServer } from ${url('../../demo/server/start-server.ts')};
    const place = { dataFolder: ${JSON.stringify(folder)}, template: await pgliteTemplate(), hasNoSeed: true };
    const server = await startServer(place).catch(endPlainly);
    closeOnSignal(server);
    console.log(server.base);
  `;
  return spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'pipe'] });
}

const outputOf = (child: ChildProcess) =>
  new Promise<string>((resolve) => {
    child.stdout?.once('data', (data) => resolve(String(data).trim()));
    child.once('exit', () => resolve('ended'));
  });

const exitOf = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve));

describe('a data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'samspil-folder-')), 'data');
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

  it('is one server’s: a second ends with one sentence, and after a crash the next one starts', async () => {
    const first = start(folder);
    expect(await outputOf(first)).to.match(/^http:/);
    const second = start(folder);
    let said = '';
    second.stderr?.on('data', (data) => {
      said += String(data);
    });
    expect(await exitOf(second)).to.equal(1);
    expect(said.trim().split('\n')).to.deep.equal([
      `Another server (process ${first.pid}) uses the data folder ${folder}: end that one first, or set DATABASE_URL to a PostgreSQL, which several servers can share.`,
    ]);
    const crashed = exitOf(first);
    first.kill('SIGKILL');
    await crashed;
    expect(await readdir(folder)).to.include('samspil.lock');
    const next = start(folder);
    expect(await outputOf(next)).to.match(/^http:/);
    const ended = exitOf(next);
    next.kill('SIGTERM');
    expect(await ended).to.equal(0);
    expect((await readdir(folder)).filter((name) => name.startsWith('samspil'))).to.deep.equal([]);
  });

  it('is not opened twice by one process', async () => {
    const first = await openDatabase({ dataFolder: folder, ...(await emptyPglite()) });
    const refusal = await openDatabase({ dataFolder: folder }).catch((error) => (error as Error).name);
    expect(refusal).to.equal('FolderInUse');
    await first.close();
    await (await openDatabase({ dataFolder: folder })).close();
  });
});

onEachDatabase('a migration that fails', (kind) => {
  it('leaves neither a lock nor a connection behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'samspil-folder-'));
    try {
      const place = await kind.create();
      const options = kind.kind === 'pglite' ? { dataFolder: folder } : place;
      const run = await plainSql(options);
      await run('CREATE TABLE documents (odd integer)');
      await run.end();
      for (const turn of [1, 2]) {
        const failed = await openDatabase(options).then(
          () => 'opened',
          () => 'failed',
        );
        expect(failed, `turn ${turn}`).to.equal('failed');
      }
      const look = await plainSql(options);
      if (kind.kind === 'postgresql') {
        const others =
          'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';
        // PostgreSQL takes a moment to end a process whose connection is closed.
        let rows = (await look(others)).rows;
        for (let turn = 0; rows.length && turn < 20; turn += 1) {
          await new Promise((waited) => setTimeout(waited, 50));
          rows = (await look(others)).rows;
        }
        expect(rows).to.deep.equal([]);
      } else {
        expect((await readdir(folder)).filter((name) => name.startsWith('samspil'))).to.deep.equal([]);
      }
      await look.end();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

async function plainSql({ databaseUrl, dataFolder }: { databaseUrl?: string | undefined; dataFolder?: string }) {
  if (databaseUrl) {
    const { default: postgres } = await import('pg');
    const client = new postgres.Client({ connectionString: databaseUrl });
    await client.connect();
    return Object.assign((text: string) => client.query(text), { end: () => client.end() });
  }
  const { PGlite } = await import('@electric-sql/pglite');
  const { template } = await emptyPglite();
  const isNew = (await readdir(dataFolder ?? '')).length === 0;
  const client = await PGlite.create({
    dataDir: dataFolder ?? '',
    ...(isNew && template && { loadDataDir: template }),
  });
  return Object.assign((text: string) => client.query(text), { end: () => client.close() });
}
