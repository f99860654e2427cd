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
