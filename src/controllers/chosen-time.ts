import { localClock } from '../domain/sign-up/local-clock.ts';
import type { SignUpMessages } from '../i18n/messages.ts';
import { dayWords, type SlotLocale, whenWords } from './slot-words.ts';

type ChosenLocale = SlotLocale & { words: Pick<SignUpMessages, 'daySpan'> };

type Time = Parameters<typeof whenWords>[0];

const DAY = 86_400_000;
const plainDate = /^\d{4}-\d\d-\d\d$/;

/**
 * When a time is that somebody has chosen. What lasts all of a day, as an event may, has no clock: it starts at a day,
 * or from midnight to midnight where what manages it knows instants only. Its end is the day after its last one.
 */
export function chosenTime(slot: Time, setting: ChosenLocale): string {
  if (!isWholeDays(slot)) return whenWords(slot, setting);
  const { startsAt, endsAt, timeZone } = slot;
  const { language, words } = setting;
  const first = dayWords(startsAt, timeZone, language);
  const last = endsAt ? dayWords(dayBefore(endsAt), timeZone, language) : first;
  return last === first ? first : words.daySpan(first, last);
}

// The last day that ends there: the day before a day, the last moment before a midnight.
const dayBefore = (end: string) => new Date(Date.parse(end) - (plainDate.test(end) ? DAY : 1)).toISOString();

function isWholeDays({ startsAt, endsAt, timeZone }: Time): boolean {
  if (plainDate.test(startsAt)) return true;
  const isMidnight = (moment: string) => localClock(Date.parse(moment), timeZone).stamp.endsWith('T00:00');
  return endsAt !== undefined && isMidnight(startsAt) && isMidnight(endsAt);
}
