import type { Call, Environment } from './backend.ts';
import { BackendError } from './backend-error.ts';
import { ask, type HttpReply, type HttpRequest, nameOf } from './http.ts';

const tries = 3;
const memorySeconds = 60;
const mostReplies = 200;

interface Flight {
  reply: Promise<HttpReply>;
  abort: AbortController;
  callers: number;
}

interface Shared {
  flights: Map<string, Flight>;
  memory: Map<string, HttpReply>;
}

// All adapters on one network share what they ask for (BE-9).
const sharedBy = new WeakMap<Environment['fetch'], Shared>();

function sharedOf({ fetch }: Environment): Shared {
  let shared = sharedBy.get(fetch);
  if (!shared) {
    shared = { flights: new Map(), memory: new Map() };
    sharedBy.set(fetch, shared);
  }
  return shared;
}

/** Forgets all replies: something was changed. */
export const forgetReads = (environment: Environment): void => sharedOf(environment).memory.clear();

/**
 * Reads an address: one fetch in flight for all who ask, tried three times, its reply reused for 60 s (CT-16, CT-38,
 * BE-9). Who leaves only detaches; the fetch ends when the last one has left.
 */
export async function readShared(environment: Environment, request: HttpRequest, call: Call): Promise<HttpReply> {
  const { signal, isFresh } = call;
  const aborted = () => new BackendError({ kind: 'aborted', request: nameOf('GET', request.url) });
  if (signal.aborted) throw aborted();
  const shared = sharedOf(environment);
  const key = JSON.stringify([request.url, request.headers]);
  const known = shared.memory.get(key);
  if (known && !isFresh && environment.now() - known.readAt < memorySeconds * 1000) {
    if (environment.allows(request.url) && environment.allows(known.url)) return known;
  }
  const flightKey = `${Boolean(isFresh)} ${key}`;
  const flight = shared.flights.get(flightKey) ?? depart(environment, { ...request, isFresh }, shared, flightKey);
  flight.callers += 1;
  const leave = () => {
    flight.callers -= 1;
    if (flight.callers === 0) {
      if (shared.flights.get(flightKey) === flight) shared.flights.delete(flightKey);
      flight.abort.abort();
    }
  };
  let stop = () => {};
  const left = new Promise<never>((_resolve, reject) => {
    stop = () => reject(aborted());
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    const reply = await Promise.race([left, flight.reply]);
    remember(shared.memory, key, reply);
    return reply;
  } finally {
    signal.removeEventListener('abort', stop);
    leave();
  }
}

function depart(environment: Environment, request: HttpRequest, shared: Shared, key: string): Flight {
  const abort = new AbortController();
  const { signal } = abort;
  const reply = ask(environment, request, signal).catch(async (failure) => {
    // Fetched only when something goes wrong; where not even this comes, there is nothing to wait for.
    const { askAgain } = await import('./ask-again.ts').catch(() => {
      throw failure;
    });
    return await askAgain(environment, request, { tries, signal, failure });
  });
  const flight: Flight = { abort, callers: 0, reply };
  shared.flights.set(key, flight);
  const land = () => {
    if (shared.flights.get(key) === flight) shared.flights.delete(key);
  };
  flight.reply.then(land, land);
  return flight;
}

function remember(memory: Map<string, HttpReply>, key: string, reply: HttpReply): void {
  memory.delete(key);
  memory.set(key, reply);
  for (const oldest of memory.keys()) {
    if (memory.size <= mostReplies) break;
    memory.delete(oldest);
  }
}
