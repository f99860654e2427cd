import type { Occurrence } from '../contract/occurrence.ts';
import { statusesOf } from '../domain/calendar/event-status.ts';
import { badgeWords } from './calendar-rows.ts';
import type { CalendarSetting } from './calendar-setting.ts';

/** Statuses that a file tells in words: those that will still be so when it is read. The title says what is off (EC-29). */
const told = /moved|changed|tentative|waitingList|soldOut|online|hybrid/;

/** The statuses of a date as one line of a calendar file (EC-8, EC-53). */
export function statusNote(occurrence: Occurrence, setting: CalendarSetting): string {
  const statuses = statusesOf(occurrence, setting.now);
  return statuses.flatMap((status) => (told.test(status.code) ? badgeWords(status, setting).words : [])).join('. ');
}
