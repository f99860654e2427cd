import { DAY_MS } from './civil-day.ts';
import { compareOccurrences, type PlacedOccurrence } from './placed-occurrence.ts';

const danish = new Intl.Collator('da');

const MINUTE_MS = 60_000;

/**
 * Sorts many dates by BE-28 without comparing the same titles again and again: each title is ranked once. No date is
 * asked for its words unless two of them begin at the same moment under the same title.
 */
export class DateOrder {
  /** How many have been put in; who puts one in counts it. */
  count = 0;
  readonly #byTitle = new Map<string, PlacedOccurrence[]>();

  /** The dates of a title; what is put among them is sorted. */
  under(title: string): PlacedOccurrence[] {
    const known = this.#byTitle.get(title);
    if (known) return known;
    const dates: PlacedOccurrence[] = [];
    this.#byTitle.set(title, dates);
    return dates;
  }

  /** Sorts title by title and day by day, with a stop after each for who has other things to do. */
  *steps(): Generator<undefined, PlacedOccurrence[]> {
    const days = new Map<number, PlacedOccurrence[]>();
    for (const dates of this.#inOrderOfTitles()) {
      for (const placed of dates.sort(compareOccurrences)) {
        const day = Math.floor(placed.startsAt / DAY_MS);
        const known = days.get(day);
        if (known) known.push(placed);
        else days.set(day, [placed]);
      }
      yield;
    }
    const sorted: PlacedOccurrence[] = [];
    for (const [, dates] of [...days].sort(([one], [other]) => one - other)) {
      for (const placed of byMoment(dates)) sorted.push(placed);
      yield;
    }
    return sorted;
  }

  #inOrderOfTitles(): readonly PlacedOccurrence[][] {
    const lists: PlacedOccurrence[][] = [];
    let before: string | undefined;
    for (const [title, dates] of [...this.#byTitle].sort(([one], [other]) => danish.compare(one, other))) {
      // Two ways to write one letter are one title.
      const same = before !== undefined && danish.compare(before, title) === 0 ? lists.at(-1) : undefined;
      if (same) for (const placed of dates) same.push(placed);
      else lists.push(dates);
      before = title;
    }
    return lists;
  }
}

/** Dates by BE-28 where few begin at the same moment: only those are compared by their titles. */
export function inOrder(dates: readonly PlacedOccurrence[]): PlacedOccurrence[] {
  const sorted = byMoment(dates);
  let first = 0;
  for (let at = 1; at <= sorted.length; at += 1) {
    if (isSameMoment(sorted[first], sorted[at])) continue;
    if (at - first > 1) sorted.splice(first, at - first, ...sorted.slice(first, at).sort(compareOccurrences));
    first = at;
  }
  return sorted;
}

const isSameMoment = (one: PlacedOccurrence | undefined, other: PlacedOccurrence | undefined) =>
  one?.startsAt === other?.startsAt && one?.isAllDay === other?.isAllDay;

/** By start, all-day ones first; what begins at the same moment stays in its order. */
function byMoment(dates: readonly PlacedOccurrence[]): PlacedOccurrence[] {
  const { length } = dates;
  let isInOrder = true;
  // Minute and place as one number: an engine sorts numbers by far the fastest.
  const keys = new Float64Array(length);
  for (let at = 0; at < length; at += 1) {
    const { startsAt, isAllDay } = dates[at] as PlacedOccurrence;
    const minute = startsAt / MINUTE_MS;
    isInOrder &&= minute % 1 === 0;
    keys[at] = (Math.floor(minute) * 2 + (isAllDay ? 0 : 1)) * length + at;
  }
  const sorted: PlacedOccurrence[] = [];
  for (const key of keys.sort()) sorted.push(dates[key - Math.floor(key / length) * length] as PlacedOccurrence);
  return isInOrder
    ? sorted
    : sorted.sort((one, other) => one.startsAt - other.startsAt || Number(other.isAllDay) - Number(one.isAllDay));
}

/** Two lists, each in order, as one. */
export function mergeDates(
  ones: readonly PlacedOccurrence[],
  others: readonly PlacedOccurrence[],
): readonly PlacedOccurrence[] {
  if (ones.length === 0 || others.length === 0) return ones.length > 0 ? ones : others;
  const merged: PlacedOccurrence[] = [];
  let next = 0;
  for (const one of ones) {
    for (; next < others.length; next += 1) {
      const other = others[next] as PlacedOccurrence;
      if (compareOccurrences(one, other) <= 0) break;
      merged.push(other);
    }
    merged.push(one);
  }
  return merged.concat(others.slice(next));
}
