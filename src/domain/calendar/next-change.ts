import type { PlacedOccurrence } from './placed-occurrence.ts';

/** Instant (ms) at which the agenda next has to change: a date ends, or the day does (EC-82). `occurrences` are in order. */
export function nextChange(occurrences: readonly PlacedOccurrence[], now: number, midnight: number): number {
  let next = midnight;
  for (const { startsAt, endsAt } of occurrences) {
    // What begins no sooner ends no sooner either.
    if (startsAt >= next) break;
    if (endsAt !== undefined && endsAt > now && endsAt < next) next = endsAt;
  }
  return next;
}
