import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import { openAttempts, storedAttempt } from './attempt-store.ts';
import type { Wish } from './calendar-targets.ts';

/**
 * What was being sent when the page was left, at the date that `reveal` brings into view (SU-62). Which date it was is
 * not kept on the device, so it is all of the event's; help is for the event that looks for it.
 */
export function wishLeft(
  dates: readonly PlacedOccurrence[],
  reveal: (eventOrDate: string) => PlacedOccurrence | undefined,
): { wish: Wish; clientRef: string } | undefined {
  for (const attempt of openAttempts()) {
    const clientRef = storedAttempt(attempt);
    const needOf = ({ occurrence: { needs = [] } }: PlacedOccurrence) =>
      needs.find(({ opportunityId }) => opportunityId === attempt.id);
    const helped = attempt.kind === 'event' ? undefined : dates.find(needOf);
    const what = attempt.kind === 'event' ? ('series' as const) : helped && needOf(helped);
    const placed = clientRef && what && reveal(helped?.occurrence.id ?? attempt.id);
    if (placed) return { wish: { placed, what }, clientRef };
  }
  return undefined;
}
