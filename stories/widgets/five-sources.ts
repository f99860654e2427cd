import type { Backend } from '../../src/backend/backend.ts';
import { environmentWith } from '../../src/backend/environment.ts';
import { memoryBackend } from '../../src/backend/memory/memory-backend.ts';
import { mergedBackend } from '../../src/backend/merged/merged-backend.ts';
import type { CalendarEvent } from '../../src/contract/calendar-event.ts';

/** Five municipalities: of one the server does not answer, of one an event is broken, and two have the same event. */
export const municipalities = ['Sundby', 'Nordby', 'Vesterby', 'Østerby', 'Midtby'];

/** The events of the demo as if five municipalities had them between them. */
export function fiveSources({ items }: { items: readonly CalendarEvent[] }): Backend {
  const [sundby, nordby, vesterby, , midtby] = [0, 1, 2, 3, 4].map((at) =>
    items.filter((_, index) => index % 5 === at),
  );
  // The second one shares the first one's first event, and knows no more of it than its title and time.
  const shared = (sundby ?? []).slice(0, 1).map(({ recurrence, overrides, ...event }) => ({
    ...event,
    ...(recurrence && { recurrence }),
    ...(overrides && { overrides }),
    summary: undefined,
  }));
  const broken = { id: 'uden-tid', title: 'Uden tid' };
  const contents = [sundby, [...(nordby ?? []), ...shared], [...(vesterby ?? []), broken], [], midtby];
  const parts = contents.map((events, index) => {
    const backend = memoryBackend({ events: { items: events, next: null, asOf: '2026-11-24T14:05:00+01:00' } });
    if (index === 3) backend.failing('unreachable');
    const label = municipalities[index] ?? '';
    return { key: `${index + 1}`, label, host: `${label.toLowerCase()}.example`, open: async () => backend };
  });
  return mergedBackend(parts, environmentWith());
}
