import { type CalendarEvent, calendarEventSchema } from '../../contract/calendar-event.ts';
import { type CaseStory, caseStorySchema } from '../../contract/case-story.ts';
import type { Config } from '../../contract/config.ts';
import type { Issue } from '../../contract/issue.ts';
import { type Opportunity, opportunitySchema } from '../../contract/opportunity.ts';
import type { QuizDefinition } from '../../contract/quiz.ts';
import { readList } from '../../contract/read-item.ts';
import type { Schema, ValueOf } from '../../contract/schema.ts';
import { readDefinition } from '../../domain/quiz/read-definition.ts';

/** What a memory backend holds: arrays or lists, as JSON files hold them. */
export interface MemoryContent {
  opportunities?: unknown;
  events?: unknown;
  quizzes?: readonly unknown[];
  cases?: unknown;
}

interface Part<Item> {
  items: readonly Item[];
  skipped: readonly Issue[];
}

/** The contents as they could be read. */
export interface ReadContent {
  opportunities: Part<Opportunity>;
  events: Part<CalendarEvent>;
  quizzes: Part<QuizDefinition>;
  cases: Part<CaseStory>;
}

/** What a memory backend says of itself where nothing else is given. */
export const defaultConfig: Config = {
  contract: 'samspil/1',
  release: '1.0',
  profile: 'rest',
  name: 'Sundby Kommune',
  languages: ['da', 'en'],
  timeZone: 'Europe/Copenhagen',
  features: [
    'opportunities',
    'sign-up',
    'waiting-list',
    'offers',
    'holds',
    'groups',
    'series',
    'guardian',
    'matching',
    'manage',
    'attempts',
    'events',
    'registration',
    'quizzes',
    'responses',
    'benchmark',
    'teams',
    'cases',
  ],
  filters: {
    opportunities: ['q', 'from', 'to', 'cause', 'audience', 'skill', 'organisation', 'network', 'area', 'postcode'],
    events: ['q', 'from', 'to', 'category', 'audience', 'organisation', 'isFree', 'accessibility', 'area', 'postcode'],
    cases: ['q', 'status', 'tag', 'municipality', 'dimension', 'kind'],
  },
  helpContact: { name: { da: 'Frivillighed i Sundby', en: 'Volunteering in Sundby' }, email: 'hjaelp@sundby.example' },
  idempotency: { ttlSeconds: 86_400, hasHeader: true },
  managePageUrl: 'https://sundby.example/min-tilmelding',
};

// Addresses in the contents stand to this one.
const base = 'https://sundby.example/';

/** Reads the contents item by item, as from any source. */
export function readContent(
  { opportunities, events, quizzes = [], cases }: MemoryContent,
  timeZone: string,
): ReadContent {
  function part<Of extends Schema>(schema: Of, json: unknown): Part<ValueOf<Of>> {
    const { value, skipped } = readList(schema, json ?? [], { base, timeZone });
    return { items: value?.items ?? [], skipped };
  }
  const read = quizzes.map(readDefinition);
  return {
    opportunities: part(opportunitySchema, opportunities),
    events: part(calendarEventSchema, events),
    quizzes: {
      items: read.flatMap(({ definition }) => definition ?? []),
      skipped: read.flatMap(({ problems }) => problems.map(({ code, path }) => ({ path, code, message: '' }))),
    },
    cases: part(caseStorySchema, cases),
  };
}
