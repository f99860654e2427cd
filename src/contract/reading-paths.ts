/** Where the endpoints that change nothing are, below the base; `{id}` and `{clientRef}` stand for one percent-encoded segment. */
export const readingPaths = {
  config: 'config',
  openapi: 'openapi.json',
  opportunities: 'opportunities',
  opportunity: 'opportunities/{id}',
  slots: 'opportunities/{id}/slots',
  attempt: 'attempts/{clientRef}',
  events: 'events',
  event: 'events/{id}',
  occurrences: 'occurrences',
  eventOccurrences: 'events/{id}/occurrences',
  eventFeed: 'events.ics',
  eventFile: 'events/{id}.ics',
  quizzes: 'quizzes',
  quiz: 'quizzes/{id}',
  benchmark: 'quizzes/{id}/benchmark',
  teamResult: 'teams/{id}/result',
  cases: 'cases',
  caseStory: 'cases/{id}',
} as const;

/** The path with its segments filled in, each percent-encoded (CT-2). */
export const pathOf = (path: string, segments: Readonly<Record<string, string>> = {}): string =>
  path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(segments[name] ?? ''));
