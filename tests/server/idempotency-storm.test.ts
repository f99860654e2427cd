import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { type Database, openDatabase } from '../../demo/server/database.ts';
import { signUps } from '../../demo/server/schema.ts';
import { idempotencyKeys } from '../../demo/server/schema-keys.ts';
import { readSeedContent, seed } from '../../demo/server/seed.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import { everyFeature } from '../helpers/managed-sign-ups.ts';
import type { Answering } from '../helpers/patiently.ts';
import { ourPostgres } from '../helpers/postgres.ts';
import { atLevel, randomNumbers, seed as testSeed } from '../helpers/seed.ts';
import { fixedNow, onPostgres, pglite, runsOnPostgres, useBackend } from '../helpers/server-databases.ts';
import { type ServerProcess, startServerProcess } from '../helpers/server-process.ts';
import { roomy, send } from '../helpers/sign-up-requests.ts';
import { judgeStorm, type Stored, type Stormed, storm } from '../helpers/storm.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const keys = Number(process.env.SAMSPIL_KEYS ?? atLevel(500, 4000, 10_000));
const plenty = 1_000_000;
const atOnce = runsOnPostgres ? 40 : 10;

/** One row, one reply, and that for ever: whoever asks again gets the same bytes. */
async function expectOnce(stormed: readonly Stormed[], database: Database, server: Answering): Promise<void> {
  const readStored = async () =>
    (await database.sql.select().from(signUps)).map(({ id, request }) => ({
      id,
      email: (request as SignUpRequest).contact.email,
    }));
  expect((await judgeStorm(stormed, server, readStored)).join('\n')).to.equal('');
  expect(await database.sql.select().from(signUps)).to.have.length(stormed.length);
  expect(await database.sql.select().from(idempotencyKeys)).to.have.length(stormed.length);
}

/** A store as one writes it without thinking: looks for the key, then writes; two at the same moment both find none. */
function storeWithoutUniqueKey() {
  const stored: Stored[] = [];
  const replies = new Map<string, string>();
  const call: Answering['call'] = async (_path, init) => {
    const { clientRef, contact } = JSON.parse(String(init?.body)) as SignUpRequest;
    const found = replies.get(clientRef);
    if (found) return new Response(found, { status: 201, headers: { 'Idempotency-Replayed': 'true' } });
    await new Promise((resolve) => setImmediate(resolve));
    const id = `sign-up-${stored.length + 1}`;
    stored.push({ id, email: contact.email });
    replies.set(clientRef, JSON.stringify({ id }));
    return new Response(JSON.stringify({ id }), { status: 201 });
  };
  return { stored, call };
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

describe('the judge of a storm', () => {
  it('sees a store without a unique key [QA-16]', async () => {
    const store = storeWithoutUniqueKey();
    const random = randomNumbers(testSeed);
    const stormed = await storm([store], { keys: 50, atOnce: 10, random });
    const untrue = (await judgeStorm(stormed, store, async () => store.stored)).join('\n');
    expect(untrue, 'the detector is blind').to.match(/[2-5] sign-ups of one key/);
    expect(untrue, 'the detector is blind')
      .to.contain('done twice')
      .and.to.match(/\d replies to one key/);
  });
});

const title = 'a storm of repeated writes';
if (runsOnPostgres) onPostgres(`${title}, two processes, one of them killed half-way`, declareStorm);
else describe(`${title} [QA-113] [QA-76]`, declareStorm);
