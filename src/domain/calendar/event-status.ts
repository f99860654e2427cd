import type { Capacity } from '../../contract/capacity.ts';
import type { Occurrence } from '../../contract/occurrence.ts';
import type { Registration } from '../../contract/registration.ts';
import type { Text } from '../../contract/text.ts';
import type { DateTime, PlainDate } from '../../contract/time.ts';
import { readInstant } from './date-time.ts';

/** A status of a date with what its words need (EC-53). */
export type EventStatus =
  | { code: 'cancelled' | 'postponed' | 'changed' | 'tentative' | 'closed' | 'waitingList' }
  | { code: 'online' | 'hybrid' | 'free' | 'needsHelp' }
  | { code: 'moved'; fromStartsAt?: DateTime; fromStartsOn?: PlainDate; fromPlaceName?: Text }
  | { code: 'notOpen'; opensAt: DateTime }
  | { code: 'soldOut'; isPaid: boolean }
  | { code: 'few'; remaining?: number };

/** Code of a status. */
export type EventStatusCode = EventStatus['code'];

const FRESH_MS = 10 * 60_000;
const FEW_AT_LEAST = 3;
const FEW_SHARE = 0.1;

/** Whether the numbers are young enough to be shown as numbers, or taken for "none left" (CT-17). */
export const isFresh = (capacity: Capacity | undefined, now: number): boolean =>
  now - (readInstant(capacity?.asOf) ?? 0) <= FRESH_MS;

/** Whether it is known that no place is left; unknown is not zero (CT-1). */
export const isFull = (capacity: Capacity | undefined, now: number): boolean =>
  capacity?.remaining === 0 && capacity.maximum !== null && isFresh(capacity, now);

/** Whether an event looks for help; nobody helps at a date that does not take place (EC-58). */
export const looksForHelp = ({ needs = [], status }: Pick<Occurrence, 'needs' | 'status'>, now: number): boolean =>
  !isOff(status) && needs.some(({ capacity }) => !isFull(capacity, now));

/** Whether a date does not take place, or not then. */
export const isOff = (status: string | undefined): status is 'cancelled' | 'postponed' =>
  status === 'cancelled' || status === 'postponed';

/** The statuses of a date at `now` (ms), most important first (EC-53). */
export function statusesOf(occurrence: Occurrence, now: number): EventStatus[] {
  const main = mainStatus(occurrence);
  const places = isOff(main?.code) ? undefined : placesStatus(occurrence, now);
  const remote = occurrence.place?.remote;
  const statuses: (EventStatus | false | undefined)[] = [
    main,
    places,
    remote === 'only' && { code: 'online' },
    remote === 'possible' && { code: 'hybrid' },
    occurrence.price?.kind === 'free' && { code: 'free' },
    // Who would help at a date that has begun?
    !hasBegun(occurrence, now) && looksForHelp(occurrence, now) && { code: 'needsHelp' },
  ];
  return statuses.filter((status): status is EventStatus => Boolean(status));
}

function mainStatus(occurrence: Occurrence): EventStatus | undefined {
  const { status } = occurrence;
  if (isOff(status)) return { code: status };
  const from = movedFrom(occurrence);
  if (from || status === 'moved') return { code: 'moved', ...from };
  if (status === 'changed' || status === 'tentative') return { code: status };
  return undefined;
}

/** Where a date was before: as it says itself, or where its series had it. */
export function movedFrom(
  occurrence: Occurrence,
): { fromStartsAt?: DateTime; fromStartsOn?: PlainDate; fromPlaceName?: Text } | undefined {
  const { startsAt, startsOn, previousPlaceName } = occurrence;
  const fromStartsAt = occurrence.previousStartsAt ?? occurrence.originalStartsAt;
  const fromStartsOn = occurrence.previousStartsOn ?? occurrence.originalStartsOn;
  const isLater = fromStartsAt && readInstant(fromStartsAt) !== readInstant(startsAt);
  const from = {
    ...(isLater && { fromStartsAt }),
    ...(!isLater && fromStartsOn && fromStartsOn !== startsOn && { fromStartsOn }),
    ...(previousPlaceName &&
      JSON.stringify(previousPlaceName) !== JSON.stringify(occurrence.place?.name) && {
        fromPlaceName: previousPlaceName,
      }),
  };
  return Object.keys(from).length > 0 ? from : undefined;
}

function placesStatus(occurrence: Occurrence, now: number): EventStatus | undefined {
  const { registration, capacity, availability } = occurrence;
  if (registration && registration.mode !== 'none') {
    const { opensAt } = registration;
    if (opensAt && now < (readInstant(opensAt) ?? 0)) return { code: 'notOpen', opensAt };
    if (now >= closesAt(occurrence, registration)) return { code: 'closed' };
  }
  const hasNone = isFull(capacity, now);
  if (availability === 'waitingList' || (hasNone && capacity?.waitingList?.isOpen)) return { code: 'waitingList' };
  if (availability === 'soldOut' || hasNone) return { code: 'soldOut', isPaid: occurrence.price?.kind === 'paid' };
  return fewStatus(occurrence, now);
}

function fewStatus({ capacity, availability }: Occurrence, now: number): EventStatus | undefined {
  const { maximum, remaining, display } = capacity ?? {};
  const isCounted =
    typeof maximum === 'number' && typeof remaining === 'number' && remaining > 0 && display !== 'hidden';
  const isFew = isCounted && remaining <= Math.max(FEW_AT_LEAST, Math.ceil(maximum * FEW_SHARE));
  if (!isFew && availability !== 'few') return undefined;
  return isCounted && isFresh(capacity, now) && display === 'exact' ? { code: 'few', remaining } : { code: 'few' };
}

/** Instant (ms) at which registration closes: the stated time, so many minutes before the start, or the start (EC-53). */
function closesAt({ startsAt }: Occurrence, { closesAt, closesMinutesBefore = 0 }: Registration): number {
  const start = readInstant(startsAt) ?? Number.POSITIVE_INFINITY;
  return Math.min(readInstant(closesAt) ?? start, start - closesMinutesBefore * 60_000);
}

const hasBegun = ({ startsAt }: Occurrence, now: number) => (readInstant(startsAt) ?? now + 1) <= now;
