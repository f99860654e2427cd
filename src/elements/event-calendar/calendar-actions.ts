import type { CalendarView } from '../../controllers/calendar-controller.ts';
import { CalendarVisits } from '../../controllers/calendar-visits.ts';
import { misreadSettings } from '../../controllers/misread-settings.ts';
import { addMonths, type CivilDay, civilOf, dayOf } from '../../domain/calendar/civil-day.ts';
import { formatPlainDate } from '../../domain/calendar/date-time.ts';
import type { PlacedOccurrence } from '../../domain/calendar/placed-occurrence.ts';
import type { Calendar, CalendarActs } from './calendar.ts';
import { EventCloseEvent, ViewChangeEvent } from './calendar-events.ts';
import { EventOpenEvent } from './event-open-event.ts';
import { FilterActions } from './filter-actions.ts';
import { focusOn } from './focus-on.ts';

const MOST_PAGES = 50;

/** Year and month of a day as one text. */
const monthOf = (day: CivilDay) => formatPlainDate(day).slice(0, -3);

/** What a person can do with the calendar, and where the focus goes when they do. */
export class CalendarActions implements CalendarActs {
  readonly filters: FilterActions;
  readonly visits: CalendarVisits;
  #own: Calendar;

  constructor(own: Calendar) {
    this.#own = own;
    this.filters = new FilterActions(own);
    this.visits = new CalendarVisits(own.host, own);
  }

  get #host() {
    return this.#own.host;
  }

  /** Names of the attributes whose value is none (EC-90). */
  misread(): string[] {
    return misreadSettings(this.#own.host, this.#own.state);
  }

  /** Shows an event and brings the focus to it. */
  async show(id: string) {
    await this.#own.source.request.ready;
    const placed = this.reveal(id);
    if (placed) await this.#focusTitle(placed);
  }

  /** Brings a date into view and opens it: an occurrence's, or the next one of an event. */
  reveal(id: string): PlacedOccurrence | undefined {
    const { state, source } = this.#own;
    const dates = source.data?.placed ?? [];
    const ofEvent = dates.filter(({ occurrence }) => occurrence.eventId === id);
    const placed =
      dates.find(({ occurrence }) => occurrence.id === id) ??
      ofEvent.find(({ endsAt, startsAt }) => (endsAt ?? startsAt) > state.now) ??
      ofEvent[0];
    if (!placed) return undefined;
    if (state.view === 'month') state.change({ anchor: placed.firstDay, openDay: placed.firstDay });
    const isShown = () => {
      const { ongoing, days } = state.agenda(dates);
      return [...ongoing, ...days.flatMap(({ occurrences }) => occurrences)].includes(placed);
    };
    for (let page = 1; page < MOST_PAGES && state.view === 'agenda' && !isShown(); page += 1)
      state.change({ pages: state.pages + 1 });
    this.unfold(placed);
    return placed;
  }

  /** Opens a date in place and fetches what that takes (EC-54). */
  unfold(placed: PlacedOccurrence) {
    this.#own.parts.details.load();
    this.visits.wantWhole(placed);
    this.#own.state.change({ openId: placed.occurrence.id });
  }

  /** Closes the open event and brings the focus back to its title (EC-54). */
  async close() {
    const { state, source } = this.#own;
    const id = state.openId;
    if (!id) return;
    const dates = [...(source.data?.placed ?? []), ...(this.visits.monthData?.placed ?? [])];
    const placed = dates.find(({ occurrence }) => occurrence.id === id);
    this.visits.wantWhole(undefined);
    state.change({ openId: undefined });
    if (!placed) return;
    await this.#focusTitle(placed);
    const { eventId } = placed.occurrence;
    this.#host.dispatchEvent(new EventCloseEvent({ eventId, occurrenceId: id }));
  }

  #focusTitle = ({ occurrence: { id } }: PlacedOccurrence) =>
    focusOn(this.#host, `[data-occurrence="${CSS.escape(id)}"] .event-title`);

  /** Shows another view of the same dates (EC-49). */
  switchTo(view: CalendarView) {
    const { state, parts } = this.#own;
    state.change({ view });
    if (view === 'month') parts.month.load();
    this.#tellView();
  }

  /** A page more, with the focus on its first title (EC-45). */
  async showMore() {
    const { state, source, selection, widget } = this.#own;
    const before = this.#titles().length;
    state.change({ pages: state.pages + 1 });
    await this.#host.updateComplete;
    const titles = this.#titles();
    titles[before]?.focus();
    const { total } = state.agenda(selection.found(source.data?.placed ?? []));
    widget.announcer.say(widget.locale.words.moreShown(titles.length - before, total, state.horizonDays));
  }

  #titles = () => [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.event-title')];

  /** Goes some months on or back. */
  goByMonths(months: number) {
    this.#goTo(addMonths(this.#own.state.anchor, months));
    this.#tellView();
  }

  /** Goes to the month of a day. */
  async showMonth(day: number) {
    const { state, parts } = this.#own;
    if (state.offered.includes('month')) state.change({ view: 'month' });
    this.#goTo(day);
    await parts.month.load();
    await this.#host.updateComplete;
  }

  /** Goes to the month of today. */
  goToToday() {
    this.#goTo(this.#own.state.today);
    this.#tellView();
  }

  /** Lists the dates of a day under the month, or closes the list again (EC-47). */
  async toggleDay(day: number) {
    const { state } = this.#own;
    const isOpening = state.openDay !== day;
    state.change({ openDay: isOpening ? day : undefined });
    await focusOn(this.#host, isOpening ? '#opened-day' : `[data-day="${day}"]`);
  }

  /** Lists a day and opens one of its events. */
  async openEntry(day: number, placed: PlacedOccurrence) {
    const { state } = this.#own;
    const { id, eventId } = placed.occurrence;
    if (!this.#host.dispatchEvent(new EventOpenEvent({ eventId, occurrenceId: id }))) return;
    state.change({ openDay: day });
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
    const before = monthOf(state.anchor);
    this.#goTo('months' in step ? addMonths(day, step.months) : day + step.days);
    if (monthOf(state.anchor) !== before) this.#tellView();
    await focusOn(this.#host, `[data-day="${state.anchor}"]`);
  }

  #goTo(day: CivilDay) {
    const { state } = this.#own;
    const isSameMonth = monthOf(day) === monthOf(state.anchor);
    state.change({ anchor: day, openDay: isSameMonth ? state.openDay : undefined });
  }

  #tellView() {
    const { state, selection, widget, parts } = this.#own;
    const { year, month } = civilOf(state.anchor);
    const first = state.view === 'month' ? dayOf(year, month, 1) : state.firstDay;
    this.#host.dispatchEvent(new ViewChangeEvent({ view: state.view, date: formatPlainDate(first) }));
    const { module } = parts.month;
    const data = this.visits.monthData;
    if (state.view !== 'month' || !module || !data) return;
    const { total } = module.reckoning.monthCount(selection.found(data.placed), state.anchor);
    const { words, language } = widget.locale;
    widget.announcer.say(
      module.locale.words.caption(module.reckoning.monthName(state.anchor, { language }), words.count(total)),
    );
  }
}
