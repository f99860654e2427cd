// Lets the files that the browsers run with mocha's globals run under node:test as they stand (QA-4), in a closed world
// (QA-8): no connection leaves this machine.
import { Socket } from 'node:net';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { clock, installFixedClock, installRunningClock } from './fixed-clock.ts';

Object.assign(globalThis, { describe, it, before, after, beforeEach, afterEach });

const foreign: string[] = [];
const connect = Socket.prototype.connect;

Socket.prototype.connect = function connectWithin(this: Socket, ...args: unknown[]): Socket {
  const host = hostOf(args.flat());
  if (/^(localhost|127\..*|::1|::ffff:127\..*|)$/.test(host)) return Reflect.apply(connect, this, args);
  foreign.push(host);
  throw new Error(`A test tried to connect to ${host}; only this machine may be asked.`);
} as typeof connect;

after(() => {
  if (foreign.length > 0) throw new Error(`Connections to other machines were tried: ${foreign.join(', ')}`);
});

// The pure layers are tested at one fixed moment; servers and browsers begin at it, and need time to pass.
if (process.argv.some((argument) => /(^|\/)tests\/unit\//.test(argument))) {
  installFixedClock();
  afterEach(() => clock.reset());
} else {
  installRunningClock();
}

/** The host a call of `connect(options)`, `connect(port, host)` or `connect(path)` asks for; empty for this machine. */
function hostOf([first, second]: readonly unknown[]): string {
  if (typeof first === 'object' && first !== null) return 'host' in first && first.host ? String(first.host) : '';
  return typeof first === 'number' && typeof second === 'string' ? second : '';
}
