import { readFile } from 'node:fs/promises';
import { and, eq } from 'drizzle-orm';
import type { Capacity } from '../../src/contract/capacity.ts';
import type { Sql } from './database.ts';
import { type ContentCollection, documents, settings, slots } from './schema.ts';
import { planShift, shiftJson, slotMovesOf } from './shift-dates.ts';

/** The JSON files of demo/content, or of a folder like it, moved to the week of `now`. */
export type SeedContent = Record<ContentCollection, readonly SeedItem[]>;

/** An item of the content; what the seed itself looks at has a type. */
export interface SeedItem {
  id: string;
  updatedAt?: string;
  slots?: readonly { id: string; capacity?: Capacity }[];
  [member: string]: unknown;
}

const contentFolder = new URL('../content/', import.meta.url);

/** The quizzes of the demo, the one for organisations first; the other two are nothing like it. */
export const quizFiles = ['quiz-samskabelse.json', 'quiz-zebraby.json', 'quiz-borger.json'] as const;

/** Reads the demo content and moves its dates by whole weeks to the week of `now`. */
export async function readSeedContent(now: Date, folder: URL = contentFolder): Promise<SeedContent> {
  const names = ['opportunities.json', 'events.json', 'cases.json', ...quizFiles];
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  const [opportunities, events, cases, ...quizzes] = texts.map((text) => JSON.parse(text) as unknown);
  const shift = planShift(now);
  const moves = slotMovesOf(events, shift);
  const itemsOf = (file: unknown) => (shiftJson(file, shift, moves) as { items: SeedItem[] }).items;
  return {
    opportunities: itemsOf(opportunities),
    events: itemsOf(events),
    cases: itemsOf(cases),
    quizzes: quizzes.map((quiz) => withoutMark(shiftJson(quiz, shift) as SeedItem)),
  };
}

/** The file says of itself that it is made up; the contract's type has no such member. */
function withoutMark({ demo: _, ...item }: SeedItem): SeedItem {
  return item as SeedItem;
}

/**
 * Fills an empty database, and in a later week moves what stands in it to that week: sign-ups and their places stay.
 * Whoever comes second, also at the same moment, finds it done and changes nothing. Tells whether it changed anything.
 */
export async function seed(sql: Sql, now: Date, read: typeof readSeedContent = readSeedContent): Promise<boolean> {
  return sql.transaction(async (transaction) => {
    const mark = transaction.insert(settings).values({ name: 'seededAt', value: now.toISOString() });
    const isFirst = (await mark.onConflictDoNothing().returning()).length > 0;
    if (isFirst) {
      await insertContent(transaction, await read(now), now);
      return true;
    }
    const isSeed = eq(settings.name, 'seededAt');
    const [known] = await transaction.select().from(settings).where(isSeed).for('update');
    if (!known || planShift(new Date(known.value)).weeks === planShift(now).weeks) return false;
    await transaction.update(settings).set({ value: now.toISOString() }).where(isSeed);
    for (const { collection, id, data, updatedAt } of rowsOf(await read(now), now)) {
      const isItem = and(eq(documents.collection, collection), eq(documents.id, id));
      await transaction.update(documents).set({ data, updatedAt }).where(isItem);
    }
    return true;
  });
}

/** One row an item, in the order of its collection. */
const rowsOf = (content: SeedContent, now: Date) =>
  Object.entries(content).flatMap(([collection, items]) =>
    items.map((data, position) => ({
      collection: collection as ContentCollection,
      id: data.id,
      position,
      data,
      updatedAt: new Date(data.updatedAt ?? now),
    })),
  );

async function insertContent(sql: Sql, content: SeedContent, now: Date): Promise<void> {
  const rows = rowsOf(content, now);
  if (rows.length) await sql.insert(documents).values(rows);
  const places = content.opportunities.flatMap(({ id, slots: times = [] }) =>
    times.map((slot) => ({
      ...slotRow(slot.capacity, now),
      targetId: id,
      slotId: slot.id,
      targetKind: 'opportunity' as const,
    })),
  );
  if (places.length) await sql.insert(slots).values(places);
}

/** The counters that stand for a published capacity: what is not left has been taken; an unknown rest counts as free. */
export function slotRow(capacity: Capacity | undefined, now: Date) {
  const maximum = capacity?.maximum ?? null;
  return {
    maximum,
    taken: maximum === null ? 0 : maximum - Math.min(maximum, capacity?.remaining ?? maximum),
    isWaitingListOpen: capacity?.waitingList?.isOpen ?? null,
    waitingMaximum: capacity?.waitingList?.maximum ?? null,
    waiting: capacity?.waitingList?.length ?? 0,
    queued: capacity?.waitingList?.length ?? 0,
    touchedAt: now,
  };
}
