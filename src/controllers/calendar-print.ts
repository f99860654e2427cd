import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Agenda, type AgendaDay, agendaOf, groupByDay } from '../domain/calendar/agenda.ts';
import { occupied } from '../domain/calendar/month-table.ts';
import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import { tableSpan } from '../domain/calendar/table-span.ts';
import { dayYear, formatDay } from '../i18n/format.ts';
import type { CalendarActMessages } from '../i18n/messages.ts';
import type { CalendarController } from './calendar-controller.ts';
import { linkTo } from './calendar-lines.ts';
import { agendaGroups, type RowSetting } from './calendar-rows.ts';

/** Lets the calendar know when the page is printed, so that all that was loaded is on paper (EC-83). */
export class CalendarPrint implements ReactiveController {
  #state: CalendarController;

  constructor(host: ReactiveControllerHost, state: CalendarController) {
    this.#state = state;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('beforeprint', this.#begin);
    addEventListener('afterprint', this.#end);
  }

  hostDisconnected() {
    removeEventListener('beforeprint', this.#begin);
    removeEventListener('afterprint', this.#end);
  }

  #begin = () => this.#state.change({ isPrinting: true });
  #end = () => this.#state.change({ isPrinting: false });
}

/** The month or the week that is shown, as days with their dates. */
export function tableAgenda(dates: readonly PlacedOccurrence[], { table, anchor }: CalendarController): Agenda {
  const { from, to } = tableSpan(table, anchor);
  const isShown = (placed: PlacedOccurrence) => occupied(placed).firstDay < to && occupied(placed).lastDay >= from;
  const shown = dates.filter(isShown);
  return { ongoing: [], days: groupByDay(shown), shown: shown.length, total: shown.length };
}

/** On which day it was printed, in words. */
export const printedOn = ({ today }: CalendarController, { printed, language }: PaperSetting) =>
  printed(formatDay(today, dayYear, language));

/** What rows on paper are worded with. */
export type PaperSetting = RowSetting & Pick<CalendarActMessages, 'printed'>;

/** What paper shows of these dates: all of the agenda, below what is over if somebody asked for it, or the month or week that is shown. */
export function printView(
  dates: readonly PlacedOccurrence[],
  state: CalendarController,
  { earlier, ...setting }: PaperSetting & { earlier: readonly AgendaDay[] },
) {
  const { table, start } = state;
  const agenda = table ? tableAgenda(dates, state) : agendaOf(dates, { ...start, limit: dates.length + 1, pages: 1 });
  const over = { ongoing: [], days: earlier, shown: 0, total: 0 };
  const all = [...earlier.flatMap(({ occurrences }) => occurrences), ...dates];
  const addresses = new Map(all.map(({ occurrence: { id, url } }) => [id, linkTo(url)]));
  const written = new Set<string>();
  const shown = [over, agenda].flatMap((each) => agendaGroups(each, { ...setting, openId: undefined }));
  const groups = shown.map((group) => ({
    ...group,
    rows: group.rows.map((row) => {
      const address = addresses.get(row.id);
      // The dates of a series share a page: it is named at the first of them.
      if (!address || written.has(address)) return row;
      written.add(address);
      return { ...row, address };
    }),
  }));
  return { groups, printed: printedOn(state, setting) };
}
