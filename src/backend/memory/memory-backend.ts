import type { CalendarEvent } from '../../contract/calendar-event.ts';
import type { CaseStory } from '../../contract/case-story.ts';
import type { Config } from '../../contract/config.ts';
import type { List } from '../../contract/list.ts';
import type { Opportunity } from '../../contract/opportunity.ts';
import { quizSummarySchema } from '../../contract/quiz-summary.ts';
import { readItem } from '../../contract/read-item.ts';
import { filterCases } from '../../domain/case/case-filter.ts';
import { filterOpportunities } from '../../domain/sign-up/opportunity-filter.ts';
import type { Backend, Call, Environment, Read, SignUpAddress } from '../backend.ts';
import { environmentWith } from '../environment.ts';
import { refusal } from '../problem-error.ts';
import { filterEvents } from '../reading/event-filter.ts';
import { pageOf } from '../reading/local-page.ts';
import type { KeptSignUp, LinkPurpose } from './kept-sign-up.ts';
import { MemoryAnswering } from './memory-answering.ts';
import { defaultConfig, type MemoryContent, readContent } from './memory-content.ts';
import { MemoryHolds } from './memory-holds.ts';
import { MemoryKeys } from './memory-keys.ts';
import { MemoryManaging } from './memory-managing.ts';
import { MoodRecord, type Moods } from './memory-moods.ts';
import { MemoryOffers } from './memory-offers.ts';
import { MemoryPlaces } from './memory-places.ts';
import { MemorySignUps } from './memory-sign-ups.ts';
import { targetOf, targetOfEvent } from './memory-target.ts';

/** A backend without a network: the second implementation of the contract's rules, for stories and tests (BE-34). */
export type MemoryBackend = Backend &
  Moods &
  Required<Pick<Backend, Method>> & {
    /** The token that a mail about a sign-up would carry; its id is in the reply. */
    linkToken(signUpId: string, purpose?: LinkPurpose): string;
  };

type Method =
  | 'opportunities'
  | 'opportunity'
  | 'slots'
  | 'events'
  | 'event'
  | 'quizzes'
  | 'quiz'
  | 'cases'
  | 'caseStory'
  | 'signUp'
  | 'attempt'
  | 'holds'
  | 'manage'
  | 'responses'
  | 'teams'
  | 'benchmark';

const perPage = 50;

/** What a memory backend is made of. Lists may be as JSON files hold them; `config` replaces members of its own. */
export interface MemoryOptions extends MemoryContent {
  config?: Partial<Config>;
  environment?: Partial<Environment>;
}

