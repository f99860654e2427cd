import type { Opportunity } from '../../../src/contract/opportunity.ts';
import {
  type FilterSetting,
  filterOpportunities,
  type OpportunityFilter,
} from '../../../src/domain/sign-up/opportunity-filter.ts';
import { listRank, nextStart } from '../../../src/domain/sign-up/opportunity-order.ts';
import { liveOpportunity } from '../live-opportunity.ts';
import { compareKeys, firstAfter, type Placed } from '../paging.ts';
import type { Copy } from './copy.ts';

/** An opportunity with today's figures, and the moments at which time alone changes what is told of it. */
interface Live {
  item: Opportunity;
  moments: readonly number[];
}

/** The opportunities that fit one choice of filters at one moment, in their order; `late` changed since. */
interface SortedList {
  choice: Choice;
  placed: Placed<Opportunity>[];
  late: Set<string>;
}

/** What a list is made by. */
interface Choice {
  filter: OpportunityFilter;
  setting: FilterSetting;
}

/** Lists that are kept: those that people ask for again and again, and those that some are reading on in. */
const mostLists = 16;
/** From so many changes on a list is quicker made anew. */
const mostLate = 1000;

/** The order of SU-9 as a key; what is closed or cancelled stands in no list and is found by its id. */
function placesOf(items: readonly Opportunity[], { filter, setting }: Choice): Placed<Opportunity>[] {
  return filterOpportunities(items, filter, setting).flatMap((item) => {
    const rank = listRank(item, setting.now);
    return rank === undefined ? [] : [{ item, key: [rank, nextStart(item, rank, setting.now), item.id] }];
  });
}

function momentsOf({ slots, signUp }: Opportunity): number[] {
  const moments = [signUp.opensAt, signUp.closesAt, ...slots.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])];
  return moments.flatMap((text) => (text ? [Date.parse(text)] : []));
}

/**
 * The lists of opportunities, sorted once and then kept so: a request moves only what changed since the one before it,
 * whether it was written or its time has come. The rules are those of the page (CT-13).
 */
export class OpportunityLists {
  #copy: Copy;
  #live = new Map<string, Live>();
  #lists = new Map<string, SortedList>();
  #now = Number.NEGATIVE_INFINITY;
  /** When time alone next changes anything. */
  #until = Number.NEGATIVE_INFINITY;

  constructor(copy: Copy) {
    this.#copy = copy;
  }

  /**
   * All that fit, sorted. `setting.now` is the clock of the order, `now` that of the figures. An item is the same object
   * until something is told of it that was not told before; the time its figures were read (`asOf`) does not count.
   */
  sorted(filter: OpportunityFilter, setting: FilterSetting, now: Date): readonly Placed<Opportunity>[] {
    this.#bring(now);
    const key = JSON.stringify([filter, setting]);
    const known = this.#lists.get(key) ?? this.#another({ filter, setting });
    const list = known && known.late.size <= mostLate ? known : this.#make({ filter, setting });
    for (const id of list.late) this.#replace(list, id);
    list.late.clear();
    // The one that nobody asked for longest stands first, and goes.
    this.#lists.delete(key);
    this.#lists.set(key, list);
    for (const oldest of [...this.#lists.keys()].slice(0, -mostLists)) this.#lists.delete(oldest);
    return list.placed;
  }

  #bring(now: Date): void {
    const changed = this.#copy.takeChanged();
    const [before, at] = [this.#now, now.getTime()];
    this.#now = at;
    if (changed === 'all' || at < before) {
      this.#live.clear();
      this.#lists.clear();
      for (const { item } of this.#copy.list('opportunities')) this.#renew(item.id, now);
      this.#until = this.#nextMoment(at);
      return;
    }
    const due = at < this.#until ? [] : this.#idsBetween(before, at);
    if (due.length) this.#until = this.#nextMoment(at);
    for (const id of new Set([...changed, ...due])) {
      this.#renew(id, now);
      this.#until = Math.min(this.#until, nextOf(this.#live.get(id), at));
      for (const { late } of this.#lists.values()) late.add(id);
    }
  }

  #renew(id: string, now: Date): void {
    const kept = this.#copy.opportunity(id);
    if (!kept) return;
    const figures = { asOf: now.toISOString(), rows: this.#copy.rowsOf('opportunity', id), isAnythingDue: false };
    this.#live.set(id, { item: liveOpportunity(kept.item, figures, now), moments: momentsOf(kept.item) });
  }

  #nextMoment(at: number): number {
    let next = Number.POSITIVE_INFINITY;
    for (const live of this.#live.values()) next = Math.min(next, nextOf(live, at));
    return next;
  }

  /** What has a moment after the first and up to the second of two. */
  #idsBetween(from: number, to: number): string[] {
    return [...this.#live].flatMap(([id, { moments }]) =>
      moments.some((moment) => moment > from && moment <= to) ? [id] : [],
    );
  }

  /** The list of the same filters by another clock, which differs in what has a moment between the two. */
  #another(choice: Choice): SortedList | undefined {
    const filter = JSON.stringify(choice.filter);
    const like = [...this.#lists.values()].findLast((list) => JSON.stringify(list.choice.filter) === filter);
    if (!like) return undefined;
    const [from, to] = [like.choice.setting.now, choice.setting.now].sort((one, other) => one - other);
    const between = this.#idsBetween(from as number, to as number);
    return { choice, placed: [...like.placed], late: new Set([...like.late, ...between]) };
  }

  #make(choice: Choice): SortedList {
    const all = Array.from(this.#live.values(), ({ item }) => item);
    const placed = placesOf(all, choice).sort((one, other) => compareKeys(one.key, other.key));
    return { choice, placed, late: new Set() };
  }

  #replace({ placed, choice }: SortedList, id: string): void {
    const old = placed.findIndex(({ item }) => item.id === id);
    if (old >= 0) placed.splice(old, 1);
    const live = this.#live.get(id);
    for (const fresh of placesOf(live ? [live.item] : [], choice))
      placed.splice(firstAfter(placed, fresh.key), 0, fresh);
  }
}

function nextOf(live: Live | undefined, at: number): number {
  return Math.min(...(live?.moments ?? []).filter((moment) => moment > at));
}
