import { type Method, methodOf } from '../backend/backend-method.ts';
import { readInstant, readPlainDate } from '../domain/calendar/date-time.ts';
import { knownZone } from '../domain/calendar/placed-occurrence.ts';
import type { BackendCheck, BackendSubject } from './backend-subject.ts';
import { must, mustEqual, mustFail } from './expectations.ts';
import { freshCall, worldOf } from './subject-source.ts';

interface Dated {
  id: string;
  startsAt?: string;
  endsAt?: string;
  startsOn?: string;
  endsBefore?: string;
  recurrence?: unknown;
  overrides?: unknown;
}

const day = 86_400_000;
const atTime = (instant: number) => new Date(instant).toISOString();

/** First instant of an event and first one after it. */
function edgesOf(event: Dated, zone: string): { from: number; to: number } {
  const midnight = (text: string, later = 0) =>
    knownZone(zone).instantOf(((readPlainDate(text) ?? 0) + later) * 86_400);
  const instant = (text: string) => readInstant(text) ?? 0;
  const from = event.startsAt ? instant(event.startsAt) : midnight(event.startsOn ?? '');
  if (event.endsAt) return { from, to: instant(event.endsAt) };
  if (event.startsAt) return { from, to: from };
  return { from, to: event.endsBefore ? midnight(event.endsBefore) : midnight(event.startsOn ?? '', 1) };
}

/** B10: half open on both sides: what ends at `from` or starts at `to` is not there (CT-12, BE-18). */
async function cutsHalfOpen(subject: BackendSubject): Promise<void> {
  const world = worldOf(subject);
  const backend = await world.settle(Promise.resolve(subject.create(world.environment)));
  const has = async (id: string, from: number, to: number) => {
    const work = backend.events?.({ from: atTime(from), to: atTime(to) }, freshCall());
    must(work !== undefined, 'no events');
    return (await world.settle(work)).value.items.some((event) => event.id === id);
  };
  const single = (subject.expected.events as Dated[]).filter(({ recurrence, overrides }) => !recurrence && !overrides);
  must(single.length > 0, 'no single event to look at');
  for (const event of single) {
    const { from, to } = edgesOf(event, world.environment.timeZone);
    const isLong = to > from;
    mustEqual(await has(event.id, to, to + day), !isLong, `${event.id} ends at from`);
    mustEqual(await has(event.id, from - day, from), false, `${event.id} starts at to`);
    mustEqual(await has(event.id, from, from + 1), true, `${event.id} starts at from`);
    if (isLong) mustEqual(await has(event.id, to - 1, to), true, `${event.id} ends at to`);
    mustEqual(await has(event.id, from - day, to + day), true, `${event.id} inside`);
    if (isLong) mustEqual(await has(event.id, from + 1, to - 1), true, `${event.id} spans both`);
  }
}

const methodsOf: Readonly<Record<string, readonly Method[]>> = {
  opportunities: ['opportunities', 'opportunity'],
  events: ['events', 'event'],
  occurrences: ['occurrences'],
  'event-feed': ['eventFeedUrl'],
  quizzes: ['quizzes', 'quiz'],
  cases: ['cases', 'caseStory'],
  attempts: ['attempt'],
  manage: ['manage'],
};

/** B11: a method is there exactly when its feature is listed (BE-1). */
async function agreesWithItself(subject: BackendSubject): Promise<void> {
  const world = worldOf(subject);
  const backend = await world.settle(Promise.resolve(subject.create(world.environment)));
  const { features, timeZone, languages } = await world.settle(backend.describe(freshCall()));
  mustEqual([...features].sort(), [...subject.features].sort(), 'features');
  must(languages.length > 0 && timeZone.length > 0, 'no language or zone');
  for (const [feature, methods] of Object.entries(methodsOf)) {
    const isListed = features.some((listed) => listed === feature);
    for (const method of methods) {
      mustEqual(backend[method] !== undefined, isListed, `${feature}: ${method}`);
      const found = Promise.resolve().then(() => methodOf(backend, method));
      if (!isListed) await mustFail(found, 'unsupported', `a call to the missing ${method}`);
    }
  }
  const canSignUp = features.some((feature) => feature === 'sign-up' || feature === 'registration');
  mustEqual(backend.signUp !== undefined, canSignUp, 'signUp');
}

/** What must hold of ranges and features (B10, B11). */
export function rangeChecks(subject: BackendSubject): BackendCheck[] {
  return [
    ...(subject.isCuttingRange
      ? [{ id: 'B10', title: 'B10 cuts events by half-open ranges', run: () => cutsHalfOpen(subject) }]
      : []),
    { id: 'B11', title: 'B11 has the methods of its features and no others', run: () => agreesWithItself(subject) },
  ];
}
