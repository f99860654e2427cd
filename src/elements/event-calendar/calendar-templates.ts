import { html, nothing } from 'lit';
import type { CalendarData } from '../../controllers/calendar-data.ts';
import { agendaGroups, type RowSetting } from '../../controllers/calendar-rows.ts';
import { upcoming } from '../../domain/calendar/agenda.ts';
import { readDateTime } from '../../domain/calendar/date-time.ts';
import type { PlacedOccurrence } from '../../domain/calendar/placed-occurrence.ts';
import { clockTime, dayYear, formatInstant } from '../../i18n/format.ts';
import { rowGroups } from '../../ui/calendar/agenda.ts';
import { bdi } from '../../ui/calendar/event-row.ts';
import type { Calendar, RowsOf } from './calendar.ts';
import { EventOpenEvent } from './event-open-event.ts';

/** Everything below the toolbar, once there are dates (EC-78). */
export function calendarContent(own: Calendar, data: CalendarData) {
  const { state, selection, widget } = own;
  const { words } = widget.locale;
  const offered = upcoming(selection.offered(data.placed), state);
  if (offered.length === 0 && state.view === 'agenda' && data.broken.length === 0)
    return html`<slot name="empty"><p>${words.empty}</p></slot>`;
  return html`${filters(own, offered)} ${state.view === 'month' ? month(own, data) : agenda(own, data)}
    <p class="updated small muted" part="updated">${words.updated(updatedAt(own, data))}</p>`;
}

/** What rows of these dates hang on, whatever view they stand in. */
function rowsOf(own: Calendar, data: CalendarData): RowsOf {
  const { host, state, widget, parts } = own;
  const { words, language, text } = widget.locale;
  const { zone, now, today, openId } = state;
  const base = { words, language, text, zone, now, today };
  const { module: series } = parts.series;
  const { module: quiet } = parts.quiet;
  const isDanish = host.quietDays !== 'none';
  const level = host.noHeading ? widget.headingLevel : widget.headingLevel + 1;
  const setting: RowSetting = {
    ...base,
    eventUrl: host.details === 'page' ? host.eventUrl : undefined,
    openId,
    patternOf: (placed) => placed.occurrence.series ?? series?.patternOf(placed, data, { zone }),
    quietDay: quiet?.quietDayNames(data.quiet, { names: quiet.locale.words, isDanish }, base),
  };
  const find = (id: string | undefined) => data.placed.find(({ occurrence }) => occurrence.id === id);
  return {
    setting,
    level,
    dates: data.placed,
    actions: { open: (event, id) => openEvent(own, event, find(id)) },
    details: () => openedEvent(own, find(openId), { setting, level: level + 1 }),
  };
}

/** Opens an event in place or closes it, or lets its link lead there; the page may take over (EC-54). */
function openEvent({ host, state, act }: Calendar, event: Event, placed: PlacedOccurrence | undefined) {
  if (!placed) return;
  const { id: occurrenceId, eventId } = placed.occurrence;
  if (state.openId === occurrenceId) {
    act((actions) => actions.close());
    return;
  }
  const leadsAway = event.currentTarget instanceof HTMLAnchorElement;
  if (!host.dispatchEvent(new EventOpenEvent({ eventId, occurrenceId }))) event.preventDefault();
  else if (!leadsAway) act((actions) => actions.unfold(placed));
}

function agenda(own: Calendar, data: CalendarData) {
  const { state, selection } = own;
  const found = state.agenda(selection.found(data.placed));
  const { setting, level, actions, details } = rowsOf(own, data);
  const isFiltered = Object.keys(state.filter).length > 0;
  return html`${rowGroups(agendaGroups(found, setting), level, { actions, details, owner: own.host })}
    ${isFiltered ? nothing : broken(own, data)} ${found.shown < found.total ? more(own) : nothing}`;
}

function more({ host, widget, act }: Calendar) {
  const { words } = widget.locale;
  if (host.moreUrl) return html`<p><a class="button" part="button" href=${host.moreUrl}>${words.seeAll}</a></p>`;
  return html`<button type="button" class="button" part="button" @click=${() => act((actions) => actions.showMore())}>
    ${words.showMore}
  </button>`;
}

/** Series that cannot be expanded: a row each at the end (EC-34). */
function broken({ widget }: Calendar, { broken: series }: CalendarData) {
  const { text, words } = widget.locale;
  return series.map(
    ({ title, url }) => html`<p class="broken">
      ${url ? html`<a href=${url} rel="noopener">${bdi(text(title))}</a>` : html`<strong>${bdi(text(title))}</strong>`}
      <span class="muted">${words.severalDates}</span>
    </p>`,
  );
}

/** The filters' place is kept from the first paint on, so that nothing moves when they come. */
function filters(own: Calendar, offered: readonly PlacedOccurrence[]) {
  const { host, parts, widget } = own;
  const names = host.filters.trim();
  if (names === 'none' || offered.length === 0) return nothing;
  const place = (panel: unknown) =>
    html`<div class="filter-place ${names.split(/\s+/).length > 2 ? 'two-rows' : ''}">${panel}</div>`;
  const { module } = parts.filters;
  if (module) return module.renderFilters(own, offered, { locale: module.locale, place });
  return html`${place(parts.filters.state.status === 'failed' ? failed(own, 'filters') : nothing)}
    <p class="muted count" part="count">${widget.locale.words.count(offered.length)}</p>`;
}

function month(own: Calendar, data: CalendarData) {
  const { parts, widget } = own;
  const { module, state } = parts.month;
  const acts = parts.actions.module?.acts;
  if (state.status === 'failed') return failed(own, 'month');
  if (!module) return html`<p class="muted">${widget.locale.words.loading}</p>`;
  return module.renderMonth(
    own,
    rowsOf(own, (acts ? acts.visits.monthData : data) ?? { ...data, placed: [] }),
    module.locale,
  );
}

/** The opened event, or what stands there while its chunk comes (EC-3). */
function openedEvent(
  own: Calendar,
  placed: PlacedOccurrence | undefined,
  { setting, level }: { setting: RowSetting; level: number },
) {
  const { module, state } = own.parts.details;
  if (state.status === 'failed') return failed(own, 'details');
  if (!module || !placed) return html`<p class="details muted">${own.widget.locale.words.loading}</p>`;
  return module.renderDetails(own, placed, { setting, locale: module.locale, level });
}

function failed({ parts, widget }: Calendar, part: 'filters' | 'month' | 'details') {
  const { words } = widget.locale;
  return html`<p class="notice">
    <span>${words.cannotFetchView}</span>
    <button type="button" class="button" part="button" @click=${() => parts[part].load()}>${words.retry}</button>
  </p>`;
}

/** «kl. 14.05», or with its day when that is another than today's. */
function updatedAt({ widget, source, state }: Calendar, { asOf }: CalendarData): string {
  const { language, words } = widget.locale;
  const fetched = source.request.state;
  const instant = (asOf && readDateTime(asOf)?.instant) || ('fetchedAt' in fetched ? fetched.fetchedAt : state.now);
  const zone = { language, timeZone: state.clockZone };
  const [time, day] = [formatInstant(instant, clockTime, zone), formatInstant(instant, dayYear, zone)];
  return day === formatInstant(state.now, dayYear, zone) ? words.atTime(time) : words.onDayAtTime(day, time);
}
