import type { Environment } from '../backend/backend.ts';

/** A request as it reached the network. */
export interface SeenRequest {
  url: string;
  method: string;
  headers: Readonly<Record<string, string>>;
  init: RequestInit;
  body: string | undefined;
  /** Milliseconds since 1970, by the fake clock. */
  at: number;
}

/** What the network answers: a response, a failure of the network, or nothing ever. */
export type FakeReply = Response | 'fails' | 'never';

/** A world without a network and with a clock of its own. */
export interface FakeWorld {
  environment: Environment;
  /** All requests so far, in order. */
  seen: SeenRequest[];
  /** Waits for an outcome; when nothing moves any more the clock jumps to what is due next. */
  settle<Value>(work: Promise<Value>): Promise<Value>;
}

interface Timer {
  at: number;
  ring: () => void;
}

/** Real milliseconds that are waited, and how often, until the fake clock moves on. */
const idle = 1;
const calmWaits = 4;
const longWait = 8;

/** Waits until nothing happens; a wait that became a long one, on a busy machine, does not count. */
async function pause(): Promise<void> {
  for (let calm = 0; calm < calmWaits; ) {
    const begun = performance.now();
    await new Promise((resolve) => setTimeout(resolve, idle));
    if (performance.now() - begun < longWait) calm += 1;
  }
}

/** A world whose network answers as told and whose clock starts on the day of the examples. */
export function fakeWorld(
  answer: (request: SeenRequest) => FakeReply | Promise<FakeReply>,
  parts: Partial<Environment> = {},
): FakeWorld {
  let now = Date.parse('2026-11-24T14:10:00+01:00');
  const seen: SeenRequest[] = [];
  const timers = new Set<Timer>();

  const wait: Environment['wait'] = (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      if (milliseconds <= 0 && !signal.aborted) {
        resolve();
        return;
      }
      const timer = { at: now + milliseconds, ring: () => resolve() };
      const stop = () => {
        timers.delete(timer);
        reject(signal.reason);
      };
      if (signal.aborted) stop();
      else {
        timers.add(timer);
        signal.addEventListener('abort', stop, { once: true });
      }
    });

  const fetch = (async (input: string, init: RequestInit = {}) => {
    const headers = Object.fromEntries(new Headers(init.headers));
    const body = typeof init.body === 'string' ? init.body : undefined;
    const request = { url: input, method: init.method ?? 'GET', headers, init, body, at: now };
    seen.push(request);
    const reply = await answer(request);
    if (init.signal?.aborted) throw init.signal.reason;
    if (reply === 'fails') throw new TypeError('Failed to fetch');
    if (reply !== 'never') return reply;
    return await new Promise<never>((_resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
    });
  }) as Environment['fetch'];

  async function settle<Value>(work: Promise<Value>): Promise<Value> {
    let isSettled = false;
    const finish = () => {
      isSettled = true;
    };
    const finished = work.then(finish, finish);
    for (let quiet = 0; !isSettled && quiet < 500; quiet += 1) {
      // An outcome needs no calm around it: each of a thousand calls would wait for one.
      await Promise.race([finished, pause()]);
      const [next] = [...timers].sort((one, other) => one.at - other.at);
      if (isSettled || !next) continue;
      quiet = 0;
      timers.delete(next);
      now = Math.max(now, next.at);
      next.ring();
    }
    if (!isSettled) throw new Error('Nothing happens any more, and there is no outcome.');
    return await work;
  }

  const environment: Environment = {
    fetch,
    now: () => now,
    random: () => 0.5,
    wait,
    isOnline: () => true,
    allows: () => true,
    timeZone: 'Europe/Copenhagen',
    ...parts,
  };
  return { environment, seen, settle };
}
