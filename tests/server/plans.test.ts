import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { sql as query } from 'drizzle-orm';
import postgres from 'pg';
import type { Sql } from '../../demo/server/database.ts';
import { settleAndSend, tellAndForget } from '../../demo/server/jobs/run-jobs.ts';
import { act, everyFeature, managedOf, type Owner, signedUp, workAt } from '../helpers/managed-sign-ups.ts';
import { organiserToken, pressAsOrganiser } from '../helpers/organiser.ts';
import { ourPostgres, postgresAbsence } from '../helpers/postgres.ts';
import { answer, openTeam, responseWith } from '../helpers/quiz-answers.ts';
import { register, registrationFor } from '../helpers/registrations.ts';
import { atLevel } from '../helpers/seed.ts';
import { useBackend } from '../helpers/server-databases.ts';
import { replyOf, requestFor, send, signUpPath } from '../helpers/sign-up-requests.ts';
import { scannedBy, statementsOf } from '../helpers/watched-statements.ts';

const opportunities = atLevel(1200, 10_000, 10_000);
const signUps = atLevel(3000, 100_000, 100_000);
const time = 'mtb-2027-04-10';
const absence = await postgresAbsence();

/** Fills the tables, without a program in between. */
async function fill(sql: Sql): Promise<void> {
  const numbers = query`generate_series(1, ${opportunities}::int) n`;
  const all = query`FROM sign_ups WHERE id LIKE 'su-%'`;
  for (const statement of [
    query`INSERT INTO documents SELECT collection, 'opp-' || n, 1000 + n,
      jsonb_set(data::jsonb, '{id}', to_jsonb('opp-' || n))::json, updated_at
      FROM documents, ${numbers} WHERE collection = 'opportunities' AND id = 'mtb-spor'`,
    query`INSERT INTO slots (target_kind, target_id, slot_id, maximum, touched_at)
      SELECT 'opportunity', 'opp-' || n, ${time}, 100000, now() FROM generate_series(1, ${signUps}::int) n`,
    query`INSERT INTO sign_ups (id, target_kind, target_id, status, receipt_number, seats, request, created_at, retention_until)
      SELECT 'su-' || n, 'opportunity', 'opp-' || (1 + n % ${opportunities}::int), 'confirmed', 'R' || n, 1,
      '{"contact":{"name":"X"}}', now(), '2030-01-01' FROM generate_series(1, ${signUps}::int) n`,
    query`INSERT INTO sign_up_places (sign_up_id, target_kind, target_id, slot_id, status, seats)
      SELECT id, target_kind, target_id, ${time}, status, 1 ${all}`,
    query`INSERT INTO slot_parties SELECT id, target_kind, target_id, ${time}, md5(id) ${all}`,
    query`INSERT INTO sign_up_history SELECT id, status, now() ${all}`,
    query`INSERT INTO contact_addresses SELECT id, md5(id), now() ${all}`,
    query`INSERT INTO idempotency_keys SELECT 'POST /x', id, md5(id), 'signUp', 201, '{}', now() ${all}`,
    query`INSERT INTO outbox (id, kind, channel, "to", language, subject, text, links, sign_up_id, dedupe_key, created_at, not_before, attempts, sent_at)
      SELECT id, 'receipt', 'email', id || '@example.org', 'da', '', '', '[]', id, id, now(), now(), 1, now() ${all}`,
    query`INSERT INTO manage_tokens (token_hash, sign_up_id, purpose, created_at, expires_at)
      SELECT md5(id), id, 'manage', now(), '2030-01-01' ${all}`,
    query`INSERT INTO manage_sessions (bearer_hash, sign_up_id, purpose, created_at, expires_at)
      SELECT md5(id), id, 'manage', now(), '2030-01-01' ${all}`,
    query`INSERT INTO offers (id, sign_up_id, target_kind, target_id, slot_id, status, created_at, expires_at)
      SELECT id, id, target_kind, target_id, ${time}, 'accepted', now(), now() ${all}`,
    query`INSERT INTO holds (id, target_kind, target_id, slot_id, seats, extensions_left, caller_hash, created_at, expires_at)
      SELECT id, target_kind, target_id, 'other', 1, 1, md5(id), now(), '2030-01-01' ${all}`,
    query`INSERT INTO matches (id, offers_id, needs_id, target_id, status, created_at, expires_at)
      SELECT id, id, id, target_id, 'declined', now(), now() ${all}`,
    query`INSERT INTO spent_proofs SELECT id, '2030-01-01' ${all}`,
    query`INSERT INTO teams (id, quiz_id, edition, definition, name, invited, closes_at, is_compared, closed_on)
      SELECT 't-' || n, 'klar-til-samskabelse', '0.1', '{}', 'T', 10, now(), false, '2026-11-01' FROM ${numbers}`,
    query`INSERT INTO responses (id, team_id, quiz_id, edition, answers, deleted_on)
      SELECT 'r-' || n, 't-' || (1 + n % ${opportunities}::int), 'klar-til-samskabelse', '0.1', '[]', '2027-01-01'
      FROM generate_series(1, ${signUps}::int) n`,
  ])
    await sql.execute(statement);
  await sql.execute(query`VACUUM ANALYZE`);
}

