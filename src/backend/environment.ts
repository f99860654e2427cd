import type { Environment } from './backend.ts';

/** The platform's network, clock and chance (BE-3). One object, so that all adapters share their requests (BE-9). */
const platform: Environment = {
  fetch: (input, init) => fetch(input, init),
  now: () => Date.now(),
  random: () => Math.random(),
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, milliseconds);
      const stop = () => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    }),
  isOnline: () => globalThis.navigator?.onLine !== false,
  allows: () => true,
  timeZone: 'Europe/Copenhagen',
};

/** The platform's environment, in parts replaced. */
export const environmentWith = (parts: Partial<Environment> = {}): Environment => ({ ...platform, ...parts });
