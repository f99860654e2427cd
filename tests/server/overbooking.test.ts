import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import postgres from 'pg';
import { type Database, openDatabase } from '../../demo/server/database.ts';
import { readSeedContent, type SeedContent, seed } from '../../demo/server/seed.ts';
import type { Opportunity } from '../../src/contract/opportunity.ts';
import { judgeHistory, type Operation } from '../helpers/history.ts';
import { everyFeature } from '../helpers/managed-sign-ups.ts';
import { crashBackend, ourPostgres } from '../helpers/postgres.ts';
import { type Rushed, rushAt } from '../helpers/rush.ts';
import { emptyTimes } from '../helpers/rush-storage.ts';
import { atLevel, randomNumbers, seed as testSeed } from '../helpers/seed.ts';
import { fixedNow, onPostgres, pglite, runsOnPostgres, useBackend } from '../helpers/server-databases.ts';
import { type ServerProcess, startServerProcess } from '../helpers/server-process.ts';
import { watchSessions } from '../helpers/sessions.ts';
import { requestFor } from '../helpers/sign-up-requests.ts';

const targetId = 'mtb-spor';
const slotId = 'mtb-2027-04-10';
const capacity = 50;
const clients = atLevel(200, 1000, 1000);
const rounds = Number(process.env.SAMSPIL_ROUNDS ?? atLevel(5, 12, 100));
const kills = Number(process.env.SAMSPIL_KILLS ?? atLevel(0, 6, 50));
const crashes = Number(process.env.SAMSPIL_CRASHES ?? atLevel(0, 2, 5));
const roundsOnPglite = 1;

/** One time with fifty places and a list without end. */
function widened(content: SeedContent): SeedContent {
  const asOf = fixedNow.toISOString();
  const waitingList = { isOpen: true, maximum: null, length: 0 };
  const places = { maximum: capacity, remaining: capacity, display: 'exact', asOf, waitingList };
  const opportunities = content.opportunities.map((item) => {
    const { slots = [] } = item as unknown as Opportunity;
    return item.id === targetId
      ? { ...item, slots: slots.map((slot) => (slot.id === slotId ? { ...slot, capacity: places } : slot)) }
      : item;
  });
  return { ...content, opportunities } as SeedContent;
}

/** One round at one time, judged. What disturbs it comes when a given client does. */
async function round(rushed: Rushed, number: number, disturb?: { at: number; by(): void }): Promise<Operation[]> {
  await emptyTimes(rushed.sql);
  const [first] = rushed.servers;
  const json = async <Body>(path: string) => ({ body: (await (await first?.call(path))?.json()) as Body });
  const wish = { slotIds: [slotId], ageFrom: 18, party: 'household' as const };
  const sample = await requestFor({ json } as Parameters<typeof requestFor>[0], targetId, wish);
  const random = randomNumbers(testSeed + number);
  const rush = { targetId, slotId, capacity, clients, atOnce: Math.min(100, clients / 4), sample, random };
  const history = await rushAt(rushed, rush, (client) => client === disturb?.at && disturb.by());
  expect(judgeHistory(history)).to.deep.equal([]);
  expect(history.operations).to.have.length.of.at.least(clients * 0.9);
  // Who asks again hears in the end what happened: both processes are there again soon.
  expect(history.operations.filter(({ answer }) => answer === 'unknown')).to.have.length.of.at.most(clients / 100);
  for (const answer of ['full', 'confirmed', 'cancelled', 'waiting']) {
    expect(
      history.operations.some((one) => one.answer === answer),
      answer,
    ).to.equal(true);
  }
  return history.operations as Operation[];
}

