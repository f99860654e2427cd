import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import type { CaseStory } from '../../../src/contract/case-story.ts';
import type { Opportunity } from '../../../src/contract/opportunity.ts';
import type { Sql } from '../database.ts';
import type { Kept } from '../documents.ts';
import { settleTimes } from '../jobs/settle-due.ts';
import { figureKey, type SlotRow } from '../live-capacity.ts';
import type { Work } from '../places/work.ts';
import type { TargetKind } from '../schema.ts';
import { type Changes, type CopiedCollection, copiedCollections, type ReadUpTo, readChanges } from './changes.ts';
import { Shelf } from './shelf.ts';

interface Items {
  opportunities: Opportunity;
  events: CalendarEvent;
  cases: CaseStory;
}

/** Which opportunities are others than before; `all` after a fresh start. */
export type Changed = 'all' | ReadonlySet<string>;

const noRows: ReadonlyMap<string, SlotRow> = new Map();
const emptyItems = () => new Shelf<Kept<unknown>>(({ updatedAt }) => updatedAt.getTime());
const emptyRows = () => new Shelf<SlotRow>(({ touchedAt }) => touchedAt.getTime());

/**
 * Long lists and their counters in the memory of this process, parsed: to read and sort thousands of items for each
 * request would take longer than everything else it does. The database stays the only truth: each request first asks it
 * what was written since the last one (`upToDate`), so that several processes tell the same.
 */
export class Copy {
  #sql: Sql;
  #upTo: ReadUpTo | undefined;
  #items = new Map<CopiedCollection, Shelf<Kept<unknown>>>();
  #sorted = new Map<CopiedCollection, Kept<unknown>[]>();
  #counters = new Map<TargetKind, Shelf<SlotRow>>();
  #rows = new Map<string, Map<string, SlotRow>>();
  #changed: 'all' | Set<string> = 'all';
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /**
   * Brings the copy to what the database holds now, and first ends what is over (SU-78). Who comes while it is brought
   * there shares the next turn with all others who wait: the turn that runs may have looked before their moment.
   */
  upToDate(work: Work): Promise<void> {
    if (!this.#running) {
      this.#running = this.#bring(work).finally(() => {
        this.#running = undefined;
      });
      return this.#running;
    }
    const startNext = () => {
      this.#next = undefined;
      return this.upToDate(work);
    };
    this.#next ??= this.#running.then(startNext, startNext);
    return this.#next;
  }

  /** All items of a collection, in the order an editor gave them. */
  list<Name extends CopiedCollection>(collection: Name): readonly Kept<Items[Name]>[] {
    const sorted = this.#sorted.get(collection) ?? [...(this.#items.get(collection)?.values() ?? [])].sort(byPosition);
    this.#sorted.set(collection, sorted);
    return sorted as Kept<Items[Name]>[];
  }

  /** One opportunity. */
  opportunity(id: string): Kept<Opportunity> | undefined {
    return this.#items.get('opportunities')?.get(id) as Kept<Opportunity> | undefined;
  }

  /** The counters of one target. */
  rowsOf(kind: TargetKind, id: string): ReadonlyMap<string, SlotRow> {
    return this.#rows.get(`${kind}/${id}`) ?? noRows;
  }

  /** When the items of a collection, or counters of a kind, last changed. */
  lastChange(collection: CopiedCollection, kind?: TargetKind): Date | undefined {
    const counters = kind && this.#counters.get(kind);
    const newest = Math.max(
      this.#items.get(collection)?.newest ?? Number.NEGATIVE_INFINITY,
      counters?.newest ?? Number.NEGATIVE_INFINITY,
    );
    return Number.isFinite(newest) ? new Date(newest) : undefined;
  }

  /** The opportunities that changed since this was last asked. */
  takeChanged(): Changed {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  async #bring(work: Work): Promise<void> {
    try {
      this.#take(await this.#read(work));
    } catch (error) {
      // A database that comes back after a crash may have lost what was read of it.
      this.#upTo = undefined;
      throw error;
    }
  }

  async #read(work: Work): Promise<Changes> {
    const changes = await readChanges(this.#sql, this.#upTo, work.now);
    if (!changes.isAnythingDue) return changes;
    // The job meets the same error and logs it; a list that others wait for does not fail with it.
    await settleTimes(this.#sql, work).catch(() => 0);
    return readChanges(this.#sql, this.#upTo, work.now);
  }

  #take({ upTo, isAll, items, rows }: Changes): void {
    if (isAll) {
      this.#items = new Map(copiedCollections.map((collection) => [collection, emptyItems()]));
      this.#counters = new Map();
      this.#rows = new Map();
      this.#sorted = new Map();
      this.#changed = 'all';
    }
    for (const { collection, id, data, position, updatedAt } of items) {
      const name = collection as CopiedCollection;
      this.#items.get(name)?.put(id, { item: data, position, updatedAt });
      this.#sorted.delete(name);
      if (name === 'opportunities') this.#note(id);
    }
    for (const row of rows) this.#takeRow(row);
    this.#upTo = upTo;
  }

  #takeRow(row: SlotRow): void {
    const { targetKind, targetId, slotId } = row;
    const target = `${targetKind}/${targetId}`;
    const key = figureKey(targetKind, targetId, slotId);
    const rows = this.#rows.get(target) ?? new Map<string, SlotRow>();
    // A transaction that stays open for long makes all rows after it come again.
    if (rows.get(key)?.changedIn === row.changedIn && row.changedIn > 0) return;
    this.#rows.set(target, rows.set(key, row));
    const counters = this.#counters.get(targetKind) ?? emptyRows();
    counters.put(key, row);
    this.#counters.set(targetKind, counters);
    if (targetKind === 'opportunity') this.#note(targetId);
  }

  #note(id: string): void {
    if (this.#changed !== 'all') this.#changed.add(id);
  }
}

const byPosition = (one: Kept<unknown>, other: Kept<unknown>) =>
  one.position - other.position || ((one.item as { id: string }).id < (other.item as { id: string }).id ? -1 : 1);
