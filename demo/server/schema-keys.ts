import { index, integer, json, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

/** Finished keyed requests and what was answered: committed together with their work (CT-35). No personal data (CT-36). */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    scope: text('scope').notNull(),
    key: text('key').notNull(),
    bodyHash: text('body_hash').notNull(),
    kind: text('kind').notNull(),
    status: integer('status'),
    reply: json('reply').$type<Record<string, unknown>>(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.scope, table.key] }),
    index('idempotency_keys_key').on(table.key),
    index('idempotency_keys_old').on(table.createdAt),
  ],
);
