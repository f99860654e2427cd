import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openDatabase } from '../../demo/server/database.ts';
import {
  environmentOptions,
  type RunningServer,
  type StartOptions,
  startServer,
} from '../../demo/server/start-server.ts';
import type { Opportunity } from '../../src/contract/opportunity.ts';
import type { SignUpReply } from '../../src/contract/sign-up.ts';
import { throughDoor } from '../helpers/database-door.ts';
import { breakQuizIn } from '../helpers/quiz-answers.ts';
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

const failureOf = (opening: Promise<unknown>) =>
  opening.then(
    () => 'opened',
    (error) => (error as Error).name,
  );

const placesLeft = async (server: RunningServer) => {
  const reply = await fetch(new URL('opportunities/faellesspisning', server.base));
  const { slots } = (await reply.json()) as Opportunity;
  return slots.find(({ id }) => id === 'fs-2026-12-15')?.capacity.remaining;
};

onEachDatabase('a server that runs', (kind) => {
  it('keeps what it was told over a restart, has its folder to itself, seeds once, and checks its quizzes [QA-119] [RQ-23]', async () => {
    await inFolder(async (folder) => {
      const dataFolder = kind.kind === 'pglite' ? join(folder, 'data') : undefined;
      const place: StartOptions = { ...(await kind.create()), dataFolder };
      const request = cookRequest();
      const first = await startServer({ ...place, now });
      const reply = await (await send(over(first), request)).json();
      expect(await placesLeft(first)).to.equal(7);
      if (dataFolder) expect(await failureOf(openDatabase({ dataFolder }))).to.equal('FolderInUse');
      await first.close();
      await breakQuizIn(place, 'bliver-du-hoert');
      const told: string[] = [];
      const log = (line: string) => told.push(line);
      const second = await startServer({ ...place, log, now: () => new Date(fixedNow.getTime() + 30_000) });
      try {
        expect(told[0]).to.match(/^The quiz bliver-du-hoert is left out/);
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

describe('a server', () => {
  let server: RunningServer;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samspil-server-'));
    server = await startServer({ ...(await emptyPglite()), now });
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
});
