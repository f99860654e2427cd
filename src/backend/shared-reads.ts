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
  const shared = sharedBy.get(fetch) ?? { flights: new Map(), memory: new Map() };
  sharedBy.set(fetch, shared);
  return shared;
}

/** Forgets all replies: something was changed. */
export const forgetReads = (environment: Environment): void => sharedOf(environment).memory.clear();

/**
 * Reads an address: one fetch in flight for all who ask, tried three times, its reply reused for 60 s (CT-16, CT-38,
 * BE-9). Who leaves only detaches; the fetch ends when the last one has left.
 */
export async function readShared(environment: Environment, request: HttpRequest, call: Call): Promise<HttpReply> {
  const { signal, isFresh = false } = call;
  const { url, headers } = request;
  const aborted = () => new BackendError({ kind: 'aborted', request: nameOf('GET', url) });
  if (signal.aborted) throw aborted();
  const { flights, memory } = sharedOf(environment);
  const key = JSON.stringify([url, headers]);
  const known = memory.get(key);
  const isYoung = known && !isFresh && environment.now() - known.readAt < memorySeconds * 1000;
  if (isYoung && environment.allows(url) && environment.allows(known.url)) return known;

  const flightKey = isFresh + key;
  const flight = flights.get(flightKey) ?? depart(environment, { ...request, isFresh });
  flights.set(flightKey, flight);
  flight.callers += 1;
  const left = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(aborted()), { once: true });
  });
  try {
    const reply = await Promise.race([left, flight.reply]);
    // Set anew, it is the youngest of all; the first one is the oldest.
    memory.delete(key);
    memory.set(key, reply);
    for (const oldest of memory.keys()) if (memory.size > mostReplies) memory.delete(oldest);
    return reply;
  } finally {
    flight.callers -= 1;
    if (!flight.callers) {
      if (flights.get(flightKey) === flight) flights.delete(flightKey);
      flight.abort.abort();
    }
  }
}

function depart(environment: Environment, request: HttpRequest): Flight {
  const abort = new AbortController();
  const { signal } = abort;
  const reply = ask(environment, request, signal).catch(async (failure) => {
    // Fetched only when something goes wrong; where not even this comes, there is nothing to wait for.
    const { askAgain } = await import('./ask-again.ts').catch(() => {
      throw failure;
    });
    return await askAgain(environment, request, { tries, signal, failure });
  });
  return { abort, callers: 0, reply };
}
