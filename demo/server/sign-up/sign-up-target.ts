import { and, eq, sql as query } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import type { Capacity } from '../../../src/contract/capacity.ts';
import type { Code } from '../../../src/contract/code.ts';
import type { Contact } from '../../../src/contract/contact.ts';
import type { Occurrence } from '../../../src/contract/occurrence.ts';
import type { Opportunity, Series, Slot } from '../../../src/contract/opportunity.ts';
import { type Place, placeSchema } from '../../../src/contract/place.ts';
import type { SignUpTerms } from '../../../src/contract/sign-up-terms.ts';
import type { Text } from '../../../src/contract/text.ts';
import { sequenceOf } from '../../../src/domain/calendar/event-version.ts';
import { expand } from '../../../src/domain/calendar/series.ts';
import type { Sql } from '../database.ts';
import { type ItemName, readDocument } from '../documents.ts';
import { Refusal } from '../refusal.ts';
import { documents, signUps, type TargetKind } from '../schema.ts';

/** One time that can be signed up for. */
export interface TargetSlot {
  id: string;
  startsAt: number;
  endsAt?: number;
  status: 'scheduled' | 'cancelled' | 'closed';
  /** Milliseconds at which signing up for this time ends; its start if it says nothing else. */
  closesAt: number;
  capacity?: Capacity | undefined;
  timeZone: string;
  seriesId?: string | undefined;
  label?: Slot['label'];
}

/** What a person signs up for, an opportunity or an event, as the backend judges it (SU-5). */
export interface Target {
  kind: TargetKind;
  id: string;
  version: string;
  status: 'open' | 'notOpenYet' | 'closed' | 'cancelled';
  title: Text;
  place?: Place | undefined;
  contact?: Contact | undefined;
  terms: SignUpTerms;
  hasSlots: boolean;
  series: readonly Series[];
  /** How one may commit oneself; `single` where nothing is said. */
  modes: readonly ('single' | 'series' | 'rota')[];
  /** It has been deleted, or takes no sign-ups any more. */
  isGone?: boolean;
  /** Two sides are paired by a person (SU-49). */
  isMatching?: boolean;
  /** What families do for each other. */
  tasks: readonly Code[];
  /** One registers for all dates together. */
  isWholeSeries?: boolean;
  slots: readonly TargetSlot[];
}

const year = 366 * 86_400_000;
const yearsAhead = 3;

/** Which opportunity or event. */
export interface TargetName {
  kind: TargetKind;
  id: string;
}

/** The item that stands for a target. */
export const itemNameOf = ({ kind, id }: TargetName): ItemName => ({
  collection: kind === 'opportunity' ? 'opportunities' : 'events',
  id,
});

/** Joins a sign-up with the item that stands for its target. */
export const isItsItem = and(
  eq(documents.id, signUps.targetId),
  eq(documents.collection, query`CASE ${signUps.targetKind} WHEN 'event' THEN 'events' ELSE 'opportunities' END`),
);

/** Finds what a request is for; unknown, or never meant to be signed up for here: 404 and 409. */
export async function readTarget(sql: Sql, name: TargetName, now: Date): Promise<Target> {
  const { collection, id } = itemNameOf(name);
  return targetFrom((await readDocument(sql, collection, id))?.item, name, now);
}

/** What a request is for, from the item as it is kept. */
export function targetFrom(item: unknown, { kind }: Pick<TargetName, 'kind'>, now: Date): Target {
  if (!item) throw new Refusal('not-found');
  return kind === 'opportunity' ? opportunityTarget(item as Opportunity) : eventTarget(item as CalendarEvent, now);
}

function opportunityTarget({ id, version, status, signUp, slots, ...item }: Opportunity): Target {
  return {
    ...namesOf(item, signUp.contact),
    series: item.series ?? [],
    tasks: item.tasks ?? [],
    modes: item.commitment?.modes ?? ['single'],
    isMatching: item.kind === 'matching',
    kind: 'opportunity',
    id,
    version,
    status: status === 'cancelled' || status === 'notOpenYet' ? status : isOpen(status) ? 'open' : 'closed',
    terms: signUp,
    hasSlots: slots.length > 0 && signUp.policy.mode !== 'interestOnly',
    slots: slots.map((slot) => ({
      ...timesOf(slot.startsAt, slot.endsAt),
      id: slot.id,
      status: slot.status === 'cancelled' || slot.status === 'closed' ? slot.status : 'scheduled',
      closesAt: Date.parse(slot.startsAt),
      capacity: slot.capacity,
      timeZone: slot.timeZone,
      seriesId: slot.seriesId,
      label: slot.label,
    })),
  };
}

/** What people are told it is called, where it is and whom to ask. */
function namesOf({ title, place }: { title: Text; place?: Place | undefined }, contact: Contact | undefined) {
  return { title, place, contact };
}

const isOpen = (status: Opportunity['status']) => status === 'open' || status === 'full' || status === 'waitingList';

function timesOf(startsAt: string, endsAt: string | undefined) {
  return { startsAt: Date.parse(startsAt), ...(endsAt && { endsAt: Date.parse(endsAt) }) };
}

function eventTarget(event: CalendarEvent, now: Date): Target {
  const { registration } = event;
  if (registration?.mode !== 'here' || !registration.policy || !registration.privacy)
    throw new Refusal('sign-up-closed');
  const { policy, privacy } = registration;
  const range = { from: now.getTime() - year, to: now.getTime() + yearsAhead * year };
  const { occurrences } = expand(event, range, { zone: 'event' });
  const slots = occurrences.map(({ occurrence, startsAt, endsAt }) => ({
    id: occurrence.id,
    startsAt,
    ...(endsAt !== undefined && { endsAt }),
    status: statusOf(occurrence),
    closesAt: startsAt - (registration.closesMinutesBefore ?? 0) * 60_000,
    capacity: occurrence.capacity,
    timeZone: occurrence.timeZone ?? 'Europe/Copenhagen',
  }));
  return {
    ...namesOf({ title: event.title, place: plainPlace(event.place) }, event.contact),
    series: [],
    tasks: [],
    modes: ['single'],
    kind: 'event',
    id: event.id,
    version: event.version ?? String(sequenceOf(event)),
    status: event.status === 'cancelled' ? 'cancelled' : event.status === 'postponed' ? 'closed' : 'open',
    terms: { ...registration, policy, privacy },
    hasSlots: true,
    isWholeSeries: registration.per === 'series',
    slots,
  };
}

/** The place of an event tells more than that of an opportunity; a sign-up shows what both have. */
const plainPlace = (place: unknown): Place | undefined => z.safeParse(placeSchema, place).data;

function statusOf({ status, registration }: Occurrence): TargetSlot['status'] {
  if (status === 'cancelled') return 'cancelled';
  return status === 'postponed' || registration?.mode === 'none' ? 'closed' : 'scheduled';
}