/** Makes a memory backend. The same contents, calls and clock always give the same answers. */
export function memoryBackend({ config, environment: parts, ...given }: MemoryOptions): MemoryBackend {
  const environment = environmentWith(parts);
  const now = () => environment.now();
  const description = { ...defaultConfig, timeZone: environment.timeZone, ...config };
  const { timeZone } = description;
  const content = readContent(given, timeZone);
  const moods = new MoodRecord(environment);
  const places = new MemoryPlaces(now, (slotId) => moods.isFilled(slotId));
  const keys = new MemoryKeys();
  const signUps = new MemorySignUps(places, keys, now);

  /** A page of a collection as it is now, with what the moods take from it. */
  function list<Item extends { id: string }>(
    { items, skipped }: { items: readonly Item[]; skipped: Read<unknown>['skipped'] },
    query: { cursor?: string | undefined; limit?: number | undefined },
    keep: (items: readonly Item[]) => readonly Item[] = (all) => all,
  ): Read<List<Item>> {
    const all = moods.isEmpty ? [] : items;
    const lost = all.slice(0, moods.skippedCount).map(({ id }, at) => ({ path: `/items/${at}`, id, code: 'no-title' }));
    const kept = keep(all.slice(moods.skippedCount));
    const page = pageOf(kept, { cursor: query.cursor, limit: Math.min(query.limit ?? perPage, 100) });
    const asOf = new Date(now()).toISOString();
    return {
      value: { ...page, total: kept.length, asOf },
      skipped: [...skipped, ...lost.map((issue) => ({ ...issue, message: issue.id }))],
    };
  }
  function one<Item extends { id: string }>({ items }: { items: readonly Item[] }, id: string): Item {
    const found = items.find((item) => item.id === id);
    if (!found) throw refusal('not-found', id);
    return found;
  }
  function managedItem({ address }: KeptSignUp) {
    const item = one<CalendarEvent | Opportunity>(
      address.kind === 'event' ? content.events : content.opportunities,
      address.id,
    );
    const target = find(address);
    if (!target) throw refusal('not-found', address.id);
    const contact = target.terms.contact ?? description.helpContact;
    return { target, title: item.title, place: item.place, contact, timeZone };
  }
  const read = <Value>(value: Value): Read<Value> => ({ value, skipped: [] });
  const offers = new MemoryOffers({ signUps, places, item: managedItem, now, timeZone });
  const call = <Value>(name: string, { signal }: Call, work: () => Value, isWriting = false) => {
    const settled = () => {
      offers.settle();
      return work();
    };
    return moods.call(name, { signal }, settled, isWriting);
  };
  const opportunities = () => ({
    ...content.opportunities,
    items: content.opportunities.items.map((opportunity: Opportunity) => places.opportunity(opportunity)),
  });
  const events = () => ({
    ...content.events,
    items: content.events.items.map((event: CalendarEvent) => places.event(event)),
  });

  const answering = new MemoryAnswering({
    quizzes: () => content.quizzes.items,
    keys,
    now,
    call,
  });
  const methods: Record<string, Partial<Backend>> = {
    opportunities: {
      opportunities: (query, how) =>
        call('opportunities', how, () =>
          list(opportunities(), query, (all) => filterOpportunities(all, query, { now: now(), timeZone })),
        ),
      opportunity: (id, how) => call('opportunity', how, () => read(one(opportunities(), id))),
      slots: (id, query, how) =>
        call('slots', how, () => list({ items: one(opportunities(), id).slots, skipped: [] }, query)),
    },
    events: {
      events: (query, how) =>
        call('events', how, () => list(events(), query, (all) => filterEvents(all, query, timeZone))),
      event: (id, how) => call('event', how, () => read(one(events(), id))),
    },
    quizzes: {
      quizzes: (how) =>
        call('quizzes', how, () => {
          const summaries = content.quizzes.items.flatMap((quiz) => readItem(quizSummarySchema, quiz).value ?? []);
          return list({ items: summaries, skipped: content.quizzes.skipped }, {});
        }),
      quiz: (id, how) => call('quiz', how, () => read(one(content.quizzes, id))),
    },
    cases: {
      cases: (query, how) =>
        call('cases', how, () => list<CaseStory>(content.cases, query, (all) => filterCases(all, query))),
      caseStory: (id, how) => call('case', how, () => read(one(content.cases, id))),
    },
    responses: { responses: answering.responses },
    teams: { teams: answering.teams },
    benchmark: { benchmark: answering.benchmark },
    manage: {
      manage: new MemoryManaging({ signUps, places, offers, item: managedItem, now, timeZone, call }),
    },
    holds: { holds: new MemoryHolds({ opportunities: () => content.opportunities.items, now, call }) },
    attempts: { attempt: (clientRef, how) => call('attempt', how, () => keys.attempt(clientRef)) },
  };
  const find = ({ kind, id }: SignUpAddress) =>
    kind === 'event' ? targetOfEvent(one(content.events, id), now()) : targetOf(one(content.opportunities, id));
  const signUp: Backend['signUp'] = (target, request, how) => {
    const work = () => signUps.signUp(target, { ...request, clientRef: how.clientRef }, () => find(target));
    return call('sign-up', how, work, true);
  };
  const canSignUp = description.features.some((feature) => feature === 'sign-up' || feature === 'registration');

  const backend = Object.assign(
    {
      type: 'memory',
      describe: (how: Call) => call('config', how, () => description),
      linkToken: (signUpId: string, purpose: LinkPurpose = 'manage') => MemoryManaging.tokenOf(signUpId, purpose),
      slow: (milliseconds: number) => change(() => moods.beSlow(milliseconds)),
      failing: (kind: Parameters<Moods['failing']>[0], times = Number.POSITIVE_INFINITY) =>
        change(() => moods.fail(kind, times)),
      losingAnswers: (times: number) => change(() => moods.loseAnswers(times)),
      empty: () =>
        change(() => {
          moods.isEmpty = true;
        }),
      partlySkipped: (count: number) =>
        change(() => {
          moods.skippedCount = count;
        }),
      filling: (slotId: string, after: number) => change(() => moods.fill(slotId, after)),
    },
    ...description.features.map((feature) => methods[feature]),
    canSignUp && { signUp },
  ) as unknown as MemoryBackend;
  function change(set: () => void): MemoryBackend {
    set();
    return backend;
  }
  return backend;
}
