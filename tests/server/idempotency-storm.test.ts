import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { type Database, openDatabase } from '../../demo/server/database.ts';
import { idempotencyKeys, signUps } from '../../demo/server/schema.ts';
import { readSeedContent, seed } from '../../demo/server/seed.ts';
import type { SignUpReply } from '../../src/contract/sign-up.ts';
import { everyFeature } from '../helpers/managed-sign-ups.ts';
import type { Answering } from '../helpers/patiently.ts';
import { ourPostgres } from '../helpers/postgres.ts';
import { atLevel, randomNumbers, seed as testSeed } from '../helpers/seed.ts';
import { fixedNow, onPostgres, pglite, runsOnPostgres, useBackend } from '../helpers/server-databases.ts';
import { type ServerProcess, startServerProcess } from '../helpers/server-process.ts';
import { roomy, send } from '../helpers/sign-up-requests.ts';
import { type Stormed, storm } from '../helpers/storm.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const keys = Number(process.env.SAMSPIL_KEYS ?? atLevel(500, 4000, 10_000));
const plenty = 1_000_000;
const atOnce = runsOnPostgres ? 40 : 10;

/** One row, one reply, and that for ever: whoever asks again gets the same bytes. */
async function expectOnce(stormed: readonly Stormed[], database: Database, server: Answering): Promise<void> {
  for (const { answers } of stormed) {
    for (const { status } of answers) expect(status).to.equal(201);
    expect(new Set(answers.map(({ body }) => body)).size).to.be.at.most(1);
    expect(answers.filter(({ isReplayed }) => !isReplayed)).to.have.length.of.at.most(1);
  }
  const receipts = new Map<string, string>();
  for (const { request, answers } of stormed) {
    const again = await send(server, request);
    const body = await again.text();
    expect(again.status, body).to.equal(201);
    if (answers[0]) expect(body).to.equal(answers[0].body);
    receipts.set((JSON.parse(body) as SignUpReply).id, request.contact.email ?? '');
  }
  const rows = await database.sql.select().from(signUps);
  expect(rows).to.have.length(stormed.length);
  const kept = rows.map(({ id, request }) => [id, (request as { contact: { email: string } }).contact.email]);
  expect(new Map(kept as [string, string][])).to.deep.equal(receipts);
  expect(await database.sql.select().from(idempotencyKeys)).to.have.length(stormed.length);
}

async function expectRefusals(stormed: readonly Stormed[], server: Answering): Promise<void> {
  for (const { request } of stormed.slice(0, 20)) {
    const other = { ...request, contact: { ...request.contact, name: 'Another Name' } };
    await expectProblem(await send(server, other), 'idempotency-key-reused');
    const { clientRef: _, ...rest } = request;
    await expectProblem(await send(server, rest, { headers: {} }), 'idempotency-key-missing');
  }
}

function declareStorm(): void {
  let servers: (Answering & Partial<ServerProcess>)[] = [];
  let database: Database;
  const backend = runsOnPostgres
    ? undefined
    : useBackend(pglite, { content: (seeded) => roomy(seeded, plenty), config: everyFeature });
  before(async () => {
    if (backend) {
      servers = [backend];
      database = backend.database;
      return;
    }
    const databaseUrl = await (await ourPostgres()).createDatabase({ keepsEveryCommit: true });
    database = await openDatabase({ databaseUrl, connections: 5 });
    await seed(database.sql, fixedNow, async (at) => roomy(await readSeedContent(at), plenty));
    servers = await Promise.all([startServerProcess(databaseUrl), startServerProcess(databaseUrl)]);
  });
  after(async () => {
    await Promise.all(servers.map((server) => server.kill?.()));
    if (!backend) await database.close();
  });

  it(`of ${keys} keys leaves one sign-up a key, whatever was sent again or cut off [CT-35] [SU-77]`, async () => {
    const [first, second = first] = servers as [Answering, Answering?];
    const victim = servers[1];
    let restarted: Promise<unknown> = Promise.resolve();
    const onKey = (number: number) => {
      if (number === Math.round(keys / 2)) restarted = Promise.resolve(victim?.kill?.()).then(() => victim?.start?.());
    };
    const stormed = await storm([first, second ?? first], { keys, atOnce, random: randomNumbers(testSeed), onKey });
    await restarted;
    expect(stormed).to.have.length(keys);
    await expectOnce(stormed, database, first);
    await expectRefusals(stormed, second ?? first);
  });
}

const title = 'a storm of repeated writes';
if (runsOnPostgres) onPostgres(`${title}, two processes, one of them killed half-way`, declareStorm);
else describe(`${title} [QA-113] [QA-76]`, declareStorm);
