import { civilOf, dayOf } from '../../domain/calendar/civil-day.ts';
import { formatPlainDate } from '../../domain/calendar/date-time.ts';
import type { PlacedOccurrence } from '../../domain/calendar/placed-occurrence.ts';
import type { Calendar, CalendarActs } from './calendar.ts';
import { EventCloseEvent, EventOpenEvent, ViewChangeEvent } from './calendar-events.ts';
import { FilterActions } from './filter-actions.ts';
import { focusOn } from './focus-on.ts';

const MOST_PAGES = 50;

/** What a person can do with the calendar, and where the focus goes when they do. */
export class CalendarActions implements CalendarActs {
  readonly filters: FilterActions;
  #own: Calendar;

  constructor(own: Calendar) {
    this.#own = own;
    this.filters = new FilterActions(own);
  }

  get #host() {
    return this.#own.host;
  }

  /** Shows an event and brings the focus to it. */
  async show(id: string) {
    const { source, state } = this.#own;
    await source.request.ready;
    const placed = source.data && state.find(source.data, id);
    if (!placed) return;
    this.reveal(placed);
    await this.#focusTitle(placed);
  }

  /** Brings a date into view and opens it. */
  reveal(placed: PlacedOccurrence) {
    const { state, source } = this.#own;
    if (state.view === 'month') {
      state.goTo(placed.firstDay);
      state.listDay(placed.firstDay);
    }
    const isShown = () => {
      const { ongoing, days } = state.agenda(source.data?.placed ?? []);
      return [...ongoing, ...days.flatMap(({ occurrences }) => occurrences)].includes(placed);
    };
    for (let page = 1; page < MOST_PAGES && state.view === 'agenda' && !isShown(); page += 1) state.showMore();
    this.unfold(placed);
  }

  /** Opens a date in place and fetches what that takes (EC-54). */
  unfold(placed: PlacedOccurrence) {
    const { state, source, parts } = this.#own;
    parts.details.load();
    source.wantWhole(placed);
    state.open(placed.occurrence.id);
  }

  /** Closes the open event and brings the focus back to its title (EC-54). */
  async close() {
    const { state, source } = this.#own;
    const id = state.openId;
    if (!id) return;
    const dates = [...(source.data?.placed ?? []), ...(source.monthData?.placed ?? [])];
    const placed = dates.find(({ occurrence }) => occurrence.id === id);
    source.wantWhole(undefined);
    state.open(undefined);
    if (!placed) return;
    await this.#focusTitle(placed);
    const { eventId } = placed.occurrence;
    this.#host.dispatchEvent(new EventCloseEvent({ eventId, occurrenceId: id }));
  }

  #focusTitle = ({ occurrence: { id } }: PlacedOccurrence) =>
    focusOn(this.#host, `[data-occurrence="${CSS.escape(id)}"] .event-title`);

  /** Shows another view of the same dates (EC-49). */
  switchTo(view: string) {
    const { state, parts } = this.#own;
    state.show(view);
    if (view === 'month') parts.month.load();
    this.#tellView();
  }

  /** A page more, with the focus on its first title (EC-45). */
  async showMore() {
    const { state, source, selection, widget } = this.#own;
    const before = this.#titles().length;
    state.showMore();
    await this.#host.updateComplete;
    const titles = this.#titles();
    titles[before]?.focus();
    const { total } = state.agenda(selection.found(source.data?.placed ?? []));
    widget.announcer.say(widget.locale.words.moreShown(titles.length - before, total, state.horizonDays));
  }

  #titles = () => [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.event-title')];

  /** Goes some months on or back. */
  goByMonths(months: number) {
    this.#own.state.goByMonths(months);
    this.#tellView();
  }

  /** Goes to the month of a day. */
  async showMonth(day: number) {
    const { state, parts } = this.#own;
    if (state.offered.includes('month')) state.show('month');
    state.goTo(day);
    await parts.month.load();
    await this.#host.updateComplete;
  }

  /** Goes to the month of today. */
  goToToday() {
    this.#own.state.goTo(this.#own.state.today);
    this.#tellView();
  }

  /** Lists the dates of a day under the month, or closes the list again (EC-47). */
  async toggleDay(day: number) {
    const { state } = this.#own;
    const isOpening = state.openDay !== day;
    state.listDay(isOpening ? day : undefined);
    await focusOn(this.#host, isOpening ? '#opened-day' : `[data-day="${day}"]`);
  }

  /** Lists a day and opens one of its events. */
  async openEntry(day: number, placed: PlacedOccurrence) {
    const { state } = this.#own;
    const { id, eventId } = placed.occurrence;
    if (!this.#host.dispatchEvent(new EventOpenEvent({ eventId, occurrenceId: id }))) return;
    state.listDay(day);
    this.unfold(placed);
    await this.#focusTitle(placed);
  }

  /** Goes from a day of the month to another, or closes the list of its dates (EC-50). */
  async dayKey(day: number, step: { days: number } | { months: number } | undefined) {
    const { state } = this.#own;
    if (!step) {
      if (state.openDay !== undefined) await this.toggleDay(state.openDay);
      return;
    }
    const before = civilOf(state.anchor).month;
    state.goTo(day);
    if ('months' in step) state.goByMonths(step.months);
    else state.goTo(day + step.days);
    if (civilOf(state.anchor).month !== before) this.#tellView();
    await focusOn(this.#host, `[data-day="${state.anchor}"]`);
  }

  #tellView() {
    const { state, source, selection, widget, parts } = this.#own;
    const { year, month } = civilOf(state.anchor);
    const first = state.view === 'month' ? dayOf(year, month, 1) : state.firstDay;
    this.#host.dispatchEvent(new ViewChangeEvent({ view: state.view, date: formatPlainDate(first) }));
    const { module } = parts.month;
    const data = source.monthData;
    if (state.view !== 'month' || !module || !data) return;
    const { total } = module.reckoning.monthCount(selection.found(data.placed), state.anchor);
    const { words, language } = widget.locale;
    widget.announcer.say(
      module.locale.words.caption(module.reckoning.monthName(state.anchor, { language }), words.count(total)),
    );
  }
}
