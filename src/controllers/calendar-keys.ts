import { type CivilDay, weekdayOf } from '../domain/calendar/civil-day.ts';

/** The key that was pressed, and which others were held. */
export type PressedKeys = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** How many days a key leads on; undefined leaves it, and every chord, to the page (EC-50). */
export function dayStep(
  { key, shiftKey, ctrlKey, altKey, metaKey }: PressedKeys,
  steps: Readonly<Record<string, number>>,
): { days: number } | undefined {
  const days = shiftKey || ctrlKey || altKey || metaKey ? undefined : steps[key];
  return days === undefined ? undefined : { days };
}

/** The keys that lead to the first and the last day of a week. */
export const toWeekEnds = (day: CivilDay) => ({ Home: -weekdayOf(day), End: 6 - weekdayOf(day) });
