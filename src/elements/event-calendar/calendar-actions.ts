import type { LitElement } from 'lit';
import type { CalendarController } from '../../controllers/calendar-controller.ts';
import type { CalendarSelection } from '../../controllers/calendar-selection.ts';
import type { CalendarSource } from '../../controllers/calendar-source.ts';
import type { WidgetController } from '../../controllers/widget-controller.ts';
import { upcoming } from '../../domain/calendar/agenda.ts';
import type { CalendarFilter } from '../../domain/calendar/calendar-filter.ts';
import { civilOf, dayOf, weekdayOf } from '../../domain/calendar/civil-day.ts';
import { formatPlainDate } from '../../domain/calendar/date-time.ts';
import type { PlacedOccurrence } from '../../domain/calendar/placed-occurrence.ts';
import type { CalendarMessages } from '../../i18n/messages.ts';
import { CalendarFilterChangeEvent, EventCloseEvent, EventOpenEvent, ViewChangeEvent } from './calendar-events.ts';
import type { CalendarParts } from './calendar-parts.ts';

/** The controllers of one calendar, for its actions and templates. */
export interface Calendar {
  widget: WidgetController<CalendarMessages>;
  calendar: CalendarController;
  source: CalendarSource;
  selection: CalendarSelection;
  parts: CalendarParts;
}

type Host = LitElement & { details: string; filters: string; quietDays: string; headingLevel: string };

const SEARCH_PAUSE_MS = 300;
const SAY_AFTER_MS = 500;

/** What a person can do with the calendar, and where the focus goes when they do. */
export class CalendarActions {
  /** Whether the filters are unfolded where there is no room for them. */
  areFiltersOpen = false;
  #host: Host;
  #own: Calendar;
  #searching: ReturnType<typeof setTimeout> | undefined;
  #atStart: string | undefined;

  constructor(host: Host, own: Calendar) {
    this.#host = host;
    this.#own = own;
  }

  /** After each rendering: fetches the parts that are wanted now, and opens what was to be open at the start. */
  settle(eventId: string | undefined) {
    const { source, calendar, parts } = this.#own;
    if (eventId !== undefined) this.#atStart = eventId;
    if (!source.data) return;
    if (this.#host.filters.trim() !== 'none') parts.filters.load();
    if (this.#host.quietDays !== 'none' || source.data.quiet.length > 0) parts.quiet.load();
    if (calendar.view === 'month') parts.month.load();
    if (source.data.placed.some(({ occurrence }) => occurrence.series)) parts.series.load();
    if (!this.#atStart) return;
    const id = this.#atStart;
    this.#atStart = undefined;
    this.#reveal(calendar.find(source.data, id));
  }

  /** Shows an event and brings the focus to it. */
  async show(id: string) {
    const { source, calendar } = this.#own;
    await source.request.ready;
    const placed = source.data && calendar.find(source.data, id);
    if (!placed) return;
    this.#reveal(placed);
    await this.#focus(`[data-occurrence="${CSS.escape(placed.occurrence.id)}"] .event-title`);
  }

  #reveal(placed: PlacedOccurrence | undefined) {
    const { calendar, source } = this.#own;
    if (!placed) return;
    if (calendar.view === 'month') {
      calendar.goTo(placed.firstDay);
      calendar.listDay(placed.firstDay);
    }
    const isShown = () => {
      const { ongoing, days } = calendar.agenda(source.data?.placed ?? []);
      return [...ongoing, ...days.flatMap(({ occurrences }) => occurrences)].includes(placed);
    };
    for (let page = 1; page < 50 && calendar.view === 'agenda' && !isShown(); page += 1) calendar.showMore();
    this.#unfold(placed);
  }

  /** Opens an event in place, or lets its link lead there; the page may take over (EC-54). */
  toggle = (event: Event, placed: PlacedOccurrence) => {
    const { id, eventId } = placed.occurrence;
    if (this.#own.calendar.openId === id) {
      this.close();
      return;
    }
    const isOurs = this.#host.dispatchEvent(new EventOpenEvent({ eventId, occurrenceId: id }));
    if (!isOurs) event.preventDefault();
    const leadsAway = event.currentTarget instanceof HTMLAnchorElement;
    if (isOurs && !leadsAway) this.#unfold(placed);
  };

  #unfold(placed: PlacedOccurrence) {
    const { calendar, source, parts } = this.#own;
    parts.details.load();
    if (source.eventOf(placed)?.recurrence ?? placed.occurrence.series) parts.series.load();
    source.wantWhole(placed);
    calendar.open(placed.occurrence.id);
  }

  /** Closes the open event and brings the focus back to its title (EC-54). */
  close = async () => {
    const { calendar, source } = this.#own;
    const id = calendar.openId;
    if (!id) return;
    const eventId = source.data?.placed.find(({ occurrence }) => occurrence.id === id)?.occurrence.eventId;
    source.wantWhole(undefined);
    calendar.open(undefined);
    await this.#focus(`[data-occurrence="${CSS.escape(id)}"] .event-title`);
    if (eventId) this.#host.dispatchEvent(new EventCloseEvent({ eventId, occurrenceId: id }));
  };

  /** Escape closes the open event, wherever in it the focus is. */
  closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.close();
  };

  /** Shows another view of the same dates (EC-49). */
  switchTo(view: string) {
    const { calendar, parts } = this.#own;
    calendar.show(view);
    if (view === 'month') parts.month.load();
    this.#tellView();
  }

