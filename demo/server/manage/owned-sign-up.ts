import { and, asc, count, eq, lt, sql as query } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { SignUpRequest, SignUpStatus } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import type { SlotRow } from '../live-capacity.ts';
import { isAnythingDue } from '../places/due.ts';
import type { PlaceRow } from '../places/move-places.ts';
import { settle } from '../places/settle.ts';
import { lockRows } from '../places/slot-rows.ts';
import type { Work } from '../places/work.ts';
import { Refusal } from '../refusal.ts';
import { documents, signUpHistory, signUpPlaces, signUps, slots } from '../schema.ts';
import { type LinkPurpose, offers } from '../schema-people.ts';
import { isItsItem, type Target, targetFrom } from '../sign-up/sign-up-target.ts';
import { inTransaction } from '../sign-up/write-once.ts';
import { sessionOf } from './tokens.ts';

/** A sign-up that has been found, with what it takes to lock its times. */
export interface FoundSignUp {
  id: string;
  target: Target;
  slotIds: readonly string[];
}

/** What is offered to somebody, or was. */
export interface Offered {
  id: string;
  slotId: string;
  status: (typeof offers.$inferSelect)['status'];
  expiresAt: Date;
}

/** A sign-up with all that its owner can see and change. */
export interface OwnedSignUp {
  row: typeof signUps.$inferSelect;
  request: SignUpRequest;
  target: Target;
  places: PlaceRow[];
  rows: SlotRow[];
  /** Whether something has ended that still stands somewhere, maybe here. */
  isAnythingDue: boolean;
  /** Number in the queue by time. */
  positions: ReadonlyMap<string, number>;
  history: { status: string; at: Date; by: string | null }[];
  offers: Offered[];
}

const found = {
  row: { id: signUps.id, targetKind: signUps.targetKind, anonymisedAt: signUps.anonymisedAt },
  item: documents.data,
  slotIds: query<
    string[]
  >`ARRAY(SELECT ${signUpPlaces.slotId} FROM ${signUpPlaces} WHERE ${signUpPlaces.signUpId} = ${signUps.id})`,
};

interface FoundRow {
  row: Pick<OwnedSignUp['row'], 'id' | 'targetKind' | 'anonymisedAt'>;
  item: Record<string, unknown> | null;
  slotIds: string[];
}

/** Finds a sign-up by its id. */
export async function findSignUp(sql: Sql, id: string, now: Date): Promise<FoundSignUp> {
  const [one] = await sql.select(found).from(signUps).leftJoin(documents, isItsItem).where(eq(signUps.id, id));
  return foundFrom(one, now);
}

/** Finds the sign-up that a bearer is for, and what its link was for. */
export async function findBySession(
  sql: Sql,
  header: string | null,
  now: Date,
): Promise<FoundSignUp & { purpose: LinkPurpose }> {
  const session = sessionOf(sql, header, now);
  const [one] = await sql
    .select({ purpose: session.purpose, ...found })
    .from(session)
    .innerJoin(signUps, eq(signUps.id, session.signUpId))
    .leftJoin(documents, isItsItem);
  return { ...foundFrom(one, now), purpose: one?.purpose ?? 'manage' };
}

function foundFrom(one: FoundRow | undefined, now: Date): FoundSignUp {
  if (!one || one.row.anonymisedAt) throw new Refusal('session-expired');
  return { id: one.row.id, target: targetFrom(one.item, { kind: one.row.targetKind }, now), slotIds: one.slotIds };
}

/** Locks the times of a sign-up first, in the order everybody keeps, brings them up to date, and reads it then. */
export async function lockSignUp(sql: Sql, { id, target, slotIds }: FoundSignUp, work: Work): Promise<OwnedSignUp> {
  const times = { target, slotIds };
  await settle(sql, { ...times, rows: await lockRows(sql, times, work.now) }, work);
  return ownedFrom(target, await reading(sql, id, work.now).for('update', { of: signUps }));
}

/** Reads a sign-up as it stands. */
export async function readSignedUp(sql: Sql, { id, target }: FoundSignUp, now: Date): Promise<OwnedSignUp> {
  return ownedFrom(target, await reading(sql, id, now));
}

