import { and, eq, getTableColumns, type InferSelectModel, inArray, or } from 'drizzle-orm';
import type { Capacity } from '../../src/contract/capacity.ts';
import type { Sql } from './database.ts';
import { isAnythingDue } from './places/due.ts';
import { slots, type TargetKind } from './schema.ts';
import { dateTimeAt } from './zoned-time.ts';

/** The counters of one time. */
export type SlotRow = InferSelectModel<typeof slots>;

/** Counters by time, and the moment they are published as. */
export interface LiveFigures {
  asOf: string;
  /** Key: target kind, target id and slot id, see `figureKey`. */
  rows: ReadonlyMap<string, SlotRow>;
  /** Whether something has ended that still stands in some counters. */
  isAnythingDue: boolean;
}

/** Key of a time in `LiveFigures`. */
export const figureKey = (kind: TargetKind, targetId: string, slotId: string): string =>
  `${kind}/${targetId}/${slotId}`;

const minute = 60_000;

/** The whole minute that figures are published as: within it a reply keeps its bytes, and so its ETag (CT-14). */
export function asOfAt(now: Date, zone: string): string {
  return dateTimeAt(Math.floor(now.getTime() / minute) * minute, zone);
}

/** Whose counters are asked for: of some targets of a kind, or of all. */
export interface FiguresOf {
  kind: TargetKind;
  ids?: readonly string[];
}

/** Reads counters as they stand. */
export async function readFigures(
  sql: Sql,
  { now, zone }: { now: Date; zone: string },
  asked: readonly FiguresOf[],
): Promise<LiveFigures> {
  const some = asked.map(({ kind, ids }) => and(eq(slots.targetKind, kind), ids && inArray(slots.targetId, [...ids])));
  const rows = await sql
    .select({ ...getTableColumns(slots), isAnythingDue: isAnythingDue(sql, now).as('is_anything_due') })
    .from(slots)
    .where(or(...some));
  return {
    asOf: asOfAt(now, zone),
    rows: new Map(rows.map((row) => [figureKey(row.targetKind, row.targetId, row.slotId), row])),
    isAnythingDue: rows.some((row) => row.isAnythingDue),
  };
}

/** People who can still come; null without a limit (SU-39). */
export const freeIn = ({ maximum, taken, offered, held }: SlotRow): number | null =>
  maximum === null ? null : Math.max(0, maximum - taken - offered - held);

/** The queue of a time as the contract says it; undefined when it has none. */
export function waitingListOf(row: SlotRow): Capacity['waitingList'] {
  if (row.isWaitingListOpen === null) return undefined;
  const hasRoom = row.waitingMaximum === null || row.waiting < row.waitingMaximum;
  return { isOpen: row.isWaitingListOpen && hasRoom, maximum: row.waitingMaximum, length: row.waiting };
}

/** A published capacity with today's figures; without counters the published ones stand, and are as fresh. */
export function liveCapacity(capacity: Capacity, row: SlotRow | undefined, asOf: string): Capacity {
  if (!row) return { ...capacity, asOf };
  const waitingList = waitingListOf(row);
  const { minimum, display } = capacity;
  return {
    maximum: row.maximum,
    remaining: freeIn(row),
    ...(minimum !== undefined && { minimum }),
    display,
    asOf,
    ...(waitingList && { waitingList }),
  };
}
