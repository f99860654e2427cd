import { upcoming } from '../../domain/calendar/agenda.ts';
import type { CalendarFilter } from '../../domain/calendar/calendar-filter.ts';
import { civilOf, dayOf } from '../../domain/calendar/civil-day.ts';
import { formatPlainDate } from '../../domain/calendar/date-time.ts';
import type { PlacedOccurrence } from '../../domain/calendar/placed-occurrence.ts';
import type { Calendar } from './calendar.ts';
import { CalendarFilterChangeEvent, EventCloseEvent, EventOpenEvent, ViewChangeEvent } from './calendar-events.ts';

const SEARCH_PAUSE_MS = 300;
const SAY_AFTER_MS = 500;
const MOST_PAGES = 50;

/** What a person can do with the calendar, and where the focus goes when they do. */
export class CalendarActions {
  #own: Calendar;
  #searching: ReturnType<typeof setTimeout> | undefined;

  constructor(own: Calendar) {
    this.#own = own;
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
    if (source.eventOf(placed)?.recurrence ?? placed.occurrence.series) parts.series.load();
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
    this.#focus(`[data-occurrence="${CSS.escape(id)}"] .event-title`);

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
    await this.#focus(isOpening ? '#opened-day' : `[data-day="${day}"]`);
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
    await this.#focus(`[data-day="${state.anchor}"]`);
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

  /** Folds or unfolds the filters where there is no room for them. */
  toggleFilters() {
    this.#own.state.toggleFilters();
  }

  /** Searches when the typing has paused (EC-65). */
  search(text: string) {
    clearTimeout(this.#searching);
    this.#searching = setTimeout(() => {
      const { q, ...rest } = this.#own.state.filter;
      const words = text.trim();
      if (words !== (q ?? '')) this.#choose([...words].length >= 2 ? { ...rest, q: words.slice(0, 100) } : rest);
    }, SEARCH_PAUSE_MS);
  }

  /** Chooses a value of a filter in place of the one before. */
  chooseFilter(key: string, value: string) {
    const chosen = key === 'isFree' ? true : key === 'when' ? value : [value];
    this.#choose({ ...this.#own.state.filter, [key]: chosen });
  }

  /** Takes a value of a filter away, or the whole of it; the focus goes on to what is left (EC-67). */
  async removeFilter(key: string, value?: string) {
    const { [key as keyof CalendarFilter]: before, ...rest } = this.#own.state.filter;
    const left = value && Array.isArray(before) ? before.filter((each) => each !== value) : [];
    const isPressedAway = !this.#focused()?.matches('.when > *, select, input');
    this.#choose(left.length > 0 ? { ...rest, [key]: left } : rest);
    if (isPressedAway) await this.#focus('.chips .chip, [type="search"], .filter-toggle');
  }

  /** Takes every filter away. */
  async resetFilters() {
    clearTimeout(this.#searching);
    const field = this.#host.renderRoot.querySelector<HTMLInputElement>('[type="search"]');
    // What was typed last may not have been searched for yet.
    if (field) field.value = '';
    this.#choose({});
    await this.#focus('[type="search"], .filter-toggle');
  }

  #choose(filter: CalendarFilter) {
    const { state, source, selection, widget, parts } = this.#own;
    state.choose(filter);
    const found = upcoming(selection.found(source.data?.placed ?? []), state).length;
    const { module } = parts.filters;
    if (module) {
      const sentence = module.locale.words.shown(widget.locale.words.count(found));
      widget.announcer.say(sentence, SAY_AFTER_MS);
    }
    this.#host.dispatchEvent(new CalendarFilterChangeEvent({ filters: Object.keys(filter), resultCount: found }));
  }

  #focused = () => (this.#host.renderRoot as ShadowRoot).activeElement;

  async #focus(selector: string) {
    await this.#host.updateComplete;
    const found = [...this.#host.renderRoot.querySelectorAll<HTMLElement>(selector)];
    found.find((element) => element.getClientRects().length > 0)?.focus();
  }
}
