// As much as a large municipality has after years (QA-138, QA-139), written straight into the tables.
import { sql as query } from 'drizzle-orm';
import type { Sql } from '../../demo/server/database.ts';
import { atLevel } from './seed.ts';
import { time } from './small-group.ts';

const usual = { opportunities: atLevel(1200, 10_000, 10_000), signUps: atLevel(3000, 100_000, 100_000) };

/** Fills the tables, without a program in between. */
export async function fillWithMuch(sql: Sql, { opportunities, signUps } = usual): Promise<void> {
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