/** Storage as one writes it without thinking: count, then insert. */
async function naiveRound(databaseUrl: string, random: () => number) {
  const pool = new postgres.Pool({ connectionString: databaseUrl, max: 30 });
  const operations: Operation[] = [];
  try {
    await pool.query('CREATE TABLE IF NOT EXISTS naive (party text, seats integer); TRUNCATE naive');
    const ask = async (party: string, seats: number) => {
      const startedAt = performance.now();
      const { rows } = await pool.query('SELECT coalesce(sum(seats), 0)::int AS taken FROM naive');
      const fits = rows[0].taken + seats <= capacity;
      if (fits) await pool.query('INSERT INTO naive VALUES ($1, $2)', [party, seats]);
      const answer = fits ? 'confirmed' : 'full';
      operations.push({ operation: 'signUp', party, seats, startedAt, endedAt: performance.now(), answer });
    };
    await Promise.all(Array.from({ length: 200 }, (_, number) => ask(`Party ${number}`, 1 + Math.floor(random() * 4))));
    const { rows } = await pool.query('SELECT party, seats FROM naive');
    const kept = rows.map(({ party, seats }) => ({ id: party, party, seats, status: 'confirmed' as const }));
    return judgeHistory({ capacity, operations, rows: kept, counter: kept.reduce((sum, { seats }) => sum + seats, 0) });
  } finally {
    await pool.end();
  }
}

function declareOnPglite(): void {
  const backend = useBackend(pglite, { content: widened, config: everyFeature });
  for (let number = 1; number <= roundsOnPglite; number += 1) {
    it(`overbooks nobody, round ${number} [QA-112]`, async () => {
      await round({ servers: [backend], sql: backend.database.sql }, number);
    });
  }
}

function declareOnPostgres(): void {
  let databaseUrl: string;
  let database: Database;
  let servers: ServerProcess[];
  before(async () => {
    databaseUrl = await (await ourPostgres()).createDatabase({ keepsEveryCommit: true });
    database = await openDatabase({ databaseUrl, connections: 10 });
    await seed(database.sql, fixedNow, async (at) => widened(await readSeedContent(at)));
    servers = await Promise.all([startServerProcess(databaseUrl), startServerProcess(databaseUrl)]);
  });
  after(async () => {
    await Promise.all((servers ?? []).map((server) => server.kill()));
    await database?.close();
  });
  const play = (number: number, disturb?: { at: number; by(): void }) =>
    round({ servers, sql: database.sql }, number, disturb);

  for (let number = 1; number <= rounds; number += 1) {
    it(`overbooks nobody and leaves no place idle, round ${number} [QA-112] [SU-41] [SU-44] [SU-77]`, async () => {
      const sessions = await watchSessions(databaseUrl);
      try {
        const operations = await play(number);
        expect(operations.filter(({ answer }) => answer === 'unknown')).to.deep.equal([]);
        expect(sessions.most()).to.be.at.least(2);
      } finally {
        await sessions.stop();
      }
    });
  }

  const random = randomNumbers(testSeed);
  const moment = () => Math.ceil(clients * (0.1 + 0.8 * random()));

  for (let number = 1; number <= kills; number += 1) {
    it(`loses nothing when a server process is killed, round ${number} [QA-111] [QA-112]`, async () => {
      const victim = servers[number % servers.length] as ServerProcess;
      let restarted = Promise.resolve();
      const by = () => {
        restarted = victim.kill().then(() => victim.start());
      };
      await play(1000 + number, { at: moment(), by });
      await restarted;
    });
  }

  for (let number = 1; number <= crashes; number += 1) {
    it(`loses nothing when the database is killed, round ${number} [QA-111] [QA-112]`, async () => {
      let crashed = Promise.resolve();
      const by = () => {
        crashed = crashBackend(databaseUrl);
      };
      await play(2000 + number, { at: moment(), by });
      await crashed;
    });
  }

  it('is seen to overbook where storage counts and then inserts [QA-16]', async () => {
    let flagged = 0;
    for (let number = 1; number <= 10; number += 1) {
      const findings = await naiveRound(databaseUrl, randomNumbers(testSeed - number));
      if (findings.some((finding) => finding.startsWith('overbooked'))) flagged += 1;
    }
    expect(flagged, 'the detector is blind').to.be.at.least(9);
  });
}

if (runsOnPostgres) onPostgres('a rush at fifty places, two processes [QA-111] [QA-75]', declareOnPostgres);
else describe('a rush at fifty places, for the logic only', declareOnPglite);
