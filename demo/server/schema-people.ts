// Tables of what a person does with a sign-up later: links and sessions, offers, holds.
import { sql } from 'drizzle-orm';
import { index, integer, json, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { signUps, type TargetKind } from './schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const signUpId = () =>
  text('sign_up_id')
    .notNull()
    .references(() => signUps.id, { onDelete: 'cascade' });
const times = { createdAt: instant('created_at').notNull(), expiresAt: instant('expires_at').notNull() };

/** What a link was sent for; the link dies when that is done (SU-75). */
export type LinkPurpose = 'manage' | 'verify' | 'offer' | 'guardian';

/** By which addresses a sign-up is found when its link is lost, hashed (SU-75). */
export const contactAddresses = pgTable(
  'contact_addresses',
  { signUpId: signUpId(), addressHash: text('address_hash').notNull(), createdAt: instant('created_at').notNull() },
  (table) => [
    primaryKey({ columns: [table.signUpId, table.addressHash] }),
    index('contact_addresses_hash').on(table.addressHash),
  ],
);

/** Links that were sent: the token itself is in nobody's database (CT-45). */
export const manageTokens = pgTable(
  'manage_tokens',
  {
    tokenHash: text('token_hash').primaryKey(),
    signUpId: signUpId(),
    purpose: text('purpose').$type<LinkPurpose>().notNull(),
    offerId: text('offer_id'),
    ...times,
  },
  (table) => [index('manage_tokens_sign_up').on(table.signUpId), index('manage_tokens_old').on(table.expiresAt)],
);

/** Open manage sessions, by the hash of their bearer. A guardian's sees and does less than the others (SU-55). */
export const manageSessions = pgTable(
  'manage_sessions',
  {
    bearerHash: text('bearer_hash').primaryKey(),
    signUpId: signUpId(),
    purpose: text('purpose').$type<LinkPurpose>().notNull().default('manage'),
    ...times,
  },
  (table) => [index('manage_sessions_sign_up').on(table.signUpId), index('manage_sessions_old').on(table.expiresAt)],
);

/** Places held for someone who waits (SU-44). */
export const offers = pgTable(
  'offers',
  {
    id: text('id').primaryKey(),
    signUpId: signUpId(),
    targetKind: text('target_kind').$type<TargetKind>().notNull(),
    targetId: text('target_id').notNull(),
    slotId: text('slot_id').notNull(),
    status: text('status').$type<'open' | 'accepted' | 'declined' | 'expired' | 'withdrawn'>().notNull(),
    ...times,
  },
  (table) => [
    index('offers_slot').on(table.targetKind, table.targetId, table.slotId),
    index('offers_sign_up').on(table.signUpId),
    index('offers_due').on(table.status, table.expiresAt),
  ],
);

/** Two families that a coordinator has brought together; `yes` and `no` are what each has answered (SU-51). */
export const matches = pgTable(
  'matches',
  {
    id: text('id').primaryKey(),
    targetId: text('target_id').notNull(),
    offersId: text('offers_id')
      .notNull()
      .references(() => signUps.id, { onDelete: 'cascade' }),
    needsId: text('needs_id')
      .notNull()
      .references(() => signUps.id, { onDelete: 'cascade' }),
    status: text('status').$type<'proposed' | 'oneYes' | 'matched' | 'declined'>().notNull(),
    /** Who of the two has said yes, while the other has not answered. */
    yesId: text('yes_id'),
    ...times,
  },
  (table) => [
    index('matches_offers').on(table.offersId),
    index('matches_needs').on(table.needsId),
    index('matches_due').on(table.status, table.expiresAt),
  ],
);

/** Places held while a form is filled in (SU-45). `callerHash` is a keyed hash of the address it came from. */
export const holds = pgTable(
  'holds',
  {
    id: text('id').primaryKey(),
    targetKind: text('target_kind').$type<TargetKind>().notNull(),
    targetId: text('target_id').notNull(),
    slotId: text('slot_id').notNull(),
    seats: integer('seats').notNull(),
    extensionsLeft: integer('extensions_left').notNull(),
    callerHash: text('caller_hash').notNull(),
    ...times,
  },
  (table) => [
    index('holds_slot').on(table.targetKind, table.targetId, table.slotId),
    index('holds_caller').on(table.callerHash),
    index('holds_due').on(table.expiresAt),
  ],
);

/** Links that a mail gets when it is sent, in the order of their places in the text. */
export interface MailLink {
  signUpId: string;
  purpose: LinkPurpose;
  offerId?: string;
  expiresAt: string;
}

/** Mails to send, written with what they tell of (SU-79). The text has a place for each link, never the link itself. */
export const outbox = pgTable(
  'outbox',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    channel: text('channel').$type<'email' | 'sms'>().notNull(),
    to: text('to').notNull(),
    language: text('language').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    links: json('links').$type<MailLink[]>().notNull(),
    signUpId: text('sign_up_id'),
    dedupeKey: text('dedupe_key').notNull().unique(),
    createdAt: instant('created_at').notNull(),
    notBefore: instant('not_before').notNull(),
    attempts: integer('attempts').notNull().default(0),
    sentAt: instant('sent_at'),
    lastError: text('last_error'),
    clearedAt: instant('cleared_at'),
  },
  (table) => [
    index('outbox_due').on(table.channel, table.sentAt, table.notBefore),
    index('outbox_sign_up').on(table.signUpId),
    index('outbox_to').on(table.to),
    index('outbox_kind').on(table.kind).where(sql`${table.clearedAt} IS NULL`),
    index('outbox_old').on(table.createdAt).where(sql`${table.clearedAt} IS NULL`),
    index('outbox_unsent').on(table.attempts).where(sql`${table.sentAt} IS NULL`),
  ],
);

/** Proofs of work that were used: each counts once. */
export const spentProofs = pgTable(
  'spent_proofs',
  { salt: text('salt').primaryKey(), expiresAt: instant('expires_at').notNull() },
  (table) => [index('spent_proofs_old').on(table.expiresAt)],
);

/** Who took a list of people out, and when (SU-82). */
export const exportLog = pgTable('export_log', {
  id: text('id').primaryKey(),
  by: text('by').notNull(),
  at: instant('at').notNull(),
  targetKind: text('target_kind').$type<TargetKind>().notNull(),
  targetId: text('target_id').notNull(),
  rows: integer('rows').notNull(),
});
