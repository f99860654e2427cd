// Runs the same server tests on PGlite or on PostgreSQL 15 (QA-1): there, a missing PostgreSQL is a counted skip, and a
// failure where CI=true says that everything must be there.
import { after, before, describe } from 'node:test';
import { sql as raw } from 'drizzle-orm';
import { createApp } from '../../demo/server/app.ts';
import type { AppOptions } from '../../demo/server/context.ts';
import { type Database, type DatabaseOptions, openDatabase, type Sql } from '../../demo/server/database.ts';
import { readSeedContent, type SeedContent, seed } from '../../demo/server/seed.ts';
import { describeWith } from './describe-with.ts';
import { pgliteTemplate } from './pglite-template.ts';
import { ourPostgres, postgresAbsence } from './postgres.ts';

/** The fixed clock of all tests: Tuesday 24 November 2026, 14.10 in Copenhagen (QA-7). */
export const fixedNow = new Date('2026-11-24T14:10:00+01:00');
/** Where the app of a test believes it is. */
export const base = 'http://127.0.0.1:1/api/';

/** A kind of database to run tests on. */
export interface DatabaseKind {
  kind: Database['kind'];
  /** Where an empty database is. */
  create(): Promise<DatabaseOptions>;
}

/** The backend with an own, seeded database, called without a network. */
export interface TestBackend {
  database: Database;
  now(): Date;
  /** Moves the clock. */
  setNow(now: Date): void;
  lines: string[];
  call(path: string, init?: RequestInit): Promise<Response>;
  json<Body>(path: string, init?: RequestInit): Promise<{ status: number; body: Body; headers: Headers }>;
}

type Options = Partial<AppOptions> & { content?: (content: SeedContent) => SeedContent };

/** Where a PGlite in memory with empty tables is. */
export const emptyPglite = async (): Promise<DatabaseOptions> => ({ template: await pgliteTemplate() });

/** For tests of what happens before and after the database. */
export const pglite: DatabaseKind = { kind: 'pglite', create: emptyPglite };

const postgresql: DatabaseKind = {
  kind: 'postgresql',
  create: async () => ({ databaseUrl: await (await ourPostgres()).createDatabase() }),
};

/** Every `npm test` takes PGlite, which needs nothing installed; before work lands all runs again on PostgreSQL 15. */
export const runsOnPostgres = process.env.SAMSPIL_DATABASE === postgresql.kind;

/** Declares tests that need PostgreSQL 15. */
export function onPostgres(title: string, declare: () => void): void {
  describeWith(postgresAbsence, `${title}, on PostgreSQL 15`, declare);
}

/** Declares the same tests for either kind of database; each run takes its own (QA-1). */
export function onEachDatabase(title: string, declare: (kind: DatabaseKind) => void): void {
  if (runsOnPostgres) onPostgres(title, () => declare(postgresql));
  else describe(`${title}, on PGlite`, () => declare(pglite));
}

/** Databases that no test uses just now: opening one takes more time than most tests. */
const idle: Record<Database['kind'], Database[]> = { pglite: [], postgresql: [] };
after(() => Promise.all(Object.values(idle).flatMap((databases) => databases.map((database) => database.close()))));

async function empty(sql: Sql): Promise<void> {
  const names = await sql.execute(
    raw`SELECT string_agg(format('%I', tablename), ', ') AS list FROM pg_tables WHERE schemaname = 'public'`,
  );
  await sql.execute(
    raw.raw(`TRUNCATE ${(names as unknown as { rows: { list: string }[] }).rows[0]?.list} RESTART IDENTITY CASCADE`),
  );
}

/** An empty database with all tables, to be given back. */
export async function borrowDatabase(kind: DatabaseKind): Promise<Database> {
  return idle[kind.kind].pop() ?? (await openDatabase(await kind.create()));
}

/** Empties a database for the next who borrows one. */
export async function giveBack(database: Database): Promise<void> {
  await empty(database.sql);
  idle[database.kind].push(database);
}

const contents = new Map<number, Promise<SeedContent>>();

/** The demo content as it stands at a moment, of which each test has its own copy: moving its dates takes a while. */
async function contentAt(at: Date): Promise<SeedContent> {
  const known = contents.get(at.getTime()) ?? readSeedContent(at);
  contents.set(at.getTime(), known);
  return structuredClone(await known);
}

/** Opens a backend before the tests of a `describe`, on an empty database; another one has it after them. */
export function useBackend(kind: DatabaseKind, options: Options = {}): TestBackend {
  let now = fixedNow;
  let app: ReturnType<typeof createApp>;
  const backend: Partial<TestBackend> & Pick<TestBackend, 'lines'> = { lines: [] };
  before(async () => {
    const database = await borrowDatabase(kind);
    const { content = (seeded) => seeded, ...appOptions } = options;
    await seed(database.sql, now, async (at) => content(await contentAt(at)));
    const plenty = { calls: 100_000, seconds: 1 };
    app = createApp({
      sql: database.sql,
      base,
      now: () => now,
      limits: { signUps: plenty, tries: plenty, attempts: plenty, links: plenty },
      log: (line) => backend.lines.push(line),
      ...appOptions,
    });
    backend.database = database;
  });
  after(async () => {
    if (backend.database) await giveBack(backend.database);
  });
  const call = async (path: string, init?: RequestInit) => app.request(new URL(path, base).href, init);
  return Object.assign(backend as TestBackend, {
    call,
    now: () => now,
    setNow: (moved: Date) => {
      now = moved;
    },
    async json<Body>(path: string, init?: RequestInit) {
      const response = await call(path, init);
      return { status: response.status, body: (await response.json()) as Body, headers: response.headers };
    },
  });
}
