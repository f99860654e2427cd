import { agendaOf } from '../domain/calendar/agenda.ts';
import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import type { CalendarController } from './calendar-controller.ts';
import { type PaperSetting, printedOn, tableAgenda } from './calendar-print.ts';
import { agendaGroups, type DressedRow } from './calendar-rows.ts';

const plain = (words: string) => words;

/** A poster hangs for weeks: tomorrow «I dag» is another day. */
const lastingSetting = (setting: PaperSetting) => ({
  ...setting,
  openId: undefined,
  words: { ...setting.words, today: plain, tomorrow: plain },
});

/** Nor does it tell how many places were left when it was printed (CT-17). */
const lasting = <Row extends DressedRow>(row: Row) => ({
  ...row,
  badges: row.badges.filter(({ code }) => code !== 'few'),
});

/** What a poster shows of these dates: as much of the agenda as was asked for, or the month or week; and whom all of them name. */
export function listPosterView(dates: readonly PlacedOccurrence[], state: CalendarController, setting: PaperSetting) {
  const { table, start, limit, pages } = state;
  const agenda = table ? tableAgenda(dates, state) : agendaOf(dates, { ...start, limit, pages });
  const shown = [...agenda.ongoing, ...agenda.days.flatMap(({ occurrences }) => occurrences)];
  const contacts = new Map(shown.map(({ occurrence: { contact } }) => [JSON.stringify(contact), contact]));
  return {
    groups: agendaGroups(agenda, lastingSetting(setting)).map((group) => ({ ...group, rows: group.rows.map(lasting) })),
    contact: contacts.size === 1 ? [...contacts.values()][0] : undefined,
    printed: printedOn(state, setting),
  };
}
