import { html, type LitElement, nothing } from 'lit';
import type { CalendarData } from '../../controllers/calendar-data.ts';
import { agendaGroups, type RowSetting } from '../../controllers/calendar-rows.ts';
import { upcoming } from '../../domain/calendar/agenda.ts';
import { readDateTime } from '../../domain/calendar/date-time.ts';
import type { PlacedOccurrence } from '../../domain/calendar/placed-occurrence.ts';
import { clockTime, dayYear, formatInstant } from '../../i18n/format.ts';
import { rowGroups } from '../../ui/calendar/agenda.ts';
import { bdi } from '../../ui/calendar/event-row.ts';
import type { Calendar, CalendarActions } from './calendar-actions.ts';

type Host = LitElement & {
  details: string;
  eventUrl: string;
  filters: string;
  moreUrl: string;
  noHeading: boolean;
  noWeekNumbers: boolean;
  quietDays: string;
};

/** What the calendar shows of its dates: filters, agenda or month, an opened event. */
export class CalendarTemplates {
  #host: Host;
  #own: Calendar;
  #actions: CalendarActions;

  constructor(host: Host, own: Calendar, actions: CalendarActions) {
    this.#host = host;
    this.#own = own;
    this.#actions = actions;
  }

  /** Everything below the toolbar, once there are dates (EC-78). */
  content(data: CalendarData) {
    const { calendar, selection } = this.#own;
    const offered = upcoming(selection.offered(data.placed), calendar);
    if (offered.length === 0 && calendar.view === 'agenda' && data.broken.length === 0)
      return html`<slot name="empty"><p>${this.#words.empty}</p></slot>`;
    return html`${this.#filters(offered)} ${calendar.view === 'month' ? this.#month(data) : this.#agenda(data, offered)}
      <p class="updated small muted" part="updated">${this.#words.updated(this.#updatedAt(data))}</p>`;
  }

