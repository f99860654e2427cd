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

/**
 * Milliseconds each contender takes, the median of nine rounds after one to warm up; the order rotates, so that none
 * always runs in the other's heat (EC-98). What the warm-up gave comes with it, to be compared.
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
      const from = performance.now();
      contenders[at]?.run();
      times[at]?.push(performance.now() - from);
    }
  }
  return results.map((result, at) => {
    const sorted = (times[at] ?? []).toSorted((a, b) => a - b);
    return { ms: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, result };
  });
}