/** Reads a sign-up as it is at this moment: what has ended since the job last ran is ended first (SU-78). */
export async function readSettledSignUp(
  { sql, random }: { sql: Sql; random: Work['random'] },
  found: FoundSignUp,
  work: Work,
): Promise<OwnedSignUp> {
  const owned = await readSignedUp(sql, found, work.now);
  return owned.isAnythingDue
    ? inTransaction({ sql, random }, (transaction) => lockSignUp(transaction, found, work))
    : owned;
}

type History = [status: string, at: string, by: string | null][];
type Offers = [id: string, slotId: string, status: Offered['status'], expiresAt: string][];

/** Everything of a sign-up, in one question: a row for each of its places. */
function reading(sql: Sql, id: string, now: Date) {
  const isTime = and(
    eq(slots.targetKind, signUpPlaces.targetKind),
    eq(slots.targetId, signUpPlaces.targetId),
    eq(slots.slotId, signUpPlaces.slotId),
  );
  const { status, at, by } = signUpHistory;
  return sql
    .select({
      row: signUps,
      place: signUpPlaces,
      time: slots,
      position: positionIn(sql),
      isAnythingDue: isAnythingDue(sql, now),
      history: query<History | null>`(SELECT json_agg(json_build_array(${status}, ${at}, ${by}) ORDER BY ${at})
        FROM ${signUpHistory} WHERE ${signUpHistory.signUpId} = ${signUps.id})`,
      offers: query<Offers | null>`(SELECT json_agg(json_build_array(${offers.id}, ${offers.slotId}, ${offers.status}, ${offers.expiresAt})
        ORDER BY ${offers.expiresAt}) FROM ${offers} WHERE ${offers.signUpId} = ${signUps.id})`,
    })
    .from(signUps)
    .innerJoin(signUpPlaces, eq(signUpPlaces.signUpId, signUps.id))
    .innerJoin(slots, isTime)
    .where(eq(signUps.id, id))
    .orderBy(asc(signUpPlaces.slotId));
}

/** Number in the queue: those kept here who came before, after those who stand in the published figures alone. */
function positionIn(sql: Sql) {
  const other = alias(signUpPlaces, 'other');
  const waiting = and(
    eq(other.targetKind, signUpPlaces.targetKind),
    eq(other.targetId, signUpPlaces.targetId),
    eq(other.slotId, signUpPlaces.slotId),
    eq(other.status, 'waiting'),
  );
  const here = sql.select({ parties: count() }).from(other).where(waiting);
  const before = sql
    .select({ parties: count() })
    .from(other)
    .where(and(waiting, lt(other.queueNumber, signUpPlaces.queueNumber)));
  return query<number | null>`CASE WHEN ${signUpPlaces.status} = 'waiting'
    THEN greatest(0, ${slots.waiting} - ${here}) + ${before} + 1 END`.mapWith(Number);
}

type Read = Awaited<ReturnType<typeof reading>>;

function ownedFrom(target: Target, read: Read): OwnedSignUp {
  const [first] = read;
  if (!first || first.row.anonymisedAt) throw new Refusal('session-expired');
  return {
    row: first.row,
    request: first.row.request as SignUpRequest,
    target,
    places: read.map(({ place }) => place),
    rows: read.map(({ time }) => time),
    isAnythingDue: first.isAnythingDue,
    positions: new Map(
      read.flatMap(({ place, position }) => (position === null ? [] : [[place.slotId, position] as const])),
    ),
    history: (first.history ?? []).map(([status, at, by]) => ({ status, at: new Date(at), by })),
    offers: (first.offers ?? []).map(([id, slotId, status, expiresAt]) => ({
      id,
      slotId,
      status,
      expiresAt: new Date(expiresAt),
    })),
  };
}

/** Status of a place. */
export const statusOfPlace = ({ status }: PlaceRow): SignUpStatus => status as SignUpStatus;

/** The start of a place's time in milliseconds; a target without times never begins. */
export function startOf({ target }: Pick<OwnedSignUp, 'target'>, { slotId }: Pick<PlaceRow, 'slotId'>): number {
  return target.slots.find(({ id }) => id === slotId)?.startsAt ?? Number.POSITIVE_INFINITY;
}
