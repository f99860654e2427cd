import type { CivilDay } from '../domain/calendar/civil-day.ts';
import { formatPlainDate } from '../domain/calendar/date-time.ts';
import { danishQuietDay, type QuietDay } from '../domain/calendar/quiet-days.ts';
import { calendarQuietWords } from '../i18n/calendar-quiet-words.ts';
import { inRow } from '../i18n/format.ts';
import type { CalendarQuietMessages } from '../i18n/messages.ts';
import type { CalendarData } from './calendar-data.ts';
import type { CalendarSetting } from './calendar-setting.ts';
import { LocaleController } from './locale-controller.ts';

interface Wanted {
  publicHolidays: string;
  quietDays: readonly QuietDay[];
}

/** Names of the quiet days: Danish holidays unless the editor wants none, what the source names so, and the page's own (EC-48). */
function quietDayNames(
  quiet: CalendarData['quiet'],
  { publicHolidays, quietDays }: Wanted,
  { text, language, names }: Pick<CalendarSetting, 'text' | 'language'> & { names: CalendarQuietMessages },
): (day: CivilDay) => string | undefined {
  return (day) => {
    const date = formatPlainDate(day);
    const code = publicHolidays === 'none' ? undefined : danishQuietDay(day);
    const all = [
      ...(code ? [names[code]] : []),
      ...quiet.filter((days) => days.firstDay <= day && day <= days.lastDay).map((days) => days.occurrence.title),
      ...quietDays.filter((days) => days.startsOn <= date && date < days.endsBefore).map(({ label }) => label),
    ];
    return all.length > 0 ? inRow([...new Set(all.map((name) => text(name).text))], language) : undefined;
  };
}

/** The names of quiet days; a widget follows its language with them when it has fetched this module. */
export async function create({ host }: { host: ConstructorParameters<typeof LocaleController>[0] }) {
  const locale = new LocaleController<CalendarQuietMessages>(host, calendarQuietWords);
  await locale.wordsCome;
  return {
    quietDayNames: (
      quiet: CalendarData['quiet'],
      wanted: Wanted,
      { text, language }: Pick<CalendarSetting, 'text' | 'language'>,
    ) => quietDayNames(quiet, wanted, { text, language, names: locale.words }),
  };
}
