import type { Feature } from '../../contract/config.ts';
import { pathOf, readingPaths as paths } from '../../contract/reading-paths.ts';
import type { Schema } from '../../contract/schema.ts';
import type { Backend, Call, Environment, Holds, Managing, Responses, Teams } from '../backend.ts';
import { BackendError } from '../backend-error.ts';
import type { BackendOptions } from '../backend-options.ts';
import { jsonFrom } from '../http.ts';
import { readItemReply, readListReply } from '../read-reply.ts';
import { readShared } from '../shared-reads.ts';
import { readConfig } from './read-config.ts';
import type { RestContext } from './rest-context.ts';

type Query = Readonly<Record<string, unknown>>;
type Load<Value> = () => Promise<Value>;

/** The base with the `/` it ends in (CT-4). */
export function baseOf(source: string): string {
  const { origin, pathname } = new URL(source);
  return `${origin}${pathname.replace(/\/?$/, '/')}`;
}

/** A query as the contract writes it: several values repeat the key (CT-12). Filters the backend does not apply stay here (CT-13). */
export function searchOf(query: Query, sent?: readonly string[]): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || (sent && !['limit', 'cursor', ...sent].includes(name))) continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  return search.size ? `?${search}` : '';
}

const ownersCalls = 'session sendLink read change cancel answerOffer verify answerAsGuardian changeConsent erase'.split(
  ' ',
) as (keyof Managing)[];

/** Calls of a part that is fetched at the first of them, for few who look at a list need it. */
function partLater<Part extends object>(names: readonly (keyof Part)[], load: Load<Part>): Part {
  let coming: Promise<Part> | undefined;
  const call =
    (name: keyof Part) =>
    async (...given: unknown[]) => {
      coming ??= load();
      const part = await coming.catch((cause) => {
        coming = undefined;
        throw cause;
      });
      return (part[name] as (...given: unknown[]) => unknown).apply(part, given);
    };
  return Object.fromEntries(names.map((name) => [name, call(name)])) as Part;
}

/**
 * A backend that speaks the Samspil contract over HTTP (BE-32). It asks for `config` before anything else (CT-7), and goes
 * where that says it has moved, once, if the page allows it; keys are taken nowhere else (CT-48).
 */
export async function restBackend(options: BackendOptions, environment: Environment, canMove = true): Promise<Backend> {
  const base = baseOf(options.source);
  const headers = { Accept: 'application/json', ...options.headers };
  const ask = (path: string, call: Call) => readShared(environment, { url: base + path, headers }, call);
  const description = await readConfig((call) => ask(paths.config, call), environment);
  const { timeZone, features, filters, movedTo } = description;
  if (movedTo && canMove && !options.headers && environment.allows(movedTo))
    return restBackend({ ...options, source: movedTo }, environment, false);
  const context: RestContext = { base, environment, headers, description };

  /** The reply and the schema to read it by, fetched side by side. */
  async function both<Value>(path: string, load: Load<Value>, call: Call) {
    const [reply, schema] = await Promise.all([ask(path, call), load()]).catch((cause) => {
      throw BackendError.from(cause, path);
    });
    return [reply, { schema, timeZone }] as const;
  }
  const list =
    <Of extends Schema>(path: string, load: Load<Of>, sent?: readonly string[]) =>
    async (query: Query, call: Call, id = '') =>
      readListReply(...(await both(pathOf(path, { id }) + searchOf(query, sent), load, call)));
  const item =
    <Of extends Schema>(path: string, load: Load<Of>) =>
    async (id: string, call: Call) =>
      readItemReply(...(await both(pathOf(path, { id }), load, call)));
  /** Methods that are there exactly when their feature is (BE-1). */
  const given = (feature: Feature, methods: Partial<Backend>) => features.includes(feature) && methods;

  const opportunity = async () => (await import('../../contract/opportunity.ts')).opportunitySchema;
  const slot = async () => (await import('../../contract/opportunity.ts')).slotSchema;
  const event = async () => (await import('../../contract/calendar-event.ts')).calendarEventSchema;
  // A list is read without what only the whole event is asked for: the terms of registering.
  const listedEvent = async () => (await import('../../contract/listed-event.ts')).listedEventSchema;
  const occurrence = async () => (await import('../../contract/listed-occurrence.ts')).listedOccurrenceSchema;
  const quizSummary = async () => (await import('../../contract/quiz-summary.ts')).quizSummarySchema;
  const quizReader = async () => (await import('../reading/quiz-reply.ts')).readQuiz;
  const caseStory = async () => (await import('../../contract/case-story.ts')).caseStorySchema;
  // Nothing has left the page: it can be sent once the file comes.
  const missing = (cause: unknown) => {
    throw new BackendError({ kind: 'unreachable', request: 'sending', outcome: 'not-sent', cause });
  };
  const answering = () => import('./rest-answering.ts').catch(missing);
  const writing = () => import('./rest-writing.ts').catch(missing);
  const slots = list(paths.slots, slot);
  const teamResult = item(paths.teamResult, async () => (await answering()).teamResultSchema);
  const quizzes = list(paths.quizzes, quizSummary);
  const signUp: Backend['signUp'] = async (...args) => (await writing()).signUp(context, ...args);

  return {
    type: 'rest',
    describe: async () => description,
    ...given('opportunities', {
      opportunities: list(paths.opportunities, opportunity, filters?.opportunities ?? []),
      opportunity: item(paths.opportunity, opportunity),
      slots: (id, query, call) => slots(query, call, id),
    }),
    ...given('events', {
      events: list(paths.events, listedEvent, filters?.events ?? []),
      event: item(paths.event, event),
    }),
    ...given('occurrences', {
      occurrences: list(paths.occurrences, occurrence, ['from', 'to', ...(filters?.occurrences ?? [])]),
    }),
    ...given('event-feed', {
      eventFeedUrl: (query) => base + paths.eventFeed + searchOf(query, filters?.events ?? []),
    }),
    ...given('quizzes', {
      quizzes: (call) => quizzes({}, call),
      quiz: async (id, call) => {
        const [reply, { schema: readQuiz }] = await both(pathOf(paths.quiz, { id }), quizReader, call);
        return readQuiz(jsonFrom(reply), reply.request, call);
      },
    }),
    ...given('benchmark', {
      benchmark: item(paths.benchmark, async () => (await answering()).benchmarkSchema),
    }),
    ...given('responses', {
      responses: partLater<Responses>(['respond'], async () => (await answering()).restResponses(context)),
    }),
    ...given('teams', {
      teams: {
        ...partLater<Omit<Teams, 'result'>>(['create', 'respond'], async () => (await answering()).restTeams(context)),
        result: (id, call) => teamResult(id, { ...call, isFresh: true }),
      },
    }),
    ...given('cases', {
      cases: list(paths.cases, caseStory, filters?.cases ?? []),
      caseStory: item(paths.caseStory, caseStory),
    }),
    ...given('attempts', {
      attempt: async (clientRef, call) => (await writing()).attempt(context, clientRef, call),
    }),
    ...given('holds', {
      holds: partLater<Holds>(['hold', 'extend', 'end'], async () =>
        (await import('./rest-holds.ts').catch(missing)).restHolds(context),
      ),
    }),
    ...given('manage', {
      manage: partLater<Managing>(
        ownersCalls,
        async () => new (await import('./rest-managing.ts').catch(missing)).RestManaging(context),
      ),
    }),
    ...(description.challenge && { puzzle: async (call: Call) => (await writing()).puzzle(context, call) }),
    ...(given('sign-up', { signUp }) || given('registration', { signUp })),
  };
}
