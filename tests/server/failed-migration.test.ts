import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openDatabase } from '../../demo/server/database.ts';
import { emptyPglite, onEachDatabase } from '../helpers/server-databases.ts';

onEachDatabase('a migration that fails', (kind) => {
  it('leaves neither a lock nor a connection behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'samspil-folder-'));
    try {
      const place = await kind.create();
      const options = kind.kind === 'pglite' ? { dataFolder: folder } : place;
      const run = await plainSql(options);
      // A folder of the tests has all tables: what is forgotten is that they were made.
      await run(kind.kind === 'pglite' ? 'DROP SCHEMA drizzle CASCADE' : 'CREATE TABLE documents (odd integer)');
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
