import type { CalendarEvent } from '../../contract/calendar-event.ts';
import type { Capacity } from '../../contract/capacity.ts';
import type { Opportunity } from '../../contract/opportunity.ts';
import type { SignUpTerms } from '../../contract/sign-up-terms.ts';
import { sequenceOf } from '../../domain/calendar/event-version.ts';
import { expand } from '../../domain/calendar/series.ts';

/** One time of a target. Times are milliseconds since 1970. */
export interface TargetTime {
  id: string;
  startsAt: number;
  endsAt: number;
  isCancelled: boolean;
  isClosed: boolean;
  capacity: Capacity | undefined;
}

/** What a request is for, as the backend judges it. */
export interface Target {
  version: string;
  status: Opportunity['status'];
  terms: SignUpTerms;
  times: readonly TargetTime[];
  /** The times as they were given, for the dates of a series. */
  slots: Opportunity['slots'];
}

const year = 366 * 86_400_000;
const yearsAhead = 3;

/** An opportunity as a target. */
export const targetOf = ({ version, status, signUp: terms, slots }: Opportunity): Target => ({
  version,
  status,
  terms,
  slots,
  times: slots.map(({ id, startsAt, endsAt, status: at, capacity }) => ({
    id,
    startsAt: Date.parse(startsAt),
    endsAt: Date.parse(endsAt ?? startsAt),
    isCancelled: at === 'cancelled',
    isClosed: at === 'closed',
    capacity,
  })),
});

/** An event as a target; nothing where one cannot register here. Its times are its dates (EC-7). */
export function targetOfEvent(event: CalendarEvent, now: number): Target | undefined {
  const { registration, status } = event;
  const { mode, policy, privacy, closesMinutesBefore = 0 } = registration ?? {};
  if (mode !== 'here' || !policy || !privacy) return undefined;
  const { occurrences } = expand(event, { from: now - year, to: now + yearsAhead * year }, { zone: 'event' });
  return {
    version: event.version ?? String(sequenceOf(event)),
    status: status === 'cancelled' || status === 'postponed' ? status : 'open',
    terms: { ...registration, policy, privacy },
    slots: [],
    times: occurrences.map(({ occurrence, startsAt, endsAt = startsAt }) => ({
      id: occurrence.id,
      startsAt,
      endsAt,
      isCancelled: occurrence.status === 'cancelled',
      isClosed: startsAt - closesMinutesBefore * 60_000 <= now,
      capacity: occurrence.capacity,
    })),
  };
}
