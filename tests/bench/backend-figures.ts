import { sql as query } from 'drizzle-orm';
import { openDatabase, type Sql } from '../../demo/server/database.ts';
import { seed } from '../../demo/server/seed.ts';
import { fillWithMuch } from '../helpers/much-data.ts';
import { ourPostgres } from '../helpers/postgres.ts';
import { atLevel } from '../helpers/seed.ts';
import { atLeast, atMost, type LimitFigure } from './limit-figure.ts';
import { type LoadedServer, stall, startLoadedServer } from './loaded-server.ts';
import { percentile, runStreams, type StreamResult } from './open-model.ts';
import { visitorsOf } from './visitors.ts';

const opportunities = 10_000;
const signUps = 100_000;
const seconds = atLevel(20, 20, 60);
const soakMinutes = atLevel(0, 0, 10);
/** One process then serves 250 a second with one processor; this figure does not mind what else the machine does. */
const mostComputed = 4;
const limits: Record<string, number> = { GET: 100, 'sign-up': 250 };

/** The reference backend under load on PostgreSQL 15, beside what is asked of it (QA-138). */
export async function* backendFigures(): AsyncGenerator<LimitFigure> {
  const databaseUrl = await (await ourPostgres()).createDatabase({ keepsEveryCommit: true });
  const database = await openDatabase({ databaseUrl });
  await seed(database.sql, new Date());
  const signUpIds = await fill(database.sql);
  await database.close();
  const offered = { count: opportunities, signUpIds };
  const server = await startLoadedServer(databaseUrl);
  const streams = await visitorsOf(server.base, offered);
  const before = await server.usage();
  const results = await runStreams(streams, seconds);
  const requests = results.reduce((sum, { latencies }) => sum + latencies.length, 0);
  const computed = await computedFor(server, before.computed, requests);
  yield* figuresOf('', results);
  yield computed;
  if (soakMinutes > 0) {
    const { rss } = await server.usage();
    yield* figuresOf(`soak ${soakMinutes} min, `, await runStreams(streams, soakMinutes * 60));
    yield atMost('soak: RSS grows by', ((await server.usage()).rss - rss) / 1_000_000, 20, ' MB');
  }
  await server.stop();
  const stalling = await startLoadedServer(databaseUrl, { isStalling: true });
  const [reads] = await runStreams(await visitorsOf(stalling.base, offered), 20);
  await stalling.stop();
  // One in ten seconds: more than one in a hundred requests waits for most of it.
  const seen = Math.round(percentile(reads?.latencies ?? [], 99));
  yield atLeast('control, a server that stands still 1 s of 10: p99 of GET, ms', seen, stall.lasts * 0.8);
}

function* figuresOf(which: string, results: readonly StreamResult[]): Generator<LimitFigure> {
  for (const { name, latencies, errors } of results) {
    const at = (percent: number) => percentile(latencies, percent).toFixed(0);
    const title = `${which}${latencies.length} × ${name}, median ${at(50)} ms, p90 ${at(90)} ms, most ${at(100)} ms: p99`;
    yield atMost(title, percentile(latencies, 99), limits[name] ?? 0);
    yield atMost(
      `${which}${name}: errors${errors[0] ? ` such as ${errors[0].slice(0, 200)}` : ''}`,
      errors.length,
      0,
      '',
    );
  }
}

async function computedFor(server: LoadedServer, before: number, requests: number): Promise<LimitFigure> {
  const { rss, computed } = await server.usage();
  const title = `the server computes, with ${(rss / 1_000_000).toFixed(0)} MB of memory: for each of ${requests}`;
  return atMost(title, (computed - before) / requests, mostComputed);
}

/** Thousands of copies of what the demo has, and sign-ups; tells which of them have room for more. */
async function fill(sql: Sql): Promise<string[]> {
  await fillWithMuch(sql, { opportunities, signUps });
  for (const statement of [
    // Every copy was the same one: now each of the demo's has its share, and those people sign up for stay.
    query`WITH models AS (SELECT position, data FROM documents WHERE collection = 'opportunities' AND id NOT LIKE 'opp-%')
      UPDATE documents SET data = jsonb_set(models.data::jsonb, '{id}', to_jsonb(documents.id))::json FROM models
      WHERE documents.id LIKE 'opp-%' AND documents.position % 13 = models.position`,
    query`INSERT INTO slots (target_kind, target_id, slot_id, maximum, taken, touched_at)
      SELECT target_kind, copies.id, slot_id, maximum, taken, touched_at FROM slots JOIN documents models
      ON models.collection = 'opportunities' AND models.id = slots.target_id JOIN documents copies
      ON copies.id LIKE 'opp-%' AND copies.position % 13 = models.position WHERE models.id NOT LIKE 'opp-%'
      ON CONFLICT DO NOTHING`,
    query`VACUUM ANALYZE`,
  ])
    await sql.execute(statement);
  const model = query`SELECT id FROM documents WHERE id LIKE 'opp-%' AND position % 13 = 
    (SELECT position FROM documents WHERE collection = 'opportunities' AND id = 'mtb-spor')`;
  return ((await sql.execute(model)) as unknown as { rows: { id: string }[] }).rows.map(({ id }) => id);
}
