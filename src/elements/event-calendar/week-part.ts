import { css, type TemplateResult } from 'lit';
import { weekCount, weekKey, weekName, weekView } from '../../controllers/calendar-week.ts';
import { SeenController } from '../../controllers/seen-controller.ts';
import { calendarWeekWords } from '../../i18n/calendar-week-words.ts';
import type { CalendarWeekMessages } from '../../i18n/messages.ts';
import { tableStyles } from '../../ui/calendar/table-styles.ts';
import { week } from '../../ui/calendar/week.ts';
import { weekStyles } from '../../ui/calendar/week-styles.ts';
import type { Calendar, RowsOf } from './calendar.ts';
import { countIn, createTable, type TableWords, tableOf } from './table-part.ts';

const styles = css`
  ${tableStyles}
  ${weekStyles}
`;

/** The week in a sentence: «Uge 48, 23.–29. november 2026, 5 arrangementer» (EC-51). */
function tell(
  { state, selection, widget }: Calendar,
  dates: RowsOf['dates'],
  { words, isWhole }: TableWords<CalendarWeekMessages>,
): string {
  const { total } = weekCount(selection.found(dates), state.anchor, state);
  const { language, words: calendar } = widget.locale;
  return words.told(
    weekName(state.anchor, { language, week: words }),
    countIn({ total, isWhole }, { words, calendar }),
  );
}

/** The week with its table, and what is listed under it (EC-52). */
function render(
  own: Calendar,
  rows: RowsOf,
  { words, isListed }: { words: CalendarWeekMessages; isListed: boolean },
): TemplateResult {
  const { host, state, selection } = own;
  const { openDay } = state;
  const { setting, details, level, dates } = rows;
  const step = (weeks: number) => ({ days: weeks * 7 });
  const { acts, notice, missingFrom } = tableOf(own, rows, { words, step, keyStep: weekKey });
  const shown = weekView(selection.found(dates), state.anchor, {
    ...setting,
    week: words,
    openDay,
    missingFrom,
    isListed,
  });
  return week({ ...shown, ...notice }, level, { actions: acts, details, owner: host });
}

/** The week of a calendar. */
export function create(own: Calendar) {
  // Its name stands above the lists alone: the table has it as its caption.
  const list = new SeenController(own.host, '.week-name');
  return createTable(own, {
    words: calendarWeekWords,
    styles,
    tell,
    render: (own, rows, { words }) => render(own, rows, { words, isListed: list.isSeen }),
  });
}
