import type { Text } from '../contract/text.ts';
import { type CivilDay, civilOf } from '../domain/calendar/civil-day.ts';
import { readInstant, readPlainDate } from '../domain/calendar/date-time.ts';
import { DEFAULT_ZONE, isLong, knownZone, type PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import { zoneTable } from '../domain/calendar/zone-table.ts';
import type { ChosenText } from '../i18n/choose-locale.ts';
import { clockTime, formatDay, formatInstant, longDay, longDayYear } from '../i18n/format.ts';
import type { CalendarMessages, Language } from '../i18n/messages.ts';

/** What every word about a date hangs on. */
export interface CalendarSetting {
  words: CalendarMessages;
  language: Language;
  text: (text: Text | undefined) => ChosenText;
  /** The shown zone: an IANA name, or `event` for each event's own (EC-13). */
  zone: string;
  /** Milliseconds since 1970. */
  now: number;
  today: CivilDay;
  /** The icon of a status, once icons have come. */
  iconOf?: ((code: string) => string) | undefined;
}

const zoneOf = ({ occurrence }: PlacedOccurrence, zone: string): string => {
  const name = zone === 'event' ? occurrence.timeZone : zone;
  return name && zoneTable(name) ? name : DEFAULT_ZONE;
};

/** «tirsdag 24. november», with the year when it is another than today's (EC-43). */
export const dayWords = (day: CivilDay, { language, today }: Pick<CalendarSetting, 'language' | 'today'>): string =>
  formatDay(day, civilOf(day).year === civilOf(today).year ? longDay : longDayYear, language);

/** «I dag, tirsdag 24. november», «I morgen, …», else the day (EC-43). */
export function dayTitle(day: CivilDay, setting: CalendarSetting): string {
  const words = dayWords(day, setting);
  if (day === setting.today) return setting.words.today(words);
  return day === setting.today + 1 ? setting.words.tomorrow(words) : words;
}

/** «18.00–20.00», «18.00», «Hele dagen»; an event of several days has only its beginning here (EC-44). */
export function timeWords(placed: PlacedOccurrence, { words, language, zone }: CalendarSetting): string {
  if (placed.isAllDay) return words.allDay;
  return spanIn(placed, { words, language, zone: zoneOf(placed, zone) });
}

function spanIn(
  placed: PlacedOccurrence,
  { words, language, zone }: Pick<CalendarSetting, 'words' | 'language' | 'zone'>,
): string {
  const clock = (instant: number) => formatInstant(instant, clockTime, { language, timeZone: zone });
  const { startsAt, endsAt } = placed;
  return endsAt === undefined || isLong(placed) ? clock(startsAt) : words.span(clock(startsAt), clock(endsAt));
}

/** The event's own time, when its zone's clock shows another one than the shown zone's (EC-13). */
export function ownTimeWords(placed: PlacedOccurrence, setting: CalendarSetting): string | undefined {
  const { timeZone } = placed.occurrence;
  // No place has these names.
  const isNowhere = timeZone === undefined || /^(Etc\/.*|UTC|GMT|Zulu|Universal)$/.test(timeZone);
  const own = isNowhere ? undefined : zoneTable(timeZone);
  if (!own || placed.isAllDay) return undefined;
  const shown = knownZone(setting.zone === 'event' ? undefined : setting.zone);
  if (own.offsetAt(placed.startsAt) === shown.offsetAt(placed.startsAt)) return undefined;
  const city = timeZone?.split('/').at(-1)?.replaceAll('_', ' ') ?? '';
  return setting.words.ownTime(spanIn(placed, { ...setting, zone: timeZone as string }), city);
}

/** «torsdag 15. oktober kl. 18.00» of a moment, or the day alone where there is no time. */
export function momentWords(
  { at, on }: { at?: string | undefined; on?: string | undefined },
  setting: CalendarSetting,
): string {
  const day = readPlainDate(on);
  if (day !== undefined) return dayWords(day, setting);
  const instant = readInstant(at);
  if (instant === undefined) return '';
  const zone = setting.zone === 'event' ? DEFAULT_ZONE : setting.zone;
  const time = formatInstant(instant, clockTime, { language: setting.language, timeZone: zone });
  return setting.words.onDayAtTime(dayWords(knownZone(zone).dayAt(instant), setting), time);
}
