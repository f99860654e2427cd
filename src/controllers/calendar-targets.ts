import type { Backend, Call } from '../backend/backend.ts';
import { BackendError } from '../backend/backend-error.ts';
import type { EventNeed } from '../contract/event-content.ts';
import type { Opportunity } from '../contract/opportunity.ts';
import { isOff } from '../domain/calendar/event-status.ts';
import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import { registrationTarget } from '../domain/calendar/registration-target.ts';
import type { Opening } from '../domain/sign-up/opening.ts';
import { type SignUpTarget, targetFromOpportunity } from '../domain/sign-up/sign-up-target.ts';
import type { CalendarRange, SeriesEngine } from './calendar-data.ts';
import { readOpportunity } from './opportunity-whole.ts';

/** What somebody wants in an opened event: to come on this date, or on all of them, or to do what it needs hands for. */
export interface Wish {
  placed: PlacedOccurrence;
  what: 'date' | 'series' | EventNeed;
}

/** What a wish is about, and whether that still takes place. */
export interface WishedTarget {
  target: SignUpTarget;
  status: Opportunity['status'];
}

/** What stands in the place of a form: it is on its way, it did not come, or there is none to be had now. */
export type Answer = { wish: Wish } & (
  | { kind: 'waiting' }
  | { kind: 'failed' }
  | { kind: 'notReceived'; text: string }
  | { kind: 'unavailable'; opening: Exclude<Opening, { kind: 'open' }> }
);

/** How dates are found in an event that has come whole. */
export interface DatesSetting {
  range: CalendarRange;
  engine: () => Promise<SeriesEngine>;
  /** Milliseconds since 1970. */
  now: number;
}

/** What a wish is about, as the source has it now, past the caches (EC-59, CT-15). */
export async function readWished(
  backend: Backend,
  { placed, what }: Wish,
  { call, ...setting }: DatesSetting & { call: Call },
): Promise<WishedTarget> {
  return typeof what === 'object'
    ? await readNeeded(backend, { placed, need: what }, call)
    : await readDates(backend, { placed, isSeries: what === 'series' }, { call, ...setting });
}

async function readDates(
  backend: Backend,
  { placed, isSeries }: { placed: PlacedOccurrence; isSeries: boolean },
  { call, range, engine, now }: DatesSetting & { call: Call },
): Promise<WishedTarget> {
  const { eventId, id } = placed.occurrence;
  if (!backend.event) throw new BackendError({ kind: 'unsupported', request: 'event', outcome: 'not-sent' });
  const [{ value: event }, { placeEvents }] = await Promise.all([backend.event(eventId, call), engine()]);
  const { data } = await placeEvents([event], range);
  const isWanted = ({ occurrence, startsAt }: PlacedOccurrence) =>
    isSeries ? startsAt > now && !isOff(occurrence.status) : occurrence.id === id;
  const dates = data.placed.filter(isWanted);
  const target = registrationTarget(event, dates);
  if (!target) throw new BackendError({ kind: 'unsupported', request: 'event', outcome: 'not-sent' });
  // A date that is not among them any more does not take place.
  const status = dates.length === 0 ? 'cancelled' : (isSeries ? event : dates[0]?.occurrence)?.status;
  return { target, status: isOff(status) ? status : 'open' };
}

/** The opportunity of a need; the time that is meant is chosen beforehand: the one it names, else that of the event (EC-58). */
async function readNeeded(
  backend: Backend,
  { placed, need }: { placed: PlacedOccurrence; need: EventNeed },
  call: Call,
): Promise<WishedTarget> {
  const { value } = await readOpportunity(backend, need.opportunityId, call);
  const target = targetFromOpportunity(value);
  const meant =
    value.slots.find(({ id }) => id === need.slotId) ??
    value.slots.find(({ startsAt }) => Date.parse(startsAt) === placed.startsAt);
  return { target: meant ? { ...target, slots: [meant], chosenSlotIds: [meant.id] } : target, status: value.status };
}

/** Whether two wishes are one: for the same date, and about the same. */
export const isSameWish = (one: Wish, other: Wish) =>
  one.placed.occurrence.id === other.placed.occurrence.id && subjectOf(one) === subjectOf(other);

const subjectOf = ({ what }: Wish) => (typeof what === 'object' ? what.opportunityId : what);