  get #words() {
    return this.#own.widget.locale.words;
  }

  get #level() {
    const { headingLevel } = this.#own.widget;
    return this.#host.noHeading ? headingLevel : headingLevel + 1;
  }

  #setting(data: CalendarData): RowSetting {
    const { calendar, widget, parts } = this.#own;
    const { words, language, text } = widget.locale;
    const { zone, now, today } = calendar;
    const base = { words, language, text, zone, now, today };
    const { module: series } = parts.series;
    const { module: quiet } = parts.quiet;
    const isDanish = this.#host.quietDays !== 'none';
    return {
      ...base,
      eventUrl: this.#host.details === 'page' ? this.#host.eventUrl : undefined,
      openId: calendar.openId,
      inShort: series && ((placed) => series.seriesInShort(placed, data, { ...base, series: series.locale.words })),
      quietDay: quiet?.quietDayNames(data.quiet, { names: quiet.locale.words, isDanish }, base),
    };
  }

  #agenda(data: CalendarData, offered: readonly PlacedOccurrence[]) {
    const { calendar, selection } = this.#own;
    const found = calendar.agenda(selection.found(data.placed));
    const groups = agendaGroups(found, this.#setting(data));
    const isFiltered = found.total !== offered.length || Object.keys(calendar.filter).length > 0;
    return html`${rowGroups(groups, this.#level, { actions: this.#rowActions(data), details: this.#details(data) })}
      ${isFiltered ? nothing : this.#broken(data)} ${found.shown < found.total ? this.#more() : nothing}`;
  }

  #more() {
    const { moreUrl } = this.#host;
    if (moreUrl) return html`<p><a class="button" part="button" href=${moreUrl}>${this.#words.seeAll}</a></p>`;
    return html`<button type="button" class="button" part="button" @click=${this.#actions.showMore}>
      ${this.#words.showMore}
    </button>`;
  }

  /** Series that cannot be expanded: a row each at the end (EC-34). */
  #broken({ broken }: CalendarData) {
    const { text } = this.#own.widget.locale;
    return broken.map(
      ({ title, url }) => html`<p class="broken">
        ${url ? html`<a href=${url} rel="noopener">${bdi(text(title))}</a>` : html`<strong>${bdi(text(title))}</strong>`}
        <span class="muted">${this.#words.severalDates}</span>
      </p>`,
    );
  }

  #filters(offered: readonly PlacedOccurrence[]) {
    const { calendar, parts, widget } = this.#own;
    const names = this.#host.filters.trim();
    if (names === 'none' || offered.length === 0) return nothing;
    const keys = names.split(/\s+/);
    const { module, status } = { module: parts.filters.module, status: parts.filters.state.status };
    const place = (inside: unknown) =>
      html`<div class="filter-place ${keys.length > 2 ? 'two-rows' : ''}">${inside}</div>`;
    const count = html`<p class="muted count" part="count">${this.#words.count(offered.length)}</p>`;
    if (!module)
      return html`${place(status === 'failed' ? this.#failed(() => parts.filters.load()) : nothing)} ${count}`;
    const actions = {
      toggle: this.#actions.toggleFilters,
      search: this.#actions.search,
      choose: this.#actions.chooseFilter,
      remove: this.#actions.removeFilter,
      reset: this.#actions.resetFilters,
    };
    const { today, zone } = calendar;
    const view = module.filtersView(offered, calendar.filter, {
      locale: module.locale,
      calendar: widget.locale.words,
      context: { today, zone: zone === 'event' ? 'Europe/Copenhagen' : zone },
      keys: module.readKeys(keys),
    });
    return html`${place(module.filters(view, actions, this.#actions.areFiltersOpen))} ${module.filterSummary(view, actions)}`;
  }

  #month(data: CalendarData) {
    const { calendar, parts, source, selection, widget } = this.#own;
    const { module, state } = parts.month;
    if (state.status === 'failed') return this.#failed(() => parts.month.load());
    if (!module) return html`<p class="muted">${this.#words.loading}</p>`;
    const shown = source.monthData;
    const own = shown ?? { ...data, placed: [] };
    const { words } = module.locale;
    const hasFailed = source.beyond.state.status === 'failed';
    const notice = { sentence: hasFailed ? words.cannotFetch : words.loading };
    const view = {
      ...module.monthView(selection.found(own.placed), calendar.anchor, {
        ...this.#setting(own),
        month: words,
        openDay: calendar.openDay,
      }),
      hasWeekNumbers: !this.#host.noWeekNumbers,
      ...(!shown && { notice: hasFailed ? { ...notice, retryLabel: widget.locale.words.retry } : notice }),
    };
    const actions = {
      ...this.#rowActions(own),
      go: this.#actions.goByMonths,
      toToday: this.#actions.goToToday,
      openDay: this.#actions.toggleDay,
      openEntry: (day: number, id: string) => {
        const placed = own.placed.find(({ occurrence }) => occurrence.id === id);
        if (placed) this.#actions.openEntry(day, placed);
      },
      key: this.#actions.dayKey,
      retry: () => source.beyond.retry(),
    };
    return module.month(view, this.#level, { actions, details: this.#details(own) });
  }

  #rowActions({ placed }: CalendarData) {
    return {
      open: (event: Event, id: string) => {
        const found = placed.find(({ occurrence }) => occurrence.id === id);
        if (found) this.#actions.toggle(event, found);
      },
    };
  }

  /** The opened event, or what stands there while its chunk comes (EC-3, EC-54). */
  #details(data: CalendarData) {
    return () => {
      const { calendar, parts, source } = this.#own;
      const { module, state } = parts.details;
      const placed = data.placed.find(({ occurrence }) => occurrence.id === calendar.openId);
      if (state.status === 'failed') return this.#failed(() => parts.details.load());
      if (!module || !placed) return html`<p class="details muted">${this.#words.loading}</p>`;
      const setting = this.#setting(data);
      const event = source.eventOf(placed);
      const { module: words } = parts.series;
      const series = words?.seriesSentence(placed, event, { ...setting, series: words.locale.words });
      const isWaiting = source.wanted !== '' && source.whole.state.status === 'loading';
      const view = module.detailsView(placed, event, { ...setting, details: module.locale.words, series, isWaiting });
      return module.details(view, this.#level + 1, { close: this.#actions.close, key: this.#actions.closeOnEscape });
    };
  }

  #failed(retry: () => void) {
    return html`<p class="notice">
      <span>${this.#words.cannotFetchView}</span>
      <button type="button" class="button" part="button" @click=${retry}>${this.#words.retry}</button>
    </p>`;
  }

  /** «kl. 14.05», or with its day when that is another than today's. */
  #updatedAt({ asOf }: CalendarData): string {
    const { widget, source, calendar } = this.#own;
    const { state } = source.request;
    const { language, words } = widget.locale;
    const instant = (asOf && readDateTime(asOf)?.instant) || ('fetchedAt' in state ? state.fetchedAt : calendar.now);
    const zone = { language, timeZone: calendar.zone === 'event' ? 'Europe/Copenhagen' : calendar.zone };
    const [time, day] = [formatInstant(instant, clockTime, zone), formatInstant(instant, dayYear, zone)];
    return day === formatInstant(calendar.now, dayYear, zone) ? words.atTime(time) : words.onDayAtTime(day, time);
  }
}