  /** A page more, with the focus on its first title (EC-45). */
  showMore = async () => {
    const { calendar, source, selection, widget } = this.#own;
    const before = this.#titles().length;
    calendar.showMore();
    await this.#host.updateComplete;
    const titles = this.#titles();
    titles[before]?.focus();
    const { total } = calendar.agenda(selection.found(source.data?.placed ?? []));
    widget.announcer.say(widget.locale.words.moreShown(titles.length - before, total, calendar.horizonDays));
  };

  #titles = () => [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.event-title')];

  /** Goes some months on or back. */
  goByMonths = (months: number) => {
    this.#own.calendar.goByMonths(months);
    this.#tellView();
  };

  /** Goes to the month of a day. */
  async showMonth(day: number) {
    const { calendar, parts } = this.#own;
    if (calendar.offered.includes('month')) calendar.show('month');
    calendar.goTo(day);
    await parts.month.load();
    await this.#host.updateComplete;
  }

  /** Goes to the month of today. */
  goToToday = () => {
    this.#own.calendar.goTo(this.#own.calendar.today);
    this.#tellView();
  };

  /** Lists the dates of a day under the month, or closes the list again (EC-47). */
  toggleDay = async (day: number) => {
    const { calendar } = this.#own;
    const isOpening = calendar.openDay !== day;
    calendar.listDay(isOpening ? day : undefined);
    await this.#focus(isOpening ? '#opened-day' : `[data-day="${day}"]`);
  };

  /** Lists a day and opens one of its events. */
  openEntry = async (day: number, placed: PlacedOccurrence) => {
    const { calendar } = this.#own;
    const { id, eventId } = placed.occurrence;
    if (!this.#host.dispatchEvent(new EventOpenEvent({ eventId, occurrenceId: id }))) return;
    calendar.listDay(day);
    this.#unfold(placed);
    await this.#focus(`[data-occurrence="${CSS.escape(id)}"] .event-title`);
  };

  /** The keys of a day in the month (EC-50). */
  dayKey = async (event: KeyboardEvent, day: number) => {
    const { calendar, parts, widget } = this.#own;
    if (event.key === 'Escape' && calendar.openDay !== undefined) {
      await this.toggleDay(calendar.openDay);
      return;
    }
    const isRightToLeft = widget.locale.direction === 'rtl';
    const step = parts.month.module?.monthKey(event, { weekday: weekdayOf(day), isRightToLeft });
    if (!step) return;
    event.preventDefault();
    const before = civilOf(calendar.anchor).month;
    calendar.goTo(day);
    if ('months' in step) calendar.goByMonths(step.months);
    else calendar.goTo(day + step.days);
    if (civilOf(calendar.anchor).month !== before) this.#tellView();
    await this.#focus(`[data-day="${calendar.anchor}"]`);
  };

  #tellView() {
    const { calendar, source, selection, widget, parts } = this.#own;
    const { year, month } = civilOf(calendar.anchor);
    const first = calendar.view === 'month' ? dayOf(year, month, 1) : calendar.firstDay;
    this.#host.dispatchEvent(new ViewChangeEvent({ view: calendar.view, date: formatPlainDate(first) }));
    const { module } = parts.month;
    const data = source.monthData;
    if (calendar.view !== 'month' || !module || !data) return;
    const { total } = module.monthCount(selection.found(data.placed), calendar.anchor);
    const { words, language } = widget.locale;
    widget.announcer.say(
      module.locale.words.caption(module.monthName(calendar.anchor, { language }), words.count(total)),
    );
  }

  /** Folds or unfolds the filters where there is no room for them. */
  toggleFilters = () => {
    this.areFiltersOpen = !this.areFiltersOpen;
    this.#host.requestUpdate();
  };

  /** Searches when the typing has paused (EC-65). */
  search = (text: string) => {
    clearTimeout(this.#searching);
    this.#searching = setTimeout(() => {
      const { q, ...rest } = this.#own.calendar.filter;
      const words = text.trim();
      if (words !== (q ?? '')) this.#choose([...words].length >= 2 ? { ...rest, q: words.slice(0, 100) } : rest);
    }, SEARCH_PAUSE_MS);
  };

  /** Chooses a value of a filter in place of the one before. */
  chooseFilter = (key: string, value: string) => {
    const chosen = key === 'isFree' ? true : key === 'when' ? value : [value];
    this.#choose({ ...this.#own.calendar.filter, [key]: chosen });
  };

  /** Takes a value of a filter away, or the whole of it; the focus goes on to what is left (EC-67). */
  removeFilter = async (key: string, value?: string) => {
    const { [key as keyof CalendarFilter]: before, ...rest } = this.#own.calendar.filter;
    const left = value && Array.isArray(before) ? before.filter((each) => each !== value) : [];
    const isPressedAway = !this.#focused()?.matches('.when > *, select, input');
    this.#choose(left.length > 0 ? { ...rest, [key]: left } : rest);
    if (isPressedAway) await this.#focus('.chips .chip, [type="search"], .filter-toggle');
  };

  /** Takes every filter away. */
  resetFilters = async () => {
    clearTimeout(this.#searching);
    this.#choose({});
    await this.#focus('[type="search"], .filter-toggle');
  };

  #choose(filter: CalendarFilter) {
    const { calendar, source, selection, widget, parts } = this.#own;
    calendar.choose(filter);
    const { now, today } = calendar;
    const found = upcoming(selection.found(source.data?.placed ?? []), { now, today }).length;
    const { module } = parts.filters;
    if (module) {
      const sentence = module.shownWords(found, { locale: module.locale, calendar: widget.locale.words });
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
