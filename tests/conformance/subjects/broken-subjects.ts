import type { Backend, Call, Environment, Read } from '../../../src/backend/backend.ts';
import { BackendError } from '../../../src/backend/backend-error.ts';
import type { BackendSubject } from '../../../src/conformance/backend-subject.ts';
import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import type { List } from '../../../src/contract/list.ts';
import { restSource } from './rest-subjects.ts';
import { eventsFile } from './static-subjects.ts';

/** An adapter with one fault, and the checks that must find it. */
export interface BrokenSubject {
  fault: string;
  found: string[];
  subject: BackendSubject;
}

type Events = Read<List<CalendarEvent>>;

/** A good subject whose backend is replaced in parts. */
function broken(
  good: BackendSubject,
  change: (backend: Backend, environment: Environment) => Partial<Backend>,
): BackendSubject {
  const create = async (environment: Environment) => {
    const backend = await good.create(environment);
    return { ...backend, ...change(backend, environment) };
  };
  return { ...good, create };
}

/** A file of events read with a change to each event. */
const misreading = (change: (event: CalendarEvent) => CalendarEvent): BackendSubject =>
  broken(eventsFile, ({ events }) => ({
    events: async (query, call) => {
      const { value, skipped } = await (events as NonNullable<Backend['events']>)(query, call);
      return { value: { ...value, items: value.items.map(change) }, skipped };
    },
  }));

/** A file of events whose reader meets failures in its own way. */
const failing = (meet: (error: BackendError, call: Call) => Promise<Events>): BackendSubject =>
  broken(eventsFile, ({ events }) => ({
    events: async (query, call) => {
      const read = events?.(query, call) as Promise<Events>;
      return await read.catch((cause) => meet(BackendError.from(cause), call));
    },
  }));

const nothing: Events = { value: { items: [], next: null, asOf: '2026-11-24T14:05:00Z' }, skipped: [] };

const restWith = (
  change: (environment: Environment, fetch: Environment['fetch']) => Environment['fetch'],
): BackendSubject => ({
  ...restSource,
  create: (environment) => restSource.create({ ...environment, fetch: change(environment, environment.fetch) }),
});

export const brokenSubjects: readonly BrokenSubject[] = [
  {
    fault: 'takes the exclusive end of an all-day event for its last day',
    found: ['B1', 'B2', 'B4'],
    subject: misreading((event) => (event.endsBefore ? { ...event, endsBefore: '2026-10-27' } : event)),
  },
  {
    fault: 'reads local time as UTC',
    found: ['B1', 'B2', 'B4'],
    subject: misreading((event) =>
      event.startsAt ? { ...event, startsAt: event.startsAt.replace(/[+-]\d\d:\d\d$/, 'Z') } : event,
    ),
  },
  {
    fault: 'loses the zone',
    found: ['B1', 'B2', 'B4'],
    subject: misreading(({ timeZone: _, ...event }) => event),
  },
  {
    fault: 'throws when one item cannot be read',
    found: ['B2'],
    subject: broken(eventsFile, ({ events }) => ({
      events: async (query, call) => {
        const read = (await events?.(query, call)) as Events;
        if (read.skipped.length)
          throw new BackendError({ kind: 'malformed', request: 'GET sundby.example/data/events.json' });
        return read;
      },
    })),
  },
  {
    fault: 'hides what it skipped',
    found: ['B2'],
    subject: broken(eventsFile, ({ events }) => ({
      events: async (query, call) => ({ ...((await events?.(query, call)) as Events), skipped: [] }),
    })),
  },
  {
    fault: 'shows an empty list when nothing can be read',
    found: ['B3'],
    subject: failing(async (error) => {
      if (error.kind === 'malformed') return nothing;
      throw error;
    }),
  },
  {
    fault: 'throws what is no BackendError',
    found: ['B3', 'B5', 'B7'],
    subject: failing(async (error) => {
      throw new Error(error.message);
    }),
  },
  {
    fault: 'puts the query in its messages',
    found: ['B5'],
    subject: failing(async ({ kind, status }) => {
      throw new BackendError({ kind, status, request: 'GET sundby.example/data/events.json?key=hemmelig' });
    }),
  },
  {
    fault: 'says that a failing source is gone',
    found: ['B5'],
    subject: failing(async ({ kind, request }) => {
      throw new BackendError({ kind: kind === 'server' ? 'not-found' : kind, request });
    }),
  },
  {
    fault: 'fetches once for each call',
    found: ['B7'],
    subject: broken(eventsFile, ({ events }) => ({
      events: async (query, call) => (await events?.(query, { ...call, isFresh: true })) as Events,
    })),
  },
  {
    fault: 'follows a link to another host',
    found: ['B5', 'B7', 'B8'],
    subject: broken(eventsFile, ({ events }, environment) => ({
      events: async (query, call) => {
        const read = (await events?.(query, call)) as Events;
        await environment.fetch('https://elsewhere.example/next', { credentials: 'include' });
        return read;
      },
    })),
  },
  {
    fault: 'counts an event that starts when the range ends',
    found: ['B10'],
    subject: broken(eventsFile, ({ events }) => ({
      events: async ({ to, ...query }, call) =>
        (await events?.({ ...query, ...(to && { to: new Date(Date.parse(to) + 1).toISOString() }) }, call)) as Events,
    })),
  },
  {
    fault: 'lists a feature that it does not have',
    found: ['B11'],
    subject: broken(eventsFile, ({ describe }) => ({
      describe: async (call) => {
        const description = await describe(call);
        return { ...description, features: [...description.features, 'attempts'] };
      },
    })),
  },
  {
    fault: 'sends a cookie and a header of its own',
    found: ['B8', 'B12'],
    subject: restWith(
      (_environment, fetch) => (url, init) =>
        fetch(url, { ...init, credentials: 'include', headers: { ...init?.headers, 'X-Key': 'hemmelig' } }),
    ),
  },
  {
    fault: 'repeats a POST that has no key',
    found: ['B12'],
    subject: restWith((_environment, fetch) => async (url, init) => {
      if (!init?.method || init.method === 'GET') return await fetch(url, init);
      return await fetch(url, init).catch(() => fetch(url, init));
    }),
  },
  {
    fault: 'makes a new key for every try',
    found: ['B12'],
    subject: restWith((_environment, fetch) => async (url, init) => {
      const key = { 'Idempotency-Key': `"${Math.floor(Math.random() * 1e9)}"` };
      const isPost = init?.method === 'POST';
      return await fetch(url, isPost ? { ...init, headers: { ...init.headers, ...key } } : init);
    }),
  },
];
