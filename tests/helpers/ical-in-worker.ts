import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { RuleSample } from './rule-samples.ts';

// So long ical.js has for a rule. One that takes longer counts among its known faults, never as ours.
const PATIENCE_MS = 2000;

/** What ical.js says of a rule: its dates, why it threw, or nothing where it did not come back. */
export type IcalAnswer = number[] | string | undefined;

/** ical.js in a thread of its own, for it never returns from some valid rules. */
export class IcalInWorker {
  #worker: Worker | undefined;

  /** Its answer to a rule. */
  async ask(sample: RuleSample): Promise<IcalAnswer> {
    const worker = await this.#open();
    const patience = AbortSignal.timeout(PATIENCE_MS);
    worker.postMessage(sample);
    try {
      const [answer] = await once(worker, 'message', { signal: patience });
      return answer as IcalAnswer;
    } catch (cause) {
      if (!patience.aborted) throw cause;
      await this.close();
      return undefined;
    }
  }

  /** Ends the thread; the next rule starts another. */
  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #open(): Promise<Worker> {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./ical-rule-worker.ts', import.meta.url), { execArgv: [] });
    await once(worker, 'message');
    this.#worker = worker;
    return worker;
  }
}
