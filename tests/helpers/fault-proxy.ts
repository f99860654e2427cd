// A network between client and server that goes wrong on purpose, one connection at a time (QA-110).

import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as realTimeout } from 'node:timers/promises';

/** What can go wrong with a connection. */
export const effects = [
  'latency',
  'down',
  'bandwidth',
  'slowClose',
  'timeout',
  'reset',
  'sliced',
  'limitedData',
] as const;

/** One thing that goes wrong with one connection, from a byte on, in one direction: `up` is towards the server. */
export interface Fault {
  readonly effect: (typeof effects)[number];
  readonly direction: 'up' | 'down';
  readonly afterBytes: number;
  /** Milliseconds of latency or of a slow close; bytes a millisecond of bandwidth; longest slice in bytes. */
  readonly amount: number;
  /** Milliseconds of latency more or less. */
  readonly jitter: number;
}

/** The commit stands, its answer never comes. */
export const lostAnswer: Fault = { effect: 'limitedData', direction: 'down', afterBytes: 0, amount: 0, jitter: 0 };

/** A schedule of faults, always the same for the same chance; the answer lost after the commit is one in three. */
export function anyFault(random: () => number): Fault {
  const whole = (most: number) => Math.floor(random() * (most + 1));
  if (random() < 1 / 3) return lostAnswer;
  return {
    effect: effects[whole(effects.length - 1)] as Fault['effect'],
    direction: random() < 0.5 ? 'up' : 'down',
    afterBytes: random() < 0.5 ? 0 : whole(1_500),
    amount: 1 + whole(400),
    jitter: whole(50),
  };
}

/** Stands between a client and a server on this machine. Every connection that is used takes the next fault of the list. */
export class FaultProxy {
  /** What comes over the next connections, in order; then all is well. */
  faults: Fault[] = [];
  #server: Server;
  #random: () => number;
  #sockets = new Set<Socket>();

  private constructor(target: () => number, random: () => number) {
    this.#random = random;
    this.#server = createServer({ allowHalfOpen: true }, (client) => {
      // A client may open a connection in advance and never ask anything on it: the first byte counts.
      this.#keep(client).once('readable', () => this.#join(client, target()));
    });
  }

  /** Opens a proxy before the server at this port, which may be known later. */
  static async open(target: number | (() => number), random: () => number): Promise<FaultProxy> {
    const proxy = new FaultProxy(typeof target === 'number' ? () => target : target, random);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Waits until nothing is on its way any more; what hangs is cut off after a while. */
  async untilQuiet(longest: number): Promise<void> {
    for (const end = performance.now() + longest; this.#sockets.size > 0 && performance.now() < end; )
      await realTimeout(2);
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    await this.untilQuiet(0);
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(client: Socket, target: number) {
    const fault = this.faults.shift();
    if (fault?.effect === 'down') {
      client.resetAndDestroy();
      return;
    }
    const server = this.#keep(connect({ port: target, host: '127.0.0.1', allowHalfOpen: true }));
    const end = () => {
      client.resetAndDestroy();
      server.resetAndDestroy();
    };
    for (const [from, to, direction] of [
      [client, server, 'up'],
      [server, client, 'down'],
    ] as const) {
      // A side that breaks off breaks the other one off too, after what it had sent.
      this.#carry(from, to, fault?.direction === direction ? fault : undefined).catch(end);
    }
  }

  #keep(socket: Socket): Socket {
    this.#sockets.add(socket);
    return socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket));
  }

  async #carry(from: Socket, to: Socket, fault: Fault | undefined): Promise<void> {
    let left = fault?.afterBytes ?? Number.POSITIVE_INFINITY;
    for await (const chunk of from as AsyncIterable<Buffer>) {
      await put(to, chunk.subarray(0, left));
      const struck = chunk.subarray(Math.min(left, chunk.length));
      left = Math.max(0, left - chunk.length);
      if (fault && struck.length > 0) await this.#strike(to, struck, fault);
    }
    if (fault?.effect === 'slowClose') await realTimeout(fault.amount);
    to.end();
  }

  async #strike(to: Socket, bytes: Buffer, { effect, amount, jitter }: Fault): Promise<void> {
    switch (effect) {
      case 'latency':
        await realTimeout(Math.max(0, amount + (this.#random() * 2 - 1) * jitter));
        return await put(to, bytes);
      case 'bandwidth':
      case 'sliced': {
        const size = Math.max(1, effect === 'sliced' ? Math.ceil(this.#random() * amount) : amount);
        for (let at = 0; at < bytes.length; at += size) {
          await put(to, bytes.subarray(at, at + size));
          await realTimeout(1);
        }
        return;
      }
      case 'timeout':
        // Nothing comes and nothing ends; the client must know when to give up.
        return await new Promise(() => undefined);
      case 'reset':
      case 'limitedData':
        throw new Error(effect);
      default:
        return await put(to, bytes);
    }
  }
}

function put(to: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    if (bytes.length === 0) resolve();
    else to.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}
