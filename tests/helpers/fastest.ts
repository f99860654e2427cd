/** Milliseconds of the fastest of some runs: a busy machine must not fail a test, a slow algorithm always does. */
export function fastest(run: () => unknown, runs = 5): number {
  const times = Array.from({ length: runs }, () => {
    const startedAt = performance.now();
    run();
    return performance.now() - startedAt;
  });
  return Math.min(...times);
}
