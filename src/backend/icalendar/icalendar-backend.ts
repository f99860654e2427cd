import type { Backend, Call, Description, Environment } from '../backend.ts';
import { BackendError } from '../backend-error.ts';
import type { BackendOptions } from '../backend-options.ts';
import { filterEvents } from '../reading/event-filter.ts';
import { pageOf } from '../reading/local-page.ts';
import { readShared } from '../shared-reads.ts';
import { type Feed, readFeed } from './read-feed.ts';

// One byte more than is read: so the reader can tell that there was more (CT-28, EC-32).
const mostBytes = 10 * 1024 * 1024 + 1;

/** A calendar feed, RFC 5545 and 7986 (BE-35…37). */
export function icalendarBackend(options: BackendOptions, environment: Environment): Backend {
  const { source, label } = options;
  const { timeZone } = environment;
  const url = source.replace(/^webcal(s?):/i, 'https:');
  const request = { url, headers: { Accept: 'text/calendar', ...options.headers }, cap: mostBytes };
  const read = async (call: Call): Promise<Feed> => readFeed(await readShared(environment, request, call), timeZone);

  return {
    type: 'icalendar',
    async describe(call): Promise<Description> {
      const { name } = await read(call);
      return {
        contract: 'samspil/1',
        release: '1.0',
        profile: 'static',
        name: label ?? name ?? new URL(url).host,
        languages: ['da'],
        timeZone,
        features: ['events'],
      };
    },
    async events(query, call) {
      const { events, skipped, isCut, asOf } = await read(call);
      const kept = filterEvents(events, query, timeZone);
      const page = pageOf(kept, query);
      return { value: { ...page, total: kept.length, asOf }, skipped, isCut, isFile: page.next === null };
    },
    async event(id, call) {
      const { events, skipped } = await read(call);
      const value = events.find((event) => event.id === id);
      if (!value) throw new BackendError({ kind: 'not-found', request: `GET ${new URL(url).host}` });
      return { value, skipped: skipped.filter((issue) => issue.id === value.uid || issue.id === id) };
    },
  };
}
