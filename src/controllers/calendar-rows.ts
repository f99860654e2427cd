import type { EventPlace } from '../contract/event-content.ts';
import type { Occurrence } from '../contract/occurrence.ts';
import type { Agenda } from '../domain/calendar/agenda.ts';
import type { CivilDay } from '../domain/calendar/civil-day.ts';
import { formatPlainDate } from '../domain/calendar/date-time.ts';
import { type EventStatus, isOff, statusesOf } from '../domain/calendar/event-status.ts';
import { isLong, type PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import type { SeriesPattern } from '../domain/calendar/series-pattern.ts';
import type { ChosenText } from '../i18n/choose-locale.ts';
import { afterComma, inRow } from '../i18n/format.ts';
import { type CalendarSetting, dayTitle, dayWords, momentWords, ownTimeWords, timeWords } from './calendar-setting.ts';
import { patternWords } from './series-words.ts';

/** A status as words, with its icon where there is one yet. */
export interface BadgeWords {
  code: string;
  words: string;
  icon?: string | undefined;
}

/** As much of a row as depends on what somebody did with its date. */
export interface DressedRow {
  id: string;
  isOpen: boolean;
  badges: readonly BadgeWords[];
  rest: string;
}

/** What rows hang on beside the words. */
export interface RowSetting extends CalendarSetting {
  /** Where titles lead; without it they open in place (EC-54). */
  addressOf?: ((occurrence: Occurrence) => string | undefined) | undefined;
  openId: string | undefined;
  /** What somebody does with a date changes its row. */
  place?: { dress: <Row extends DressedRow>(row: Row) => Row } | undefined;
  /** How the series of a date repeats. */
  patternOf?: (placed: PlacedOccurrence) => SeriesPattern | undefined;
  /** Name of a source by its key, where there are several (EC-40). */
  sourceName: (key: string | undefined) => string | undefined;
  /** Name of a quiet day, once those are there. */
  quietDay?: ((day: CivilDay) => string | undefined) | undefined;
}

/** The words of a status (EC-53). */
function statusWords(status: EventStatus, setting: CalendarSetting): string {
  const { words, text } = setting;
  switch (status.code) {
    case 'moved': {
      const { fromStartsAt: at, fromStartsOn: on, fromPlaceName } = status;
      const from = inRow([momentWords({ at, on }, setting), text(fromPlaceName).text], setting.language);
      return from ? words.movedFrom(from) : words.status.moved;
    }
    case 'notOpen':
      return words.opens(momentWords({ at: status.opensAt }, setting));
    case 'soldOut':
      return words.full(status.isPaid);
    case 'few':
      return words.few(status.remaining);
    default:
      return words.status[status.code];
  }
}

/** A status as it is shown (EC-53). */
export const badgeWords = (status: EventStatus, setting: CalendarSetting): BadgeWords => ({
  code: status.code,
  words: statusWords(status, setting),
  icon: setting.iconOf?.(status.code),
});

/** One date as a row (EC-45, EC-46). */
export function rowOf(placed: PlacedOccurrence, setting: RowSetting) {
  const { words, text } = setting;
  const { occurrence } = placed;
  const statuses = statusesOf(occurrence, setting.now);
  const badges: DressedRow['badges'] = statuses
    .filter(({ code }) => code !== 'free')
    .map((status) => badgeWords(status, setting));
  const main = statuses[0]?.code;
  const prefix = isOff(main) ? words.offTitle[main] : undefined;
  const time = timeWords(placed, setting);
  const href = setting.addressOf?.(occurrence);
  const row = {
    id: occurrence.id,
    time,
    title: text(occurrence.title),
    badges,
    meta: metaOf(placed, setting),
    isOpen: occurrence.id === setting.openId,
    rest: afterComma(
      [
        dayWords(placed.firstDay, setting),
        placed.isAllDay ? time : words.atTime(time),
        text(occurrence.place?.name).text,
        // The word before the title has said the first of them.
        ...statuses.slice(prefix ? 1 : 0).map((status) => statusWords(status, setting)),
      ],
      setting.language,
    ),
    ...(prefix && { prefix, formerly: words.before }),
    ...(href && { href }),
  };
  return setting.place?.dress(row) ?? row;
}

function metaOf(placed: PlacedOccurrence, setting: RowSetting): ChosenText[] {
  const { words, text } = setting;
  const { occurrence } = placed;
  const pattern = setting.patternOf?.(placed);
  const plain = (words: string | undefined): ChosenText[] => (words ? [{ text: words }] : []);
  return [
    ...plain(isLong(placed) ? words.throughDay(dayWords(placed.lastDay, setting)) : undefined),
    ...plain(ownTimeWords(placed, setting)),
    ...placeWords(occurrence.place, text),
    ...plain(occurrence.price?.kind === 'free' ? words.free : undefined),
    ...plain(pattern && patternWords(pattern, setting)),
    ...plain(setting.sourceName(placed.sourceIds[0])),
  ];
}

/** «Kulturcentret, Skolegade 4, Sundby», in the language of its name. */
export function placeWords(place: EventPlace | undefined, text: CalendarSetting['text']): ChosenText[] {
  if (!place) return [];
  const name = text(place.name);
  const words = inRow([name.text, place.room, place.address, place.city], name.language);
  return words ? [{ ...name, text: words }] : [];
}

/** The agenda as groups of rows (EC-43, EC-44). */
export function agendaGroups({ ongoing, days }: Agenda, setting: RowSetting) {
  const row = (placed: PlacedOccurrence) => rowOf(placed, setting);
  const running = { key: 'ongoing', title: setting.words.ongoing, rows: ongoing.map(row) };
  return [
    ...(ongoing.length > 0 ? [running] : []),
    ...days.map(({ day, occurrences }) => {
      const note = setting.quietDay?.(day);
      const group = { key: formatPlainDate(day), title: dayTitle(day, setting), rows: occurrences.map(row) };
      return note ? { ...group, note } : group;
    }),
  ];
}
