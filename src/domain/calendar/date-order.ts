import { compareOccurrences, type PlacedOccurrence } from './placed-occurrence.ts';

const danish = new Intl.Collator('da');

const MINUTE_MS = 60_000;

/**
 * Sorts many dates by BE-28 without comparing the same titles again and again: each title is ranked once. No date is
 * asked for its words unless two of them begin at the same moment under the same title.
 */
export class DateOrder {
  readonly #byTitle = new Map<string, PlacedOccurrence[]>();

  /** The dates of a title; what is put among them is sorted. */
  under(title: string): PlacedOccurrence[] {
    const known = this.#byTitle.get(title);
    if (known) return known;
    const dates: PlacedOccurrence[] = [];
    this.#byTitle.set(title, dates);
    return dates;
  }

  sorted(): PlacedOccurrence[] {
    const all = this.#inOrderOfTitles();
    const { length } = all;
    let isInOrder = true;
    // Minute and place among the titles as one number: an engine sorts numbers by far the fastest.
    const keys = new Float64Array(length);
    for (let at = 0; at < length; at += 1) {
      const { startsAt, isAllDay } = all[at] as PlacedOccurrence;
      const minute = startsAt / MINUTE_MS;
      isInOrder &&= minute % 1 === 0;
      keys[at] = (Math.floor(minute) * 2 + (isAllDay ? 0 : 1)) * length + at;
    }
    const sorted: PlacedOccurrence[] = [];
    for (const key of keys.sort()) sorted.push(all[key - Math.floor(key / length) * length] as PlacedOccurrence);
    return isInOrder ? sorted : sorted.sort((one, other) => one.startsAt - other.startsAt);
  }

  #inOrderOfTitles(): readonly PlacedOccurrence[] {
    const lists: PlacedOccurrence[][] = [];
    let before: string | undefined;
    for (const [title, dates] of [...this.#byTitle].sort(([one], [other]) => danish.compare(one, other))) {
      // Two ways to write one letter are one title.
      if (before !== undefined && danish.compare(before, title) === 0) lists.at(-1)?.push(...dates);
      else lists.push(dates);
      before = title;
    }
    return lists.flatMap((dates) => dates.sort(compareOccurrences));
  }
}
