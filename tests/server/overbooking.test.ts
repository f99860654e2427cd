import { describe, it } from 'node:test';
import { expect } from 'chai';
import postgres from 'pg';
import { createApp } from '../../demo/server/app.ts';
import { openDatabase } from '../../demo/server/database.ts';
import { readSeedContent, type SeedContent, seed } from '../../demo/server/seed.ts';
import type { Opportunity } from '../../src/contract/opportunity.ts';
import { judgeHistory, type Operation } from '../helpers/history.ts';
import { everyFeature } from '../helpers/managed-sign-ups.ts';
import { ourPostgres, postgresAbsence } from '../helpers/postgres.ts';
import { rushAt } from '../helpers/rush.ts';
import { level, randomNumbers, seed as testSeed } from '../helpers/seed.ts';
import { base, fixedNow, type TestBackend } from '../helpers/server-databases.ts';

const targetId = 'mtb-spor';
const slotId = 'mtb-2027-04-10';
const capacity = 50;
const rounds = level === 1 ? 2 : 100;
const clients = level === 1 ? 300 : 1000;
const connections = 50;

/** One time with fifty places and a list without end. */
function widened(content: SeedContent): SeedContent {
  const asOf = fixedNow.toISOString();
  const places = {
    maximum: capacity,
    remaining: capacity,
    display: 'exact',
    asOf,
    waitingList: { isOpen: true, maximum: null, length: 0 },
  };
  const opportunities = content.opportunities.map((item) => {
    const { slots = [] } = item as unknown as Opportunity;
    return item.id === targetId
      ? { ...item, slots: slots.map((slot) => (slot.id === slotId ? { ...slot, capacity: places } : slot)) }
      : item;
  });
  return { ...content, opportunities } as SeedContent;
}

/** Two backends on one database, as two processes would be. */
async function twoBackends(databaseUrl: string): Promise<{ backends: TestBackend[]; close(): Promise<void> }> {
  const databases = [
    await openDatabase({ databaseUrl, connections: connections / 2 }),
    await openDatabase({ databaseUrl, connections: connections / 2 }),
  ];
  const plenty = { calls: 1_000_000, seconds: 1 };
  const limits = { signUps: plenty, attempts: plenty, links: plenty };
  const backends = databases.map((database) => {
    const app = createApp({ sql: database.sql, base, now: () => fixedNow, limits, config: everyFeature });
    const call = async (path: string, init?: RequestInit) => app.request(new URL(path, base).href, init);
    const json = async (path: string, init?: RequestInit) => {
      const reply = await call(path, init);
      return { status: reply.status, body: await reply.json(), headers: reply.headers };
    };
    return { database, call, json, now: () => fixedNow, setNow: () => undefined, lines: [] } as TestBackend;
  });
  await seed(backends[0]?.database.sql as TestBackend['database']['sql'], fixedNow, async (at) =>
    widened(await readSeedContent(at)),
  );
  return { backends, close: async () => void (await Promise.all(databases.map((database) => database.close()))) };
}

/** Counts how many sessions of a database work at once: one process on one connection would prove nothing. */
async function watchSessions(databaseUrl: string): Promise<{ most(): number; stop(): Promise<void> }> {
  const watcher = new postgres.Client({ connectionString: databaseUrl });
  await watcher.connect();
  const query =
    "SELECT count(*)::int AS busy FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle'";
  let [most, isOver] = [0, false];
  const watching = (async () => {
    while (!isOver) {
      const { rows } = await watcher.query(query);
      most = Math.max(most, rows[0].busy - 1);
      await new Promise((resume) => setTimeout(resume, 20));
    }
  })();
  return {
    most: () => most,
    stop: async () => {
      isOver = true;
      await watching;
      await watcher.end();
    },
  };
}

/** Storage as one writes it without thinking: count, then insert. */
async function naiveRound(databaseUrl: string, random: () => number) {
  const pool = new postgres.Pool({ connectionString: databaseUrl, max: connections });
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

describe('a rush at fifty places, on PostgreSQL 15 [QA-111] [QA-75]', async () => {
  const absence = await postgresAbsence();
  if (absence !== undefined) {
    it('runs on PostgreSQL 15', { skip: process.env.CI === 'true' ? false : absence }, () => {
      throw new Error(absence);
    });
    return;
  }

  for (let round = 1; round <= rounds; round += 1) {
    it(`overbooks nobody and leaves no place idle, round ${round} [QA-112] [SU-41] [SU-44] [SU-77]`, async () => {
      const databaseUrl = await (await ourPostgres()).createDatabase();
      const { backends, close } = await twoBackends(databaseUrl);
      const sessions = await watchSessions(databaseUrl);
      try {
        const history = await rushAt(backends, {
          targetId,
          slotId,
          capacity,
          clients,
          atOnce: 100,
          random: randomNumbers(testSeed + round),
        });
        expect(judgeHistory(history)).to.deep.equal([]);
        expect(history.operations).to.have.length.of.at.least(clients);
        expect(history.operations.filter(({ answer }) => answer === 'full')).to.not.have.length(0);
        expect(sessions.most()).to.be.at.least(2);
      } finally {
        await sessions.stop();
        await close();
      }
    });
  }

  it('is seen to overbook where storage counts and then inserts [QA-16]', async () => {
    const databaseUrl = await (await ourPostgres()).createDatabase();
    let flagged = 0;
    for (let round = 1; round <= 10; round += 1) {
      const findings = await naiveRound(databaseUrl, randomNumbers(testSeed - round));
      if (findings.some((finding) => finding.startsWith('overbooked'))) flagged += 1;
    }
    expect(flagged, 'the detector is blind').to.be.at.least(9);
  });
});