describe('the statements of the backend on much data [QA-139]', { skip: absence ?? false }, () => {
  let databaseUrl = '';
  const create = async () => {
    databaseUrl = await (await ourPostgres()).createDatabase();
    return { databaseUrl };
  };
  const backend = useBackend(
    { kind: 'postgresql', create },
    { config: everyFeature, organisers: { Mette: organiserToken } },
  );
  let client: postgres.Client;
  let owner: Owner;
  let teamId: string;
  before(async () => {
    await fill(backend.database.sql);
    client = new postgres.Client({ connectionString: databaseUrl });
    await client.connect();
    owner = await signedUp(backend, 'opp-8', { slotIds: [time], ageFrom: 18 });
    teamId = (await openTeam(backend)).id;
  });
  after(() => client?.end());

  const get = (path: string) => async () => {
    expect((await backend.call(path)).status, path).to.equal(200);
  };
  const signUp = async () => {
    const request = await requestFor(backend, 'opp-7', { slotIds: [time], ageFrom: 18 });
    return async () => void (await replyOf(await send(backend, request, { path: signUpPath('opp-7') }), 201));
  };
  const registration = async () => {
    const id = 'tirsdagsforedrag';
    const send = async () => {
      const request = await registrationFor(backend, id, { slotIds: [`${id}.20261124T180000Z`] });
      return async () => void (await replyOf(await register(backend, id, request), 201));
    };
    // The first one for a date makes its counters.
    await (await send())();
    return send();
  };
  const json = { method: 'POST', headers: { 'content-type': 'application/json' } };
  const transport = { send: async () => undefined };

  /** What is asked, in how many statements at most, and which tables it reads from end to end because it needs all of them. */
  const asked: [what: string, most: number, work: () => Promise<() => Promise<unknown>>, wanted?: string[]][] = [
    ['one opportunity', 2, async () => get('opportunities/opp-7')],
    ['all opportunities', 2, async () => get('opportunities?limit=10'), ['documents', 'slots']],
    ['all events', 2, async () => get('events')],
    ['an event', 2, async () => get('events/tirsdagsforedrag')],
    ['all cases', 1, async () => get('cases')],
    ['a quiz', 1, async () => get('quizzes/klar-til-samskabelse')],
    ['a comparison', 2, async () => get('quizzes/klar-til-samskabelse/benchmark')],
    ['the result of a team', 1, async () => get(`teams/${teamId}/result`)],
    ['an answer for a team', 5, async () => () => answer(backend, responseWith('3'), teamId)],
    ['a team', 4, async () => () => openTeam(backend)],
    ['an open answer', 4, async () => () => answer(backend, responseWith('3'))],
    ['a registration', 5, registration],
    // One more where guardians answer: whose time is up makes room first.
    ['a sign-up', 6, signUp],
    [
      'a sign-up that is looked at',
      5,
      async () => async () =>
        managedOf(await backend.call('manage/sign-up', { headers: { authorization: `Bearer ${owner.bearer}` } })),
    ],
    ['a sign-up that is cancelled', 18, async () => async () => managedOf(await act(backend, '/cancel', owner))],
    [
      'a lost link',
      3,
      async () => async () =>
        expect(
          (await backend.call('manage/link', { ...json, body: '{"email":"a@example.org","lang":"da"}' })).status,
        ).to.equal(202),
    ],
    ['the organiser’s page', 6, async () => () => pressAsOrganiser(backend, 'opp-7')],
    ['what is due at once', 40, async () => () => settleAndSend(backend.database.sql, workAt(backend), transport)],
    [
      'what can wait an hour',
      60,
      async () => () => tellAndForget(backend.database.sql, workAt(backend)),
      ['documents'],
    ],
    [
      'a person who is forgotten',
      40,
      async () => async () => expect((await act(backend, '/erase', owner)).status).to.equal(204),
    ],
  ];
  for (const [what, most, prepare, wanted = []] of asked) {
    it(`take ${what} by an index, in at most ${most}`, async () => {
      const statements = await statementsOf(await prepare());
      expect(statements).to.have.length.of.at.least(1);
      const big = await bigTables(client);
      for (const statement of statements) {
        const scanned = (await scannedBy(client, statement)).filter(
          (table) => big.has(table) && !wanted.includes(table),
        );
        expect(scanned, statement.text).to.deep.equal([]);
      }
      expect(
        statements.map(({ text }) => text.slice(0, 90)),
        what,
      ).to.have.length.of.at.most(most);
    });
  }

  it('would be found out where a table is read from end to end', async () => {
    const statement = { text: 'SELECT * FROM sign_ups WHERE seats = $1', values: [7] };
    expect(await scannedBy(client, statement)).to.deep.equal(['sign_ups']);
    expect((await bigTables(client)).size).to.be.at.least(16);
  });
});

/** Tables with more than a thousand rows. */
async function bigTables(client: postgres.Client): Promise<Set<string>> {
  const { rows } = await client.query(`SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples > 1000`);
  return new Set(rows.map(({ relname }) => relname));
}
