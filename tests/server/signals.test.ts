import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { cookRequest } from '../helpers/sign-up-requests.ts';
import { spawnServer } from '../helpers/spawned-server.ts';

describe('a server in a process of its own', () => {
  it('has its data folder to itself: a second ends with one sentence, and after a crash the next one starts', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'samspil-folder-'));
    const dataFolder = join(parent, 'data');
    try {
      const first = spawnServer({ dataFolder, hasNoSeed: true });
      expect(await first.base).to.match(/^http:/);
      const second = spawnServer({ dataFolder, hasNoSeed: true });
      let said = '';
      second.process.stderr.on('data', (data) => {
        said += String(data);
      });
      expect(await second.exitCode).to.equal(1);
      expect(said.trim().split('\n')).to.deep.equal([
        `Another server (process ${first.process.pid}) uses the data folder ${dataFolder}: end that one first, or set DATABASE_URL to a PostgreSQL, which several servers can share.`,
      ]);
      first.process.kill('SIGKILL');
      await first.exitCode;
      expect(await readdir(dataFolder)).to.include('samspil.lock');
      const next = spawnServer({ dataFolder, hasNoSeed: true });
      expect(await next.base).to.match(/^http:/);
      next.process.kill('SIGTERM');
      expect(await next.exitCode).to.equal(0);
      expect((await readdir(dataFolder)).filter((name) => name.startsWith('samspil'))).to.deep.equal([]);
    } finally {
      await rm(parent, { recursive: true, force: true });
    }
  });

  it('finishes an open request when it is asked to end [QA-119]', async () => {
    const server = spawnServer({});
    const base = await server.base;
    const body = JSON.stringify(cookRequest());
    const answer = await new Promise<number | undefined>((answered, failed) => {
      // The server says that it has read the head; only then is the request one of the open ones.
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        expect: '100-continue',
      };
      const open = httpRequest(
        new URL('opportunities/faellesspisning/sign-ups', base),
        { method: 'POST', headers },
        (reply) => {
          reply.resume();
          answered(reply.statusCode);
        },
      );
      open.on('error', failed);
      open.on('continue', () => {
        open.write(body.slice(0, 10));
        server.process.kill('SIGTERM');
        setTimeout(() => open.end(body.slice(10)), 400);
      });
      open.flushHeaders();
    });
    expect(answer).to.equal(201);
    expect(await server.exitCode).to.equal(0);
  });
});
