import type { TemplateResult } from 'lit';
import { monthCount, monthKey, monthName, monthView } from '../../controllers/calendar-month.ts';
import type { LocaleController } from '../../controllers/locale-controller.ts';
import { calendarMonthWords } from '../../i18n/calendar-month-words.ts';
import type { CalendarMonthMessages } from '../../i18n/messages.ts';
import { month } from '../../ui/calendar/month.ts';
import { monthStyles } from '../../ui/calendar/month-styles.ts';
import type { Calendar, RowsOf } from './calendar.ts';

/** The words of the month. */
export const words = calendarMonthWords;
/** Styles that come with the month. */
export const styles = monthStyles;
/** What the actions ask of the month. */
export const reckoning = { monthCount, monthKey, monthName };

/** The month with its table, and what is listed under it (EC-47). */
export function renderMonth(
  { host, widget, state, parts, selection, act }: Calendar,
  { setting, actions, details, level, dates }: RowsOf,
  { words }: LocaleController<CalendarMonthMessages>,
): TemplateResult {
  const visits = parts.actions.module?.acts.visits;
  const hasFailed = visits?.beyond.state.status === 'failed';
  const notice = {
    sentence: hasFailed ? words.cannotFetch : words.loading,
    ...(hasFailed && { retryLabel: widget.locale.words.retry }),
  };
  const view = {
    ...monthView(selection.found(dates), state.anchor, { ...setting, month: words, openDay: state.openDay }),
    hasWeekNumbers: !host.noWeekNumbers,
    ...(visits && !visits.monthData && { notice }),
  };
  const acts = {
    ...actions,
    go: (months: number) => act((actions) => actions.month.goByMonths(months)),
    toToday: () => act((actions) => actions.month.goToToday()),
    openDay: (day: number) => act((actions) => actions.month.toggleDay(day)),
    openEntry: (day: number, id: string) => {
      const placed = dates.find(({ occurrence }) => occurrence.id === id);
      if (placed) act((actions) => actions.month.openEntry(day, placed));
    },
    key: (event: KeyboardEvent, day: number) => {
      // Whether the key is ours has to be said at once; what it does may come after.
      const isRightToLeft = widget.locale.direction === 'rtl';
      const step = monthKey(event, { day, isRightToLeft });
      if (step) event.preventDefault();
      if (step || event.key === 'Escape') act((actions) => actions.month.dayKey(day, step));
    },
    retry: () => visits?.beyond.retry(),
  };
  return month(view, level, { actions: acts, details, owner: host });
}
