import type { Call, Environment } from '../backend.ts';
import { BackendError, type BackendErrorKind } from '../backend-error.ts';

// Longer than any test or reader waits, and the most a timer can.
const longestWait = 2 ** 31 - 1;

/** How a memory backend behaves beside its contents; for stories and tests (BE-34). */
export interface Moods {
  /** Every answer takes so many milliseconds; `Infinity`: none ever comes. */
  slow(milliseconds: number): this;
  /** The next so many calls fail in this way; without a number all do. */
  failing(kind: BackendErrorKind, times?: number): this;
  /** The next so many writes are done, and their answers lost. */
  losingAnswers(times: number): this;
  /** Lists hold nothing. */
  empty(): this;
  /** The first so many items of every list cannot be read. */
  partlySkipped(count: number): this;
  /** After so many more calls others have taken the last place of a time. */
  filling(slotId: string, after: number): this;
}

/** What the moods have been set to, and how far they have got. */
export class MoodRecord {
  isEmpty = false;
  skippedCount = 0;
  #milliseconds = 0;
  #failing: { kind: BackendErrorKind; left: number } | undefined;
  #losing = 0;
  #fillings = new Map<string, number>();
  #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  beSlow(milliseconds: number) {
    this.#milliseconds = Math.min(milliseconds, longestWait);
  }

  fail(kind: BackendErrorKind, left: number) {
    this.#failing = { kind, left };
  }

  loseAnswers(times: number) {
    this.#losing = times;
  }

  fill(slotId: string, after: number) {
    this.#fillings.set(slotId, after);
  }

  /** Whether others have taken the last place of this time. */
  isFilled(slotId: string): boolean {
    return (this.#fillings.get(slotId) ?? 1) <= 0;
  }

  /** Makes a call go as the moods will have it. */
  async call<Value>(request: string, { signal }: Call, work: () => Value, isWriting = false): Promise<Value> {
    const fail = (kind: BackendErrorKind, outcome: BackendError['outcome']) =>
      new BackendError({ kind, request, outcome });
    if (signal.aborted) throw fail('aborted', 'not-sent');
    await this.#environment.wait(this.#milliseconds, signal).catch(() => {
      throw fail('aborted', isWriting ? 'unknown' : 'not-sent');
    });
    for (const [slotId, left] of this.#fillings) this.#fillings.set(slotId, left - 1);
    if (this.#failing && this.#failing.left > 0) {
      this.#failing.left -= 1;
      throw fail(this.#failing.kind, 'not-sent');
    }
    const value = structuredClone(work());
    if (isWriting && this.#losing > 0) {
      this.#losing -= 1;
      throw fail('unreachable', 'unknown');
    }
    return value;
  }
}
