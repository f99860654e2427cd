import { and, eq, lt, sql as query } from 'drizzle-orm';
import type { Attempt } from '../../../src/contract/attempt.ts';
import { canonicalJson, sha256 } from '../canonical-json.ts';
import { keyLifeSeconds } from '../config.ts';
import { type Sql, sqlState } from '../database.ts';
import { type ItemName, itemOf } from '../documents.ts';
import { Refusal } from '../refusal.ts';
import { idempotencyKeys } from '../schema-keys.ts';
import { type Write, writeTogether } from '../write-together.ts';

/** A keyed request (CT-34): `scope` is method and path. */
export interface KeyedRequest {
  scope: string;
  key: string;
  kind: Attempt['kind'] | 'hold' | 'team';
  body: Readonly<Record<string, unknown>>;
  /** The public item that it is about, read in the same breath. */
  about?: ItemName;
}

/** What was answered, and whether it was answered before. */
export interface KeyedReply {
  status: number;
  reply: Record<string, unknown>;
  isReplayed: boolean;
}

/** What the work of a keyed request gave, and what is to be written together with it. */
interface Done extends Omit<KeyedReply, 'isReplayed'> {
  also?: readonly Write[];
}

/** What the work of a keyed request runs with. */
export interface WriteSurroundings {
  sql: Sql;
  now: Date;
  random(count: number): Uint8Array;
}

const spamSignals = ['challenge', 'elapsedSeconds', 'website'];
const lockTimeout = '55P03';
// Serialization failure, deadlock, and a random id that exists already.
const worthRepeating = ['40001', '40P01', '23505'];
const mostTries = 5;
const longestPause = 50;

/** The fingerprint by which two bodies count as the same (CT-35). */
export function bodyHash(body: Readonly<Record<string, unknown>>): string {
  return sha256(
    canonicalJson(Object.fromEntries(Object.entries(body).filter(([name]) => !spamSignals.includes(name)))),
  );
}

/**
 * Does the work once per key: key row, work and stored reply are one transaction (CT-35, SU-77). The unique key row
 * makes a second request with the same key wait for the first, at most two seconds.
 */
export async function writeOnce(
  request: KeyedRequest,
  surroundings: WriteSurroundings,
  work: Writing['work'],
): Promise<KeyedReply> {
  return inTransaction(surroundings, (transaction) => writeIn(transaction, request, { surroundings, work }));
}

/** Runs work in a transaction, and again when it met another one: five tries with a pause of chance length (SU-77). */
export async function inTransaction<Result>(
  { sql, random }: Pick<WriteSurroundings, 'sql' | 'random'>,
  work: (transaction: Sql) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await sql.transaction(work);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      const state = sqlState(error);
      if (state === lockTimeout) throw new Refusal('busy', { retryAfterSeconds: 1 }, error);
      if (!state || !worthRepeating.includes(state) || attempt === mostTries) throw error;
      const [chance = 0] = random(1);
      await new Promise((resume) => setTimeout(resume, (chance / 256) * longestPause * attempt));
    }
  }
}

interface Writing {
  surroundings: WriteSurroundings;
  work: (transaction: Sql, item: unknown) => Promise<Done>;
}

async function writeIn(sql: Sql, request: KeyedRequest, { surroundings, work }: Writing): Promise<KeyedReply> {
  const { scope, key, kind, body, about } = request;
  const hash = bodyHash(body);
  const row = { scope, key, kind, bodyHash: hash, createdAt: surroundings.now };
  const { isFirst, item } = await claim(sql, row, about);
  const isThisKey = and(eq(idempotencyKeys.scope, scope), eq(idempotencyKeys.key, key));
  if (!isFirst) {
    const [stored] = await sql.select().from(idempotencyKeys).where(isThisKey);
    if (!stored?.reply || stored.status === null)
      throw new Refusal('idempotency-in-progress', { retryAfterSeconds: 1 });
    if (stored.bodyHash !== hash) throw new Refusal('idempotency-key-reused');
    return { status: stored.status, reply: stored.reply, isReplayed: true };
  }
  const { also = [], ...done } = await work(sql, item);
  await writeTogether(sql, [...also, sql.update(idempotencyKeys).set(done).where(isThisKey)]);
  return { ...done, isReplayed: false };
}

async function claim(
  sql: Sql,
  row: typeof idempotencyKeys.$inferInsert,
  about?: ItemName,
): Promise<{ isFirst: boolean; item: unknown }> {
  const { key } = idempotencyKeys;
  const claimed = sql
    .$with('claimed')
    .as(sql.insert(idempotencyKeys).values(row).onConflictDoNothing().returning({ key }));
  const isFirst = query<boolean>`EXISTS (SELECT FROM ${claimed})`;
  const item = about ? query`${itemOf(sql, about)}` : query`NULL`;
  try {
    await sql.execute(query`SET LOCAL lock_timeout = '2s'`);
    const [found] = await sql.with(claimed).select({ isFirst, item }).from(query`(SELECT) AS one`);
    return found ?? { isFirst: false, item: null };
  } catch (error) {
    if (sqlState(error) !== lockTimeout) throw error;
    throw new Refusal('idempotency-in-progress', { retryAfterSeconds: 1 }, error);
  }
}

/** Forgets keys that have lived their time (CT-36). */
export async function forgetOldKeys(sql: Sql, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - keyLifeSeconds * 1000);
  await sql.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, oldest));
}
