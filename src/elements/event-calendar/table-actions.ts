import type { ReactiveController } from 'lit';
import type { CalendarView } from '../../controllers/calendar-controller.ts';
import type { CivilDay } from '../../domain/calendar/civil-day.ts';
import { addMonths } from '../../domain/calendar/civil-month.ts';
import { formatPlainDate } from '../../domain/calendar/date-time.ts';
import type { PlacedOccurrence } from '../../domain/calendar/placed-occurrence.ts';
import { tableSpan } from '../../domain/calendar/table-span.ts';
import type { Calendar, CalendarActs, Step, TableActs } from './calendar.ts';
import { EventOpenEvent, ViewChangeEvent } from './calendar-events.ts';
import { focusOn } from './focus-on.ts';

const stepFrom = (day: CivilDay, step: Step) => ('months' in step ? addMonths(day, step.months) : day + step.days);

/** What a person can do with views, and in month and week. */
export class TableActions implements TableActs, ReactiveController {
  #own: Calendar;
  /** Whether somebody has gone to a month or week of which nothing has been said yet. */
  #isUntold = false;
  #acts: Pick<CalendarActs, 'visits' | 'unfold' | 'focusTitle' | 'address'>;

  constructor(own: Calendar, acts: Pick<CalendarActs, 'visits' | 'unfold' | 'focusTitle' | 'address'>) {
    this.#own = own;
    this.#acts = acts;
    own.host.addController(this);
  }

  /** Shows another view of the same dates (EC-49): the switch answers at once, the dates follow its paint (EC-96). */
  async switchTo(view: CalendarView) {
    const { state, parts } = this.#own;
    state.change({ view, isTurning: true });
    if (state.table) parts[state.table].load();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    state.change({ isTurning: false });
    this.tellView();
  }

  /** Goes a month or a week on or back. */
  go(step: Step) {
    this.#goTo(stepFrom(this.#own.state.anchor, step));
    this.tellView();
  }

  /** Goes to the month or week of a day. */
  async showDay(day: CivilDay) {
    const { state, parts } = this.#own;
    const table = state.table ?? state.offered.find((view) => view !== 'agenda');
    if (table) state.change({ view: table });
    this.#goTo(day);
    if (table) await parts[table].load();
    await this.#own.host.updateComplete;
  }

  /** Goes to today. */
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
    this.#acts.address.write();
    await this.#acts.focusTitle(placed);
  }

  /** Goes from a day to another, or closes the list of its dates (EC-50). */
  async dayKey(day: CivilDay, step: Step | undefined) {
    const { state } = this.#own;
    if (!step) {
      if (state.openDay !== undefined) await this.toggleDay(state.openDay);
      return;
    }
    const before = this.#firstDayOf(state.anchor);
    this.#goTo(stepFrom(day, step));
    if (this.#firstDayOf(state.anchor) !== before) this.tellView();
    await focusOn(this.#own.host, `[data-day="${state.anchor}"]`);
  }

  #goTo(day: CivilDay) {
    const { state } = this.#own;
    const isSame = this.#firstDayOf(day) === this.#firstDayOf(state.anchor);
    state.change({ anchor: day, openDay: isSame ? state.openDay : undefined });
  }

  /** First day of the month or week that is shown for a day. */
  #firstDayOf(day: CivilDay): CivilDay {
    return tableSpan(this.#own.state.table, day).from;
  }

  /** Tells the page which view, month or week is shown now, and how many dates it has (EC-51, EC-91). */
  tellView() {
    const { host, state } = this.#own;
    const { table } = state;
    const first = table ? this.#firstDayOf(state.anchor) : state.firstDay;
    this.#acts.address.write();
    host.dispatchEvent(new ViewChangeEvent({ view: state.view, date: formatPlainDate(first) }));
    this.#isUntold = table !== undefined;
    host.requestUpdate();
  }

  /** Says where somebody has gone once its dates are there, or that they do not come. */
  hostUpdated() {
    const { state, widget, parts } = this.#own;
    const { tableData: data, missing, beyond } = this.#acts.visits;
    if (!this.#isUntold || !(data || beyond.state.status === 'failed')) return;
    const sentence = state.table && parts[state.table].module?.tell(this.#own, data?.placed, !missing);
    this.#isUntold = Boolean(state.table && !sentence);
    if (sentence) widget.announcer.say(sentence);
  }
}
