import { DAY_MS, dayOf } from './civil-day.ts';
import type { TimeRange } from './placed-occurrence.ts';

const FIRST = dayOf(1900, 1, 1) * DAY_MS;
const LAST = dayOf(2201, 1, 1) * DAY_MS;

/** What of a range can have dates: they are of the years 1900 to 2200 (CT-20). An end that is no number is the last of them. */
export const boundedRange = ({ from, to }: TimeRange): TimeRange => ({
  from: from >= FIRST ? Math.min(from, LAST) : FIRST,
  to: to <= LAST ? Math.max(to, FIRST) : LAST,
});

/** What one expansion may cost (EC-25); a candidate is one period stepped, or one day or second tested. */
export interface Budget {
  candidates: number;
  /** Asked now and then; true ends the expansion, for callers that watch the time. */
  isOver?: () => boolean;
}

/** The budget of a series unless the caller gives another one. */
export const DEFAULT_CANDIDATES = 200_000;

const ASK_EVERY = 1024;

/** Counts candidates down and says when to stop. */
export class BudgetMeter {
  #left: number;
  #untilAsked = 0;
  #isOver: (() => boolean) | undefined;

  constructor({ candidates = DEFAULT_CANDIDATES, isOver }: Partial<Budget> = {}) {
    this.#left = candidates;
    this.#isOver = isOver;
  }

  /** Takes candidates from the budget; false when it is used up. */
  spend(candidates: number): boolean {
    this.#left -= candidates;
    this.#untilAsked -= candidates;
    if (this.#untilAsked <= 0 && this.#isOver) {
      this.#untilAsked = ASK_EVERY;
      if (this.#isOver()) this.#left = -1;
    }
    return this.#left >= 0;
  }
}
