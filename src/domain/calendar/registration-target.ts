import type { CalendarEvent } from '../../contract/calendar-event.ts';
import type { Capacity } from '../../contract/capacity.ts';
import type { Occurrence } from '../../contract/occurrence.ts';
import type { Slot } from '../../contract/opportunity.ts';
import type { SignUpTarget } from '../sign-up/sign-up-target.ts';
import { formatPlainDate, readInstant } from './date-time.ts';
import { formatDateTime } from './date-time-text.ts';
import { sequenceOf } from './event-version.ts';
import { DEFAULT_ZONE, type PlacedOccurrence } from './placed-occurrence.ts';

/**
 * What a registration is for: these dates of an event, chosen beforehand, each under its own id (EC-62, EC-7). Nothing
 * where the event does not say on what terms.
 */
export function registrationTarget(event: CalendarEvent, dates: readonly PlacedOccurrence[]): SignUpTarget | undefined {
  const { policy, privacy } = event.registration ?? {};
  if (!event.registration || !policy || !privacy) return undefined;
  const [first, ...others] = dates;
  // One date may have a title and a place of its own.
  const { title = event.title, place } = first && others.length === 0 ? first.occurrence : event;
  return {
    kind: 'event',
    id: event.id,
    version: event.version ?? String(sequenceOf(event)),
    title,
    place,
    slots: dates.map(slotOf),
    chosenSlotIds: dates.map(({ occurrence }) => occurrence.id),
    dates: dates.map(({ occurrence }) => occurrence),
    terms: { ...event.registration, ...closingOf(event, first), policy, privacy },
  };
}

/** Registration closes at the stated time, or so many minutes before the first date, whichever comes first (EC-53). */
function closingOf({ registration }: CalendarEvent, first: PlacedOccurrence | undefined): { closesAt?: string } {
  const { closesAt, closesMinutesBefore } = registration ?? {};
  if (closesMinutesBefore === undefined || !first) return {};
  const before = first.startsAt - closesMinutesBefore * 60_000;
  return (readInstant(closesAt) ?? before) < before ? {} : { closesAt: formatDateTime(before, 0) };
}

function slotOf({ occurrence, isAllDay, startsAt, endsAt, lastDay }: PlacedOccurrence): Slot {
  const { id, timeZone = DEFAULT_ZONE, previousStartsAt, startsOn } = occurrence;
  return {
    id,
    // A whole day has no clock, and is the same day in every zone.
    startsAt: occurrence.startsAt ?? startsOn ?? formatDateTime(startsAt, 0),
    ...(endsAt !== undefined && {
      endsAt: isAllDay ? formatPlainDate(lastDay + 1) : (occurrence.endsAt ?? formatDateTime(endsAt, 0)),
    }),
    timeZone: startsOn ? 'UTC' : timeZone,
    ...placesOf(occurrence),
    ...(previousStartsAt && { previousStartsAt }),
  };
}

/** Of what is not counted nobody knows an end. */
const unlimited: Capacity = { maximum: null, remaining: null, display: 'hidden', asOf: '1970-01-01T00:00:00Z' };

/** Places by their number, or by the one word that a source without numbers has for them. */
function placesOf({ status, availability, registration, capacity }: Occurrence): Pick<Slot, 'capacity' | 'status'> {
  const isFull = availability === 'soldOut' || availability === 'waitingList';
  const known = capacity ?? unlimited;
  const list = isFull && !known.waitingList && { waitingList: { isOpen: availability === 'waitingList' } };
  return { capacity: { ...known, ...list }, status: slotStatus({ status, registration }, isFull) };
}

function slotStatus(
  { status, registration }: Pick<Occurrence, 'status' | 'registration'>,
  isFull: boolean,
): Slot['status'] {
  if (status === 'cancelled') return 'cancelled';
  if (status === 'postponed' || registration?.mode === 'none') return 'closed';
  return isFull ? 'full' : status === 'moved' ? 'moved' : 'scheduled';
}
