import type { Calendar } from './calendar.ts';

/** Reads and styles what opens under a row before somebody opens the first: all that in one press takes a slow phone 0.2 s. */
export async function fetchDetailsAhead({ host, source, parts }: Calendar): Promise<void> {
  await source.request.ready;
  // Safari has no idle time to give.
  const whenIdle: (act: () => void) => unknown = globalThis.requestIdleCallback ?? setTimeout;
  if (host.details === 'inline') whenIdle(() => parts.details.loadOnce());
}
