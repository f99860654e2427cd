import type { CalendarEvent } from '../../contract/calendar-event.ts';
import type { Occurrence } from '../../contract/occurrence.ts';
import type { Series, Slot } from '../../contract/opportunity.ts';
import type { SignUpReply } from '../../contract/sign-up.ts';
import { formatBasicUtc } from '../calendar/date-time-text.ts';
import { type IcsFileOptions, icsFile } from '../calendar/ics-file.ts';
import { expand } from '../calendar/series.ts';
import { dayOfSlot } from './series-choice.ts';
import type { SignUpTarget } from './sign-up-target.ts';

/** What a receipt's calendar file is made of; it holds nothing that was answered (SU-71). */
export interface ReceiptFacts {
  readonly target: SignUpTarget;
  readonly reply: SignUpReply;
  /** The series that was signed up for as a whole, and whether it has an end. */
  readonly series?: { readonly id: string; readonly isOpen: boolean } | undefined;
  readonly options: Pick<IcsFileOptions, 'stamp' | 'language' | 'productId'> & { readonly host: string };
}

/** Statuses whose times are worth a place in somebody's calendar. */
const statuses: Readonly<Record<string, 'scheduled' | 'tentative'>> = { confirmed: 'scheduled', pending: 'tentative' };
const YEARS_AHEAD = 2;
const MILLISECONDS_A_YEAR = 366 * 86_400_000;

/** The times of a sign-up that may stand in a calendar. */
export function calendarSlots({ slots }: SignUpTarget, reply: SignUpReply): readonly Slot[] {
  return slots
    .filter(({ id }) => reply.slots.some(({ slotId, status }) => slotId === id && statuses[status]))
    .sort((left, right) => Date.parse(left.startsAt) - Date.parse(right.startsAt));
}

/** A calendar file of the times one signed up for: one entry a time, or one for a whole series (SU-71). */
export function receiptCalendar({ target, reply, series, options }: ReceiptFacts): string {
  const slots = calendarSlots(target, reply);
  const known = target.series?.find(({ id }) => id === series?.id);
  const [first] = slots;
  const single = () =>
    slots.map((slot) => dateOf(target, slot, reply) ?? entryOf(target, slot, { reply, host: options.host }));
  const items =
    first && known && series
      ? [seriesEntry(entryOf(target, first, { reply, host: options.host }), { known, slots, isOpen: series.isOpen })]
      : single();
  return icsFile(items, options);
}

// A date of an event keeps the uid it has in every calendar (EC-29); one that is not certain yet says so.
function dateOf({ dates = [] }: SignUpTarget, { id }: Slot, reply: SignUpReply): Occurrence | undefined {
  const found = dates.find((date) => date.id === id);
  const isPending = reply.slots.some(({ slotId, status }) => slotId === id && status === 'pending');
  return found && isPending ? { ...found, status: 'tentative' } : found;
}

function entryOf(
  { title, place }: SignUpTarget,
  { id, startsAt, endsAt, timeZone }: Slot,
  { reply, host }: { reply: SignUpReply; host: string },
): CalendarEvent {
  const placed = reply.slots.find(({ slotId }) => slotId === id);
  return {
    id,
    uid: `${reply.id}.${id}@${host}`,
    title,
    startsAt,
    timeZone,
    ...(endsAt && { endsAt }),
    ...(place && { place }),
    status: statuses[placed?.status ?? ''] ?? 'tentative',
  };
}

// The rule says when; the dates that were got say which. A date got besides the rule, because it was moved, is added.
function seriesEntry(
  entry: CalendarEvent,
  { known, slots, isOpen }: { known: Series; slots: readonly Slot[]; isOpen: boolean },
): CalendarEvent {
  const starts = new Set(slots.map(({ startsAt }) => Date.parse(startsAt)));
  const last = Math.max(...starts);
  const rule = isOpen ? known.rrule : `${withoutEnd(known.rrule)};UNTIL=${formatBasicUtc(last)}`;
  const whole: CalendarEvent = { ...entry, recurrence: { rules: [rule] } };
  const from = Date.parse(entry.startsAt ?? '');
  const { occurrences } = expand(whole, { from, to: from + YEARS_AHEAD * MILLISECONDS_A_YEAR }, { zone: 'event' });
  const isAway = (startsAt: number, day: string) =>
    startsAt <= last ? !starts.has(startsAt) : (known.excludedOn ?? []).includes(day);
  const excluded = occurrences.flatMap(({ startsAt, occurrence }) => {
    const at = occurrence.startsAt ?? '';
    return isAway(startsAt, dayOfSlot({ startsAt: at, timeZone: known.timeZone })) ? [{ startsAt: at }] : [];
  });
  const dates = new Set(occurrences.map(({ startsAt }) => startsAt));
  const added = slots
    .filter(({ startsAt }) => !dates.has(Date.parse(startsAt)))
    .map(({ startsAt, endsAt }) => ({ startsAt, ...(endsAt && { endsAt }) }));
  return { ...whole, recurrence: { rules: [rule], excluded, added } };
}

const withoutEnd = (rule: string): string =>
  rule
    .split(';')
    .filter((part) => !/^(?:UNTIL|COUNT)=/.test(part))
    .join(';');
