import type { CSSResult, TemplateResult } from 'lit';
import { dayWords } from '../../controllers/calendar-setting.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import type { CivilDay } from '../../domain/calendar/civil-day.ts';
import type { CalendarMessages, CalendarMonthMessages, CalendarWeekMessages, Words } from '../../i18n/messages.ts';
import type { TableActions, TableView } from '../../ui/calendar/table-parts.ts';
import type { Calendar, RowsOf, Step, TablePart } from './calendar.ts';

interface Setting {
  words: { loading: string; cannotFetch: string; notAll: (from: string) => string };
  /** As far as one press on «Næste» goes. */
  step: (direction: 1 | -1) => Step;
  /** Where a key leads from a day. */
  keyStep: (event: KeyboardEvent, of: { day: CivilDay; isRightToLeft: boolean }) => Step | undefined;
}

/** What a person may do in a table of days, and what stands in its place while its dates come: of month and week alike. */
export function tableOf(
  { widget, parts, act }: Calendar,
  { actions, dates, setting }: RowsOf,
  { words, step, keyStep }: Setting,
): { acts: TableActions; notice: Pick<TableView, 'notice'>; missingFrom: CivilDay | undefined } {
  const visits = parts.actions.module?.acts.visits;
  const { missing } = visits ?? {};
  const missingFrom = missing?.from;
  const hasFailed = visits?.beyond.state.status === 'failed';
  const notice = {
    sentence: hasFailed ? words.cannotFetch : words.loading,
    ...(hasFailed && { retryLabel: widget.locale.words.retry }),
  };
  const cut = { sentence: words.notAll(missingFrom === undefined ? '' : dayWords(missingFrom, setting)) };
  const acts: TableActions = {
    ...actions,
    go: (direction) => act((actions) => actions.table.go(step(direction))),
    toToday: () => act((actions) => actions.table.goToToday()),
    openDay: (day) => act((actions) => actions.table.toggleDay(day)),
    openEntry: (day, id) => {
      const placed = dates.find(({ occurrence }) => occurrence.id === id);
      if (placed) act((actions) => actions.table.openEntry(day, placed));
    },
    key: (event, day) => {
      // Whether the key is ours has to be said at once; what it does may come after.
      const isRightToLeft = widget.locale.direction === 'rtl';
      const step = keyStep(event, { day, isRightToLeft });
      if (step) event.preventDefault();
      if (step || event.key === 'Escape') act((actions) => actions.table.dayKey(day, step));
    },
    retry: () => visits?.beyond.retry(),
  };
  const said = visits && !visits.tableData ? { notice } : missing ? { notice: cut } : {};
  return { acts, notice: said, missingFrom };
}

/** What a table is told in, and whether all its dates are known (CT-11). */
export interface TableWords<Messages> {
  words: Messages;
  isWhole: boolean;
}

/** «14 arrangementer», «mindst 1000 arrangementer»; of a month that came with none and not whole that it is not (EC-45). */
export function countIn(
  { total, isWhole }: { total: number; isWhole: boolean },
  { words, calendar }: { words: CalendarMonthMessages | CalendarWeekMessages; calendar: CalendarMessages },
): string {
  if (total === 0) return isWhole ? words.noEvents : words.notAllFetched;
  return isWhole ? calendar.count(total) : words.atLeast(calendar.count(total));
}

interface Table<Messages> {
  words: Words<Messages>;
  styles: CSSResult;
  tell: (own: Calendar, dates: RowsOf['dates'], words: TableWords<Messages>) => string;
  render: (own: Calendar, rows: RowsOf, locale: LocaleController<Messages>) => TemplateResult;
}

/** A table of days in its own words, when they have come. */
export async function createTable<Messages extends Setting['words']>(
  { host }: Calendar,
  { words, styles, tell, render }: Table<Messages>,
): Promise<TablePart & { styles: CSSResult }> {
  const locale = new LocaleController<Messages>(host, words);
  await locale.wordsCome;
  return {
    styles,
    tell: (own, dates, isWhole) =>
      dates ? tell(own, dates, { words: locale.words, isWhole }) : locale.words.cannotFetch,
    render: (own, rows) => render(own, rows, locale),
  };
}
