import type { Id } from '../../contract/id.ts';
import type { List } from '../../contract/list.ts';
import type { CaseQuery, EventQuery, OpportunityQuery } from '../../contract/query.ts';
import type { QuizDefinition } from '../../contract/quiz.ts';
import type { QuizSummary } from '../../contract/quiz-summary.ts';
import type { Schema as AnySchema } from '../../contract/schema-reader.ts';
import { own } from '../../contract/schema-reader.ts';
import type { Backend, Call, Environment, Read } from '../backend.ts';
import { BackendError } from '../backend-error.ts';
import type { BackendOptions } from '../backend-options.ts';
import { jsonFrom, nameOf } from '../http.ts';
import { readItemReply, readListReply } from '../read-reply.ts';
import { pageOf } from '../reading/local-page.ts';
import { readShared } from '../shared-reads.ts';
import { describeFile, describeFolder } from './describe-static.ts';

type Collection = 'opportunities' | 'events' | 'quizzes' | 'cases';
type Load<Value> = () => Promise<Value>;
type Filter<Item, Query> = (items: readonly Item[], query: Query) => Promise<Item[]>;

/**
 * Plain files on any web server (CT-50…53): the `config.json` of a folder, one list, or one quiz. The file named is
 * read first, for it says which of these it is. No query is ever sent.
 */
export async function staticBackend(options: BackendOptions, environment: Environment): Promise<Backend> {
  const { source, headers } = options;
  const ask = (url: string, call: Call) => readShared(environment, { url, ...(headers && { headers }) }, call);
  // All widgets share this request, and none of them may end it for the others.
  const first = await ask(source, { signal: new AbortController().signal });
  const mark = own(jsonFrom(first, true), 'contract');
  const isQuiz = String(mark).startsWith('samspil-quiz/');
  const isFolder = mark !== undefined && !isQuiz;
  const description = isFolder ? await describeFolder(first, environment) : describeFile(options, environment, isQuiz);
  const { timeZone, features } = description;
  const fileOf = (name: string) => new URL(`${name}.json`, first.url).href;

  /** A file and the schema to read it by, fetched side by side. */
  async function both<Schema>(url: string, load: Load<Schema>, call: Call) {
    const [reply, schema] = await Promise.all([ask(url, call), load()]).catch((cause) => {
      throw BackendError.from(cause, nameOf('GET', url));
    });
    return [reply, { schema, timeZone, isAnyType: true }] as const;
  }

  const notFound = (url: string) => new BackendError({ kind: 'not-found', request: nameOf('GET', url) });

  /** How the lists and the single items of a collection are read. */
  function filesOf<Item extends { id: Id; isPartial?: boolean | undefined }, Query extends object>(
    name: Collection,
    load: Load<AnySchema<Item>>,
    filter: Filter<Item, Query>,
  ) {
    const readAll = async (call: Call): Promise<Read<List<Item>>> =>
      readListReply(...(await both(isFolder ? fileOf(name) : source, load, call)));
    return {
      async list(query: Query & { cursor?: string | undefined; limit?: number | undefined }, call: Call) {
        const { value, skipped } = await readAll(call);
        const { cursor, limit, ...filters } = query;
        const isFiltered = Object.values(filters).some((asked) => asked !== undefined);
        const items = isFiltered ? await filter(value.items, query) : value.items;
        return { value: { ...value, total: items.length, ...pageOf(items, { cursor, limit }) }, skipped };
      },
      async one(id: Id, call: Call): Promise<Read<Item>> {
        const { value, skipped } = await readAll(call);
        const found = value.items.find((item) => item.id === id);
        const url = fileOf(`${name}/${encodeURIComponent(id)}`);
        if (!found) throw notFound(url);
        if (found.isPartial && isFolder) return readItemReply(...(await both(url, load, call)));
        return { value: found, skipped: skipped.filter((issue) => issue.id === id) };
      },
    };
  }

  const opportunities = filesOf(
    'opportunities',
    async () => (await import('../../contract/opportunity.ts')).opportunitySchema,
    async (items, query: OpportunityQuery) => {
      const { filterOpportunities } = await import('../../domain/sign-up/opportunity-filter.ts');
      return filterOpportunities(items, query, { now: environment.now(), timeZone });
    },
  );
  const events = filesOf(
    'events',
    async () => (await import('../../contract/calendar-event.ts')).calendarEventSchema,
    async (items, query: EventQuery) => {
      const { eventsInRange, isRangeOnly } = await import('../reading/event-range.ts');
      if (isRangeOnly(query)) return eventsInRange(items, query, timeZone);
      const { filterEvents } = await import('../reading/event-filter.ts');
      return filterEvents(items, query, timeZone);
    },
  );
  const cases = filesOf(
    'cases',
    async () => (await import('../../contract/case-story.ts')).caseStorySchema,
    async (items, query: CaseQuery) => (await import('../../domain/case/case-filter.ts')).filterCases(items, query),
  );
  const quizSummary = async () => (await import('../../contract/quiz-summary.ts')).quizSummarySchema;
  const quizReader = async () => (await import('../reading/quiz-reply.ts')).readQuizReply;
  async function theQuiz(url: string, call: Call) {
    const [reply, { schema: readQuiz }] = await both(url, quizReader, call);
    return readQuiz(reply, true);
  }

  const methods: Record<Collection, Partial<Backend>> = {
    opportunities: { opportunities: opportunities.list, opportunity: opportunities.one },
    events: { events: events.list, event: events.one },
    cases: { cases: cases.list, caseStory: cases.one },
    quizzes: {
      async quizzes(call) {
        if (!isQuiz) return readListReply(...(await both(isFolder ? fileOf('quizzes') : source, quizSummary, call)));
        const { value, skipped } = await theQuiz(source, call);
        return { value: { items: [summaryOf(value)], next: null, asOf: new Date(first.asOf).toISOString() }, skipped };
      },
      async quiz(id, call) {
        const url = isQuiz ? source : fileOf(`quizzes/${encodeURIComponent(id)}`);
        const read = await theQuiz(url, call);
        if (read.value.id !== id) throw notFound(url);
        return read;
      },
    },
  };
  const given = features.map((feature) => methods[feature as Collection]);
  return Object.assign({ type: 'static', describe: async () => description }, ...given);
}

/** What a list of quizzes says of a whole one. */
function summaryOf(quiz: QuizDefinition): QuizSummary {
  const { id, url, version, status, languages, title, description, estimatedMinutes } = quiz;
  return { id, url, version, status, languages, title, description, estimatedMinutes };
}
