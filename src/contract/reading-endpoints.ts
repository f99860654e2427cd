import type { Feature } from './config.ts';
import type { ProblemName } from './problem.ts';
import { readingPaths as paths } from './reading-paths.ts';
import type { SchemaName } from './schemas.ts';

/** Collections that take filters (CT-12). */
export type QueryName = 'opportunities' | 'slots' | 'events' | 'occurrences' | 'cases' | 'page';

/** One endpoint as it is written down; `endpoints.ts` fills in what follows from it. */
export interface EndpointRow {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the base; `{id}` and `{clientRef}` stand for one percent-encoded segment. */
  path: string;
  feature?: Feature | undefined;
  query?: QueryName;
  request?: SchemaName;
  reply?: SchemaName;
  isList?: true;
  /** Status of success; 200 if not told. */
  status?: number;
  /** Another status of success: decided later. */
  laterStatus?: number;
  mediaType?: string;
  /** Problems beside those that every endpoint can have. */
  problems?: readonly ProblemName[];
  /** Seconds a reply may be reused; 0 = `no-store` (CT-14). */
  maxAge?: number;
  /** Carries an Idempotency-Key (CT-34). */
  isKeyed?: true;
  /** Carries the bearer of a manage session. */
  hasBearer?: true;
  /** Carries `If-Match`; its GET answers with an `ETag`. */
  hasVersion?: true;
}

// @__NO_SIDE_EFFECTS__
const get = (feature: Feature | undefined, path: string, reply?: SchemaName, more?: Partial<EndpointRow>) =>
  ({ method: 'GET', feature, path, reply, ...more }) as EndpointRow;

const calendar = { mediaType: 'text/calendar' } as const;
const oneOf = { problems: ['not-found', 'gone'] } as const;
// @__NO_SIDE_EFFECTS__
const listOf = (query: QueryName) => ({ query, isList: true, problems: ['cursor-invalid'] }) as const;

/** Endpoints that change nothing (CT section 3), by id. */
export const readingEndpoints = {
  config: get(undefined, paths.config, 'Config', { maxAge: 300 }),
  openapi: get(undefined, paths.openapi, undefined, { maxAge: 300, mediaType: 'application/json' }),
  opportunities: get('opportunities', paths.opportunities, 'Opportunity', listOf('opportunities')),
  opportunity: get('opportunities', paths.opportunity, 'Opportunity', oneOf),
  slots: get('opportunities', paths.slots, 'Slot', {
    ...listOf('slots'),
    problems: ['cursor-invalid', 'not-found', 'gone'],
  }),
  attempt: get('attempts', paths.attempt, 'Attempt', { maxAge: 0, problems: ['not-found'] }),
  events: get('events', paths.events, 'CalendarEvent', listOf('events')),
  event: get('events', paths.event, 'CalendarEvent', oneOf),
  occurrences: get('occurrences', paths.occurrences, 'Occurrence', listOf('occurrences')),
  eventOccurrences: get('occurrences', paths.eventOccurrences, 'Occurrence', {
    ...listOf('occurrences'),
    problems: ['cursor-invalid', 'not-found', 'gone'],
  }),
  eventFeed: get('event-feed', paths.eventFeed, undefined, { ...calendar, query: 'events' }),
  eventFile: get('event-feed', paths.eventFile, undefined, { ...calendar, ...oneOf }),
  quizzes: get('quizzes', paths.quizzes, 'QuizSummary', listOf('page')),
  quiz: get('quizzes', paths.quiz, 'QuizDefinition', oneOf),
  benchmark: get('benchmark', paths.benchmark, 'Benchmark', { maxAge: 3600, ...oneOf }),
  teamResult: get('teams', paths.teamResult, 'TeamResult', { maxAge: 0, problems: ['not-found'] }),
  cases: get('cases', paths.cases, 'CaseStory', listOf('cases')),
  caseStory: get('cases', paths.caseStory, 'CaseStory', oneOf),
} as const satisfies Record<string, EndpointRow>;
