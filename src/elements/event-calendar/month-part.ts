import { css, type TemplateResult } from 'lit';
import { monthCount, monthKey, monthName, monthView } from '../../controllers/calendar-month.ts';
import { SeenController } from '../../controllers/seen-controller.ts';
import { calendarMonthWords } from '../../i18n/calendar-month-words.ts';
import type { CalendarMonthMessages } from '../../i18n/messages.ts';
import { month } from '../../ui/calendar/month.ts';
import { monthStyles } from '../../ui/calendar/month-styles.ts';
import { tableStyles } from '../../ui/calendar/table-styles.ts';
import type { Calendar, RowsOf } from './calendar.ts';
import { countIn, createTable, type TableWords, tableOf } from './table-part.ts';

const styles = css`
  ${tableStyles}
  ${monthStyles}
`;

/** The month in a sentence: «December 2026, 14 arrangementer» (EC-51). */
function tell(
  { state, selection, widget }: Calendar,
  dates: RowsOf['dates'],
  { words, isWhole }: TableWords<CalendarMonthMessages>,
): string {
  const { total } = monthCount(selection.found(dates), state.anchor);
  const { words: calendar } = widget.locale;
  return words.caption(monthName(state.anchor, widget.locale), countIn({ total, isWhole }, { words, calendar }));
}

/** The month with its table, and what is listed under it (EC-47). */
function render(
  own: Calendar,
  rows: RowsOf,
  { words, isListed }: { words: CalendarMonthMessages; isListed: boolean },
): TemplateResult {
  const { host, state, selection } = own;
  const { setting, details, level, dates } = rows;
  const step = (months: number) => ({ months });
  const { acts, notice, missingFrom } = tableOf(own, rows, { words, step, keyStep: monthKey });
  const view = {
    ...monthView(selection.found(dates), state.anchor, {
      ...setting,
      month: words,
      openDay: state.openDay,
      isListed,
      missingFrom,
    }),
    hasWeekNumbers: !host.noWeekNumbers,
    ...notice,
  };
  return month(view, level, { actions: acts, details, owner: host });
}

/** The month of a calendar. */
export function create(own: Calendar) {
  const list = new SeenController(own.host, '.month-list');
  return createTable(own, {
    words: calendarMonthWords,
    styles,
    tell,
    render: (own, rows, { words }) => render(own, rows, { words, isListed: list.isSeen }),
  });
}
