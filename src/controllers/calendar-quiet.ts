import type { CivilDay } from '../domain/calendar/civil-day.ts';
import { danishQuietDay } from '../domain/calendar/quiet-days.ts';
import { calendarQuietWords } from '../i18n/calendar-quiet-words.ts';
import type { CalendarQuietMessages } from '../i18n/messages.ts';
import type { CalendarData } from './calendar-data.ts';
import type { CalendarSetting } from './calendar-setting.ts';
import { LocaleController } from './locale-controller.ts';

/** Names of the quiet days: Danish holidays unless the editor wants none, and what the source names so (EC-48). */
function quietDayNames(
  quiet: CalendarData['quiet'],
  { names, isDanish }: { names: CalendarQuietMessages; isDanish: boolean },
  { text }: Pick<CalendarSetting, 'text'>,
): (day: CivilDay) => string | undefined {
  return (day) => {
    const code = isDanish ? danishQuietDay(day) : undefined;
    const given = quiet.filter(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
    const all = [...(code ? [names[code]] : []), ...given.map(({ occurrence }) => text(occurrence.title).text)];
    return all.length > 0 ? [...new Set(all)].join(', ') : undefined;
  };
}

/** The names of quiet days; a widget follows its language with them when it has fetched this module. */
export async function create({ host }: { host: ConstructorParameters<typeof LocaleController>[0] }) {
  const locale = new LocaleController<CalendarQuietMessages>(host, calendarQuietWords);
  await locale.wordsCome;
  return { quietDayNames, locale };
}
