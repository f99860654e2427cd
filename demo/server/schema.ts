// Tables of the reference backend, within PostgreSQL 15. JSON is kept as text: what is stored comes back in the same
// bytes, and no query looks inside. After a change here or in its neighbours, write the next migration with
//   npx drizzle-kit generate --dialect postgresql --schema 'demo/server/schema*.ts' --out demo/server/migrations
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
/** The transaction that last wrote a row: a trigger keeps it, and `reading/changes.ts` asks by it. */
const changedIn = () => bigint('changed_in', { mode: 'number' }).notNull().default(0);

/** Public items as they stand in the contract, without live figures: one row an opportunity, event, quiz or case. */
export const documents = pgTable(
  'documents',
  {
    collection: text('collection').$type<Collection>().notNull(),
    id: text('id').notNull(),
    position: integer('position').notNull(),
    data: json('data').$type<Record<string, unknown>>().notNull(),
    updatedAt: instant('updated_at').notNull(),
    changedIn: changedIn(),
  },
  (table) => [primaryKey({ columns: [table.collection, table.id] }), index('documents_changed').on(table.changedIn)],
);

/** The collections that the content fills. */
export type ContentCollection = 'opportunities' | 'events' | 'quizzes' | 'cases';
/** The collections that items are kept in; a quiz with errors is set aside (RQ-23). */
export type Collection = ContentCollection | 'brokenQuizzes';

/** What a sign-up is for (SU-5). */
export type TargetKind = 'opportunity' | 'event';

/**
 * The places of one time of one target; `slot_id` is empty for a target without times. `taken` counts people (SU-39),
 * and the check makes overbooking impossible whatever the program does (SU-77).
 */
export const slots = pgTable(
  'slots',
  {
    targetKind: text('target_kind').$type<TargetKind>().notNull(),
    targetId: text('target_id').notNull(),
    slotId: text('slot_id').notNull(),
    maximum: integer('maximum'),
    taken: integer('taken').notNull().default(0),
    offered: integer('offered').notNull().default(0),
    held: integer('held').notNull().default(0),
    isWaitingListOpen: boolean('is_waiting_list_open'),
    waitingMaximum: integer('waiting_maximum'),
    waiting: integer('waiting').notNull().default(0),
    /** The last number that was given in the queue. */
    queued: integer('queued').notNull().default(0),
    /** People of a series who gave this date away and whose place nobody has taken yet (SU-48). */
    substitutesWanted: integer('substitutes_wanted').notNull().default(0),
    touchedAt: instant('touched_at').notNull(),
    changedIn: changedIn(),
  },
  (table) => [
    primaryKey({ columns: [table.targetKind, table.targetId, table.slotId] }),
    check(
      'slots_not_negative',
      sql`${table.taken} >= 0 AND ${table.offered} >= 0 AND ${table.held} >= 0 AND ${table.waiting} >= 0`,
    ),
    check(
      'slots_not_overbooked',
      sql`${table.maximum} IS NULL OR ${table.taken} + ${table.offered} + ${table.held} <= ${table.maximum}`,
    ),
    index('slots_slot').on(table.slotId),
    index('slots_changed').on(table.changedIn),
  ],
);

/** One sign-up or registration; `request` is what the person sent, without the spam signals. */
export const signUps = pgTable(
  'sign_ups',
  {
    id: text('id').primaryKey(),
    targetKind: text('target_kind').$type<TargetKind>().notNull(),
    targetId: text('target_id').notNull(),
    status: text('status').notNull(),
    receiptNumber: text('receipt_number').notNull(),
    seats: integer('seats').notNull(),
    request: json('request').$type<Record<string, unknown>>().notNull(),
    answerBy: instant('answer_by'),
    retentionUntil: date('retention_until'),
    createdAt: instant('created_at').notNull(),
    /** Counts the changes, for `If-Match` (CT section 3). */
    version: integer('version').notNull().default(1),
    /** When an address that was not verified is forgotten (SU-76). */
    verifyUntil: instant('verify_until'),
    /** Until when a guardian can say yes (SU-55). */
    guardianUntil: instant('guardian_until'),
    /** When all that says who it was was taken out (SU-81). */
    anonymisedAt: instant('anonymised_at'),
  },
  (table) => [
    uniqueIndex('sign_ups_receipt_number').on(table.receiptNumber),
    index('sign_ups_target').on(table.targetKind, table.targetId).where(sql`${table.anonymisedAt} IS NULL`),
    index('sign_ups_answer').on(table.answerBy).where(sql`${table.answerBy} IS NOT NULL`),
    index('sign_ups_retention').on(table.retentionUntil),
    index('sign_ups_verify').on(table.verifyUntil).where(sql`${table.verifyUntil} IS NOT NULL`),
    index('sign_ups_guardian').on(table.guardianUntil).where(sql`${table.guardianUntil} IS NOT NULL`),
    check('sign_ups_seats', sql`${table.seats} >= 0`),
  ],
);

/** The times a sign-up is for, each with its own status. */
export const signUpPlaces = pgTable(
  'sign_up_places',
  {
    signUpId: text('sign_up_id')
      .notNull()
      .references(() => signUps.id, { onDelete: 'cascade' }),
    targetKind: text('target_kind').$type<TargetKind>().notNull(),
    targetId: text('target_id').notNull(),
    slotId: text('slot_id').notNull(),
    status: text('status').notNull(),
    seats: integer('seats').notNull(),
    /** The number in the queue, kept through offers (SU-44). */
    queueNumber: integer('queue_number'),
    /** Said no to the place that is free now, and is not asked again before another becomes free. */
    hasPassed: boolean('has_passed').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.signUpId, table.slotId] }),
    foreignKey({
      name: 'sign_up_places_slot_fk',
      columns: [table.targetKind, table.targetId, table.slotId],
      foreignColumns: [slots.targetKind, slots.targetId, slots.slotId],
    }),
    index('sign_up_places_slot').on(table.targetKind, table.targetId, table.slotId),
    index('sign_up_places_queue')
      .on(table.targetKind, table.targetId, table.slotId, table.queueNumber)
      .where(sql`${table.status} = 'waiting'`),
  ],
);

/** Who is in a time already: name and one address, hashed. One live row a party and time (SU-68, SU-77). */
export const slotParties = pgTable(
  'slot_parties',
  {
    signUpId: text('sign_up_id')
      .notNull()
      .references(() => signUps.id, { onDelete: 'cascade' }),
    targetKind: text('target_kind').$type<TargetKind>().notNull(),
    targetId: text('target_id').notNull(),
    slotId: text('slot_id').notNull(),
    partyHash: text('party_hash').notNull(),
    isLive: boolean('is_live').notNull().default(true),
  },
  (table) => [
    uniqueIndex('slot_parties_live')
      .on(table.targetKind, table.targetId, table.slotId, table.partyHash)
      .where(sql`${table.isLive}`),
    index('slot_parties_sign_up').on(table.signUpId),
  ],
);

/** What happened to a sign-up, in order (SU-74). */
export const signUpHistory = pgTable(
  'sign_up_history',
  {
    signUpId: text('sign_up_id')
      .notNull()
      .references(() => signUps.id, { onDelete: 'cascade' }),
    status: text('status').notNull(),
    at: instant('at').notNull(),
    by: text('by'),
  },
  (table) => [index('sign_up_history_sign_up').on(table.signUpId, table.at)],
);

/** Facts about this database itself, such as that it has been seeded. */
export const settings = pgTable('settings', { name: text('name').primaryKey(), value: text('value').notNull() });
