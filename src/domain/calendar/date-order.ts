import { compareOccurrences, type PlacedOccurrence } from './placed-occurrence.ts';

const danish = new Intl.Collator('da');

const TITLES = 2 ** 20;

/**
 * Sorts many dates by BE-28 without comparing the same titles again and again: each title is ranked once. No date is
 * asked for its words unless two of them begin at the same moment under the same title.
 */
export class DateOrder {
  readonly #placed: PlacedOccurrence[] = [];
  readonly #titles: string[] = [];

  add(placed: PlacedOccurrence, title: string): void {
    this.#placed.push(placed);
    this.#titles.push(title);
  }

  sorted(): PlacedOccurrence[] {
    const [all, titles] = [this.#placed, this.#titles];
    const ranks = rankTitles(new Set(titles));
    // Begin in seconds, whole days first, place of the title: in one number, which is quick to compare.
    const keys = Float64Array.from(all, ({ startsAt, isAllDay }, at) => {
      const begin = Math.floor(startsAt / 1000) * 2 + (isAllDay ? 0 : 1);
      return begin * TITLES + (ranks.get(titles[at] as string) as number);
    });
    const compare = (one: number, other: number) =>
      (keys[one] as number) - (keys[other] as number) ||
      compareOccurrences(all[one] as PlacedOccurrence, all[other] as PlacedOccurrence);
    return Array.from(Uint32Array.from(all.keys()).sort(compare), (at) => all[at] as PlacedOccurrence);
  }
}

function rankTitles(titles: ReadonlySet<string>): Map<string, number> {
  const ranks = new Map<string, number>();
  let rank = 0;
  let before: string | undefined;
  for (const title of [...titles].sort(danish.compare)) {
    if (before !== undefined && danish.compare(before, title) !== 0) rank += 1;
    ranks.set(title, rank);
    before = title;
  }
  return ranks;
}
