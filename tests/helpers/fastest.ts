import { expect } from 'chai';

/** Milliseconds that `reference` takes on the two cores all figures are meant for, when they do nothing else. */
const referenceTime = 2.5;

/**
 * How far above its figure a test lets something be: tests catch what grows too fast, the bench measures. The figures
 * are for V8, beside which other engines do the reference at another pace than what is measured.
 */
export const margin = /Node|Chrome/.test(navigator.userAgent) ? 2 : 5;

function reference(): number {
  let hash = 2166136261;
  for (let index = 0; index < 2_000_000; index += 1) hash = Math.imul(hash ^ (index & 255), 16777619);
  return hash;
}

function timeOf(run: () => unknown): number {
  const startedAt = performance.now();
  run();
  return performance.now() - startedAt;
}

/** How many times slower than the machine meant this one is just now, looked at for as long as what is measured took. */
function slownessDuring(milliseconds: number): number {
  let loops = 0;
  const startedAt = performance.now();
  do {
    reference();
    loops += 1;
  } while (performance.now() - startedAt < milliseconds);
  return Math.max(1, (performance.now() - startedAt) / loops / referenceTime);
}

/**
 * Milliseconds of the fastest of some runs, as the reference machine would take: a busy or slow machine must not fail a
 * test, a slow algorithm always does. What shares a core is put aside every few milliseconds, so a run is judged by a
 * loop that takes as long as it did, not by one too short to be interrupted.
 */
export function fastest(run: () => unknown, runs = 5): number {
  timeOf(reference);
  const times = Array.from({ length: runs }, () => {
    const time = timeOf(run);
    return time / slownessDuring(time);
  });
  return Math.min(...times);
}

/**
 * Fails where something takes so many milliseconds or more each time. Most of it is within them the first time, on any
 * machine; only what is not is looked at again.
 */
export function expectBelow(limit: number, run: () => unknown, runs?: number): void {
  const first = timeOf(run);
  expect(first < limit ? first : fastest(run, runs)).to.be.below(limit);
}
