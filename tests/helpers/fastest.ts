/** Milliseconds that `reference` takes on the two cores all figures are meant for, when they do nothing else. */
const referenceTime = 2.5;

function reference(): number {
  let hash = 2166136261;
  for (let index = 0; index < 2_000_000; index += 1) hash = Math.imul(hash ^ (index & 255), 16777619);
  return hash;
}

function least(run: () => unknown, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const startedAt = performance.now();
    run();
    return performance.now() - startedAt;
  });
  return Math.min(...times);
}

/**
 * Milliseconds of the fastest of some runs, as the reference machine would take: a busy or slow machine must not fail a
 * test, a slow algorithm always does.
 */
export function fastest(run: () => unknown, runs = 5): number {
  const slowness = Math.max(1, least(reference, 3) / referenceTime);
  const time = least(run, runs);
  return time / Math.max(slowness, least(reference, 3) / referenceTime, 1);
}
