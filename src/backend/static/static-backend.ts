import type { Id } from '../../contract/id.ts';
import type { List } from '../../contract/list.ts';
import type { CaseQuery, EventQuery, OpportunityQuery } from '../../contract/query.ts';
import type { Schema } from '../../contract/schema.ts';
import { own } from '../../contract/schema-reader.ts';
import type { Backend, Call, Description, Environment, Read } from '../backend.ts';
import { BackendError } from '../backend-error.ts';
import type { BackendOptions } from '../backend-options.ts';
import { jsonFrom, nameOf } from '../http.ts';
import { readItemReply, readListReply } from '../read-reply.ts';
import { pageOf } from '../reading/local-page.ts';
import { readShared } from '../shared-reads.ts';

type Collection = 'opportunities' | 'events' | 'quizzes' | 'cases';
type Load<Value> = () => Promise<Value>;
type Filter<Item, Query> = (items: readonly Item[], query: Query) => Promise<Item[]>;

/**
 * Plain files on any web server (CT-50…53): the `config.json` of a folder, one list, or one quiz. The file named is
 * read first, for it says which of these it is. No query is ever sent.
 */
export async function staticBackend(options: BackendOptions, environment: Environment): Promise<Backend> {
  const { source, headers, label } = options;
  const ask = (url: string, call: Call) => readShared(environment, { url, ...(headers && { headers }) }, call);
  /** What has to come too, or the error that it did not. */
  const fetched = <Value>(value: Promise<Value>, url = source) =>
    value.catch((cause) => {
      throw BackendError.from(cause, nameOf('GET', url));
    });
  // All widgets share this request, and none of them may end it for the others.
  const first = await ask(source, { signal: new AbortController().signal });
  const mark = own(jsonFrom(first, true), 'contract');
  const isQuiz = String(mark).startsWith('samspil-quiz/');
  const isFolder = mark !== undefined && !isQuiz;
  const description: Description = isFolder
    ? (await fetched(import('./read-folder.ts'))).readFolder(first, environment.timeZone)
    : {
        // A single file says nothing of itself, so the widget that reads it decides what it holds (CT-50).
        contract: 'samspil/1',
        release: '1.0',
        profile: 'static',
        name: label ?? new URL(source).host,
        languages: ['da'],
        timeZone: environment.timeZone,
        features: isQuiz ? ['quizzes'] : ['opportunities', 'events', 'quizzes', 'cases'],
      };
  const { timeZone, features } = description;
  const fileOf = (name: string) => new URL(`${name}.json`, first.url).href;

  /** A file and the schema to read it by, fetched side by side. */
  async function both<Value>(url: string, load: Load<Value>, call: Call) {
    const [reply, schema] = await fetched(Promise.all([ask(url, call), load()]), url);
    return [reply, { schema, timeZone, isAnyType: true }] as const;
  }

  /** How the lists and the single items of a collection are read. */
  function filesOf<Item extends { id: Id; isPartial?: boolean | undefined }, Query extends object>(
    name: Collection,
    [load, loadWhole = load]: readonly [list: Load<Schema<Item>>, one?: Load<Schema<Item>>],
    filter: Filter<Item, Query>,
  ) {
    const readAll = async (call: Call, load: Load<Schema<Item>>): Promise<Read<List<Item>>> =>
      readListReply(...(await both(isFolder ? fileOf(name) : source, load, call)));
    return {
      async list(query: Query & { cursor?: string | undefined; limit?: number | undefined }, call: Call) {
        const { value, skipped } = await readAll(call, load);
        const { cursor, limit, ...filters } = query;
        const isFiltered = Object.values(filters).some((asked) => asked !== undefined);
        const items = isFiltered ? await filter(value.items, query) : value.items;
        return { value: { ...value, total: items.length, ...pageOf(items, { cursor, limit }) }, skipped };
      },
      async one(id: Id, call: Call): Promise<Read<Item>> {
        const { value, skipped } = await readAll(call, loadWhole);
        const found = value.items.find((item) => item.id === id);
        const url = fileOf(`${name}/${encodeURIComponent(id)}`);
        if (!found) throw new BackendError({ kind: 'not-found', request: nameOf('GET', url) });
        if (found.isPartial && isFolder) return readItemReply(...(await both(url, loadWhole, call)));
        return { value: found, skipped: skipped.filter((issue) => issue.id === id) };
      },
    };
  }

  const opportunities = filesOf(
    'opportunities',
    [async () => (await import('../../contract/opportunity.ts')).opportunitySchema],
    async (items, query: OpportunityQuery) => {
      const { filterOpportunities } = await import('../../domain/sign-up/opportunity-filter.ts');
      return filterOpportunities(items, query, { now: environment.now(), timeZone });
    },
  );
  const events = filesOf(
    'events',
    [
      async () => (await import('../../contract/listed-event.ts')).listedEventSchema,
      async () => (await import('../../contract/calendar-event.ts')).calendarEventSchema,
    ],
    async (items, query: EventQuery) => {
      const { eventsInRange, isRangeOnly } = await import('../reading/event-range.ts');
      if (isRangeOnly(query)) return eventsInRange(items, query, timeZone);
      const { filterEvents } = await import('../reading/event-filter.ts');
      return filterEvents(items, query, timeZone);
    },
  );
  const cases = filesOf(
    'cases',
    [async () => (await import('../../contract/case-story.ts')).caseStorySchema],
    async (items, query: CaseQuery) => (await import('../../domain/case/case-filter.ts')).filterCases(items, query),
  );
  const quizzes = async () => {
    const { quizFiles } = await fetched(import('./quiz-files.ts'));
    const one = (id: Id) => fileOf(`quizzes/${encodeURIComponent(id)}`);
    const list = isFolder ? fileOf('quizzes') : source;
    return quizFiles({ ...(isQuiz && { only: source }), list, one, timeZone, ask });
  };

  const methods: Record<Collection, Partial<Backend>> = {
    opportunities: { opportunities: opportunities.list, opportunity: opportunities.one },
    events: { events: events.list, event: events.one },
    cases: { cases: cases.list, caseStory: cases.one },
    quizzes: {
      quizzes: async (call) => (await quizzes()).quizzes(call),
      quiz: async (id, call) => (await quizzes()).quiz(id, call),
    },
  };
  const given = features.map((feature) => methods[feature as Collection]);
  return Object.assign({ type: 'static', describe: async () => description }, ...given);
}
