import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import {
  environmentOptions,
  type RunningServer,
  type StartOptions,
  startServer,
} from '../../demo/server/start-server.ts';
import type { Opportunity } from '../../src/contract/opportunity.ts';
import type { SignUpReply } from '../../src/contract/sign-up.ts';
import { emptyPglite, fixedNow, onEachDatabase } from '../helpers/server-databases.ts';
import { cookRequest, send } from '../helpers/sign-up-requests.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const now = () => fixedNow;
const over = (server: RunningServer) => ({
  call: (path: string, init?: RequestInit) => fetch(new URL(path, server.base), init),
});

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'samspil-server-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const placesLeft = async (server: RunningServer) => {
  const reply = await fetch(new URL('opportunities/faellesspisning', server.base));
  const { slots } = (await reply.json()) as Opportunity;
  return slots.find(({ id }) => id === 'fs-2026-12-15')?.capacity.remaining;
};

/** The same database through a door that can be shut. */
async function throughDoor(databaseUrl: string): Promise<{ url: string; shut(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const door = createServer((socket) => {
    const inner = connect(Number(new URL(databaseUrl).port), '127.0.0.1');
    for (const one of [socket, inner]) sockets.add(one.on('error', () => one.destroy()));
    socket.pipe(inner).pipe(socket);
  });
  await new Promise<void>((listening) => door.listen(0, '127.0.0.1', listening));
  const url = new URL(databaseUrl);
  url.port = String((door.address() as AddressInfo).port);
  const shut = () =>
    new Promise<void>((closed) => {
      door.close(() => closed());
      for (const socket of sockets) socket.destroy();
    });
  return { url: url.href, shut };
}

onEachDatabase('a server that runs', (kind) => {
  it('keeps what it was told over a restart, and seeds once [QA-119]', async () => {
    await inFolder(async (folder) => {
      const dataFolder = kind.kind === 'pglite' ? { dataFolder: join(folder, 'data') } : {};
      const place: StartOptions = { ...(await kind.create()), ...dataFolder };
      const request = cookRequest();
      const first = await startServer({ ...place, now });
      const reply = await (await send(over(first), request)).json();
      expect(await placesLeft(first)).to.equal(7);
      await first.close();
      const second = await startServer({ ...place, now: () => new Date(fixedNow.getTime() + 30_000) });
      try {
        expect(await placesLeft(second)).to.equal(7);
        const again = await send(over(second), request);
        expect(again.headers.get('idempotency-replayed')).to.equal('true');
        expect(await again.json()).to.deep.equal(reply);
      } finally {
        await second.close();
      }
    });
  });

  if (kind.kind === 'postgresql') {
    it('says that it is busy while its database is away', async () => {
      const { databaseUrl = '' } = await kind.create();
      const away = await throughDoor(databaseUrl);
      const server = await startServer({ databaseUrl: away.url, now });
      try {
        await away.shut();
        const answer = await over(server).call('cases');
        expect(answer.headers.get('retry-after')).to.equal('2');
        await expectProblem(answer, 'busy');
        expect((await over(server).call('config')).status).to.equal(200);
      } finally {
        await server.close();
      }
    });

    it('shares its database with another: started at once, one seeds; the last place goes to one of them [QA-111]', async () => {
      const place = await kind.create();
      const servers = await Promise.all([startServer({ ...place, now }), startServer({ ...place, now })]);
      try {
        const takeLast = (server: RunningServer) => send(over(server), cookRequest({ slotIds: ['fs-2026-12-08'] }));
        const statuses = (await Promise.all(servers.map(takeLast))).map(({ status }) => status);
        expect(statuses.sort()).to.deep.equal([201, 409]);
        const request = cookRequest();
        const answers = await Promise.all(servers.map((server) => send(over(server), request)));
        const replies = (await Promise.all(answers.map((answer) => answer.json()))) as SignUpReply[];
        expect(replies[0]?.id).to.equal(replies[1]?.id);
      } finally {
        await Promise.all(servers.map((server) => server.close()));
      }
    });
  }
});

describe('the server and its files', () => {
  let server: RunningServer;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samspil-files-'));
    await mkdir(join(folder, 'site/under'), { recursive: true });
    await writeFile(join(folder, 'site/index.html'), '<h1>Sundby</h1>');
    await writeFile(join(folder, 'site/under/index.html'), '<h1>Under</h1>');
    await writeFile(join(folder, 'site/æble.css'), 'a{}');
    await writeFile(join(folder, 'site/.secret'), 'no');
    await writeFile(join(folder, 'secret.txt'), 'no');
    server = await startServer({ ...(await emptyPglite()), now, staticFolders: { '/': join(folder, 'site') } });
  });
  after(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('listens on this machine only', () => {
    expect(server.url).to.match(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(server.base).to.equal(`${server.url}api/`);
  });

  it('takes its options from the environment', () => {
    const environment = { PORT: '8080', ALLOWED_ORIGINS: 'https://a.example, https://b.example', DATABASE_URL: '' };
    expect(environmentOptions(environment)).to.deep.equal({
      port: 8080,
      allowedOrigins: ['https://a.example', 'https://b.example'],
      trustedProxies: [],
    });
  });

  it('refuses to start a second time on its port, before it touches the data', async () => {
    const { port } = new URL(server.url);
    const second = startServer({ port: Number(port), dataFolder: join(folder, 'data') });
    expect(
      await second.then(
        () => 'started',
        (error: NodeJS.ErrnoException) => error.code,
      ),
    ).to.equal('EADDRINUSE');
    expect(
      await stat(join(folder, 'data')).then(
        () => true,
        () => false,
      ),
    ).to.equal(false);
  });

  it('serves pages beside the contract', async () => {
    const page = await fetch(server.url);
    expect(await page.text()).to.equal('<h1>Sundby</h1>');
    expect(page.headers.get('content-type')).to.equal('text/html; charset=utf-8');
    expect(await (await fetch(new URL('under/', server.url))).text()).to.equal('<h1>Under</h1>');
    const moved = await fetch(new URL('under', server.url), { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).to.deep.equal([308, '/under/']);
    const sheet = await fetch(new URL('æble.css', server.url));
    expect(sheet.headers.get('content-type')).to.equal('text/css; charset=utf-8');
    const tag = sheet.headers.get('etag') ?? '';
    const again = await fetch(sheet.url, { headers: { 'if-none-match': tag, 'cache-control': 'no-cache' } });
    expect(again.status).to.equal(304);
    expect((await fetch(new URL('api/cases', server.url))).headers.get('content-type')).to.equal('application/json');
  });

  it('gives away nothing hidden and nothing above its folder', async () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/under/../../secret.txt',
      '/.secret',
      '/%5c..%5csecret.txt',
      '/%00',
      '/%zz',
    ]) {
      const { status, body } = await raw(server, path);
      expect(status, path).to.be.oneOf([400, 404]);
      expect(body, path).to.not.equal('no');
    }
  });

  it('ends a body that never ends [QA-82]', async () => {
    const { port } = new URL(server.url);
    const socket = connect(Number(port), '127.0.0.1');
    const head =
      'POST /api/opportunities/x/sign-ups HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
    socket.write(head);
    const chunk = `400\r\n${'x'.repeat(1024)}\r\n`;
    let answer = '';
    const startedAt = performance.now();
    await new Promise<void>((answered) => {
      const sender = setInterval(() => socket.write(chunk.repeat(4)), 1);
      const stop = () => {
        clearInterval(sender);
        answered();
      };
      socket.on('error', stop);
      socket.on('data', (data) => {
        answer += String(data);
        stop();
      });
    });
    socket.destroy();
    expect(answer).to.match(/^HTTP\/1\.1 413 /);
    expect(performance.now() - startedAt).to.be.below(2000);
  });

  it('finishes an open request when it is asked to end [QA-119]', async () => {
    const script = `
      import { pgliteTemplate } from '${new URL('../helpers/pglite-template.ts', import.meta.url)}';
      import { closeOnSignal, startServer } from '${new URL('../../demo/server/start-server.ts', import.meta.url)}';
      const server = await startServer({ now: () => new Date('${fixedNow.toISOString()}'), template: await pgliteTemplate() });
      closeOnSignal(server);
      console.log(server.base);
    `;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const base = await new Promise<string>((printed) =>
      child.stdout.once('data', (data) => printed(String(data).trim())),
    );
    const ended = new Promise<number | null>((exited) => child.once('exit', exited));
    const body = JSON.stringify(cookRequest());
    const answer = await new Promise<number | undefined>((answered, failed) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const open = httpRequest(
        new URL('opportunities/faellesspisning/sign-ups', base),
        { method: 'POST', headers },
        (reply) => {
          reply.resume();
          answered(reply.statusCode);
        },
      );
      open.on('error', failed);
      open.write(body.slice(0, 10));
      setTimeout(() => child.kill('SIGTERM'), 100);
      setTimeout(() => open.end(body.slice(10)), 400);
    });
    expect(answer).to.equal(201);
    expect(await ended).to.equal(0);
  });

  function raw(running: RunningServer, path: string): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      const { port } = new URL(running.url);
      httpRequest({ host: '127.0.0.1', port, path }, (reply) => {
        let body = '';
        reply.on('data', (data) => {
          body += String(data);
        });
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body }));
      })
        .on('error', reject)
        .end();
    });
  }
});
