import { addMonths, type CivilDay, civilOf, dayOf } from '../../domain/calendar/civil-day.ts';
import { formatPlainDate } from '../../domain/calendar/date-time.ts';
import type { PlacedOccurrence } from '../../domain/calendar/placed-occurrence.ts';
import type { Calendar, CalendarActs, MonthActs } from './calendar.ts';
import { EventOpenEvent, ViewChangeEvent } from './calendar-events.ts';
import { focusOn } from './focus-on.ts';

/** Year and month of a day as one text. */
const monthOf = (day: CivilDay) => formatPlainDate(day).slice(0, -3);

/** What a person can do with the month. */
export class MonthActions implements MonthActs {
  #own: Calendar;
  #acts: Pick<CalendarActs, 'visits' | 'unfold' | 'focusTitle'>;

  constructor(own: Calendar, acts: Pick<CalendarActs, 'visits' | 'unfold' | 'focusTitle'>) {
    this.#own = own;
    this.#acts = acts;
  }

  /** Goes some months on or back. */
  goByMonths(months: number) {
    this.#goTo(addMonths(this.#own.state.anchor, months));
    this.tellView();
  }

  /** Goes to the month of a day. */
  async showMonth(day: number) {
    const { state, parts } = this.#own;
    if (state.offered.includes('month')) state.change({ view: 'month' });
    this.#goTo(day);
    await parts.month.load();
    await this.#own.host.updateComplete;
  }

  /** Goes to the month of today. */
  goToToday() {
    this.#goTo(this.#own.state.today);
    this.tellView();
  }

  /** Lists the dates of a day under the month, or closes the list again (EC-47). */
  async toggleDay(day: number) {
    const { state } = this.#own;
    const isOpening = state.openDay !== day;
    state.change({ openDay: isOpening ? day : undefined });
    await focusOn(this.#own.host, isOpening ? '#opened-day' : `[data-day="${day}"]`);
  }

  /** Lists a day and opens one of its events. */
  async openEntry(day: number, placed: PlacedOccurrence) {
    const { state } = this.#own;
    const { id, eventId } = placed.occurrence;
    if (!this.#own.host.dispatchEvent(new EventOpenEvent({ eventId, occurrenceId: id }))) return;
    state.change({ openDay: day });
    this.#acts.unfold(placed);
    await this.#acts.focusTitle(placed);
  }

  /** Goes from a day of the month to another, or closes the list of its dates (EC-50). */
  async dayKey(day: number, step: { days: number } | { months: number } | undefined) {
    const { state } = this.#own;
    if (!step) {
      if (state.openDay !== undefined) await this.toggleDay(state.openDay);
      return;
    }
    const before = monthOf(state.anchor);
    this.#goTo('months' in step ? addMonths(day, step.months) : day + step.days);
    if (monthOf(state.anchor) !== before) this.tellView();
    await focusOn(this.#own.host, `[data-day="${state.anchor}"]`);
  }

  #goTo(day: CivilDay) {
    const { state } = this.#own;
    const isSameMonth = monthOf(day) === monthOf(state.anchor);
    state.change({ anchor: day, openDay: isSameMonth ? state.openDay : undefined });
  }

  /** Tells the page which view or month is shown now, and how many dates it has (EC-51, EC-91). */
  tellView() {
    const { state, selection, widget, parts } = this.#own;
    const { year, month } = civilOf(state.anchor);
    const first = state.view === 'month' ? dayOf(year, month, 1) : state.firstDay;
    this.#own.host.dispatchEvent(new ViewChangeEvent({ view: state.view, date: formatPlainDate(first) }));
    const { module } = parts.month;
    const data = this.#acts.visits.monthData;
    if (state.view !== 'month' || !module || !data) return;
    const { total } = module.reckoning.monthCount(selection.found(data.placed), state.anchor);
    const { words, language } = widget.locale;
    widget.announcer.say(
      module.locale.words.caption(module.reckoning.monthName(state.anchor, { language }), words.count(total)),
    );
  }
}
