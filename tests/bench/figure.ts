/** One line of the table: ours and a peer's, and how many times better ours is. */
export interface Figure {
  title: string;
  ours: string;
  peer: string;
  theirs: string;
  /** Above one: ours is better. */
  ratio: number;
  /** What has to hold (QA-140); without it the line is printed only. */
  atLeast?: number;
}

/** One thing that is measured against others: what it is called, and what it does once. */
export interface Contender<Result> {
  name: string;
  run: () => Result;
}

const rounds = 9;

/** Milliseconds a turn lasts at least: what is quick is run more than once, and its mean is taken. */
const turnLength = 250;

/**
 * Milliseconds each contender takes, the median of nine rounds after one to warm up; the order rotates, and what the one
 * before threw away is cleared first, so that none runs in the other's heat (EC-98). What the warm-up gave comes with
 * it, to be compared.
 */
export function race<Result>(
  contenders: readonly Contender<Result>[],
  count = rounds,
): { ms: number; result: Result }[] {
  const results = contenders.map(({ run }) => run());
  const times: number[][] = contenders.map(() => []);
  for (let round = 0; round < count; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const at = (round + turn) % contenders.length;
      times[at]?.push(meanOf((contenders[at] as Contender<Result>).run));
    }
  }
  return results.map((result, at) => ({ ms: medianOf(times[at] ?? []), result }));
}

function meanOf(run: () => unknown): number {
  globalThis.gc?.();
  const from = performance.now();
  let runs = 0;
  do {
    run();
    runs += 1;
  } while (performance.now() - from < turnLength);
  return (performance.now() - from) / runs;
}

/** The value in the middle. */
export function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
