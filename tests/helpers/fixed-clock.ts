/** The instant at which every test begins (QA-7): a Tuesday, ten past two in Denmark. */
export const testStart = '2026-11-24T14:10:00+01:00';

interface Timer {
  id: number;
  at: number;
  every?: number;
  run: () => void;
}

const RealDate = globalThis.Date;
const real = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setInterval: globalThis.setInterval,
  clearInterval: globalThis.clearInterval,
};
const start = RealDate.parse(testStart);
let now = start;
let timers: Timer[] = [];
let lastId = 0;

/** The clock of a test: `Date` stands still until `tick`; timers run for real until they are held. */
export const clock = {
  /** Milliseconds since 1970. */
  get now(): number {
    return now;
  },

  /** Sets the clock to an instant with its offset; no timer runs. */
  set(instant: string): void {
    now = RealDate.parse(instant);
  },

  /** From here to the end of the test `setTimeout` and `setInterval` wait for `tick`. */
  holdTimers(): void {
    Object.assign(globalThis, {
      setTimeout: (run: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) =>
        addTimer({ at: now + Math.max(0, delay), run: () => run(...args) }),
      setInterval: (run: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) => {
        const every = Math.max(1, delay);
        return addTimer({ at: now + every, every, run: () => run(...args) });
      },
      clearTimeout: removeTimer,
      clearInterval: removeTimer,
    });
  },

  /** How many held timers are waiting. */
  get waiting(): number {
    return timers.length;
  },

  /** Lets time pass, in milliseconds: held timers run in order, each with the promises it settles. */
  async tick(milliseconds: number): Promise<void> {
    const end = now + milliseconds;
    await settlePromises();
    for (let next = dueTimer(end); next; next = dueTimer(end)) {
      now = Math.max(now, next.at);
      if (next.every === undefined) removeTimer(next.id);
      else next.at += next.every;
      next.run();
      await settlePromises();
    }
    now = end;
  },

  /** Back to the start of a test; the guards call it after each one. */
  reset(): void {
    now = start;
    timers = [];
    Object.assign(globalThis, real);
  },
};

/** Lets everything that is ready happen, by a real timer that a held clock does not touch. */
export function settlePromises(): Promise<void> {
  return new Promise((resolve) => real.setTimeout.call(globalThis, resolve, 0));
}

/** Waits in real time, for what only the machine can finish. */
export function realWait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => real.setTimeout.call(globalThis, resolve, milliseconds));
}

/** Lets held timers run until something is done. */
export async function ticking<Value>(work: Promise<Value>): Promise<Value> {
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await clock.tick(1);
    await realWait(1);
  }
  return await done;
}

/** What the clock of the machine says: for a browser that is told no other time. */
export const machineNow = (): number => RealDate.now();

/** Makes `Date` stand at the start of the tests, for the whole file. */
export function installFixedClock(): void {
  installDate(() => now);
}

/**
 * Lets `Date` run on from the start of the tests, for servers and browsers, which need time to pass: the content of the
 * demo is open for sign-ups on some days and not on others, and no test may hang on the day the machine has.
 */
export function installRunningClock(): void {
  const away = start - RealDate.now();
  installDate(() => RealDate.now() + away);
}

function installDate(tell: () => number): void {
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [tell()] : args, newTarget),
    apply: () => new RealDate(tell()).toString(),
    get: (target, key, receiver) => (key === 'now' ? tell : Reflect.get(target, key, receiver)),
  });
}

function addTimer(timer: Omit<Timer, 'id'>): number {
  lastId += 1;
  timers.push({ ...timer, id: lastId });
  return lastId;
}

function removeTimer(id: number): void {
  timers = timers.filter((timer) => timer.id !== id);
}

function dueTimer(end: number): Timer | undefined {
  return timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at || a.id - b.id)[0];
}
