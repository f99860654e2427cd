import { html, nothing } from 'lit';
import { safeAddress } from '../../contract/safe-address.ts';
import type { CalendarData } from '../../controllers/calendar-data.ts';
import { agendaGroups, type RowSetting } from '../../controllers/calendar-rows.ts';
import { type Agenda, upcoming } from '../../domain/calendar/agenda.ts';
import { readInstant } from '../../domain/calendar/date-time.ts';
import type { PlacedOccurrence } from '../../domain/calendar/placed-occurrence.ts';
import { clockTime, dayYear, formatInstant } from '../../i18n/format.ts';
import { rowGroups, toolbar } from '../../ui/calendar/agenda.ts';
import { heading } from '../../ui/heading.ts';
import { missingPart } from '../../ui/missing-part.ts';
import type { Calendar, CalendarParts, RowsOf } from './calendar.ts';

/** Everything below the toolbar, once there are dates (EC-78). */
export function calendarContent(own: Calendar, data: CalendarData) {
  const { state, selection, widget, parts } = own;
  const { words } = widget.locale;
  // A table leads to what is before a later `date` too.
  const offered = upcoming(selection.offered(data.placed), state.table ? state : state.start);
  // Without it no press does anything: that is said wherever the reader is.
  const acting = parts.actions.state.status === 'failed' ? failed(own) : nothing;
  const isEmpty = offered.length === 0 && !state.table && data.broken.length === 0;
  const empty = isEmpty && html`<slot name="empty"><p>${words.empty}</p></slot>`;
  const rows = state.table ? table(own, state.table, data) : agenda(own, data, empty);
  const above = [acting, filters(own, offered), own.place?.renderHeld(rowsOf(own, data))];
  if (empty) return [above, rows];
  return html`${above} ${rows}
    <div class="ends small">
      <p class="muted" part="updated">${words.updated(updatedAt(own, data))}</p>
      ${subscription(own)} ${parts.actions.module?.acts.posters.renderOfList(rowsOf(own, data))}
    </div>
    ${state.isPrinting ? parts.actions.module?.acts.printSheet(rowsOf(own, data)) : nothing}`;
}

/** A feed that the source offers, or that the editor names; never the address of the source itself (EC-38). */
function subscription(own: Calendar) {
  const { host, source, widget, parts } = own;
  const hasFeed = host.subscribeUrl || source.request.description?.features.includes('event-feed');
  if (!hasFeed || host.noExport) return nothing;
  return html`<details class="no-print" @toggle=${() => own.act(() => parts.keep.load())}>
    <summary>${widget.locale.words.subscribe}</summary>
    ${later(own, 'keep', (module) => module.renderSubscription())}
  </details>`;
}

/** The calendar's heading beside the switch between its views. */
export function calendarToolbar({ host, widget, state, act }: Calendar) {
  const { headingLevel, locale } = widget;
  const { words } = locale;
  const title = host.noHeading
    ? nothing
    : html`<slot name="heading">${heading(headingLevel, words.heading, { part: 'heading' })}</slot>`;
  const items = state.offered.map((view) => ({ view, label: words.view[view], isShown: view === state.view }));
  return toolbar(title, { label: words.views, items }, (view) => act((actions) => actions.table.switchTo(view)));
}

/** What rows of these dates hang on, whatever view they stand in. */
function rowsOf(own: Calendar, data: CalendarData): RowsOf {
  const { host, state, widget, parts } = own;
  const { words, language, text } = widget.locale;
  const { zone, now, today, openId } = state;
  const base = { words, language, text, zone, now, today, iconOf: parts.actions.module?.acts.iconOf };
  const { module: series } = parts.series;
  const { module: quiet } = parts.quiet;
  const sources = own.source.request.description?.parts ?? [];
  const names = host.sourceNames.split(',');
  const level = host.noHeading ? widget.headingLevel : widget.headingLevel + 1;
  const setting: RowSetting = {
    ...base,
    addressOf: host.details === 'page' ? parts.actions.module?.acts.addressOf : undefined,
    openId,
    place: own.place,
    patternOf: (placed) => placed.occurrence.series ?? series?.engine.patternOf(placed, data, { zone }),
    sourceName: (key) => {
      const index = sources.findIndex((source) => source.key === key);
      return names[index]?.trim() || text(sources[index]?.label).text;
    },
    quietDay: quiet?.quietDayNames(data.quiet, host, base),
  };
  const opened = (id: string | undefined, act: (placed: PlacedOccurrence) => unknown) => {
    const placed = data.placed.find(({ occurrence }) => occurrence.id === id);
    return placed && act(placed);
  };
  return {
    setting,
    level,
    dates: data.placed,
    actions: { open: (event, id) => opened(id, (placed) => own.act((actions) => actions.open(event, placed))) },
    details: (id) =>
      opened(id, (placed) =>
        later(own, 'details', ({ renderDetails, locale }) =>
          renderDetails(own, placed, { setting, locale, level: level + 1 }),
        ),
      ),
  };
}

/** What is to come, or that nothing is, below what is over, where the editor offers that. */
function agenda(own: Calendar, data: CalendarData, empty: unknown) {
  const { state, selection, parts } = own;
  const found = state.agenda(selection.found(data.placed));
  const { setting, level, actions, details } = rowsOf(own, data);
  const isFiltered = Object.keys(state.filter).length > 0;
  return html`${own.host.past ? html`<div class="past">${parts.past.module?.renderPast((placed) => rowsOf(own, { ...data, placed }))}</div>` : nothing}
    ${empty || rowGroups(agendaGroups(found, setting), level, { actions, details, owner: own.host })}
    ${isFiltered || data.broken.length === 0 ? nothing : parts.series.module?.renderBroken(own, data.broken)} ${found.shown < found.total ? more(own, found) : nothing}`;
}

function more({ host, state, widget, act }: Calendar, { shown, total }: Agenda) {
  const { words } = widget.locale;
  const href = host.moreUrl && safeAddress(host.moreUrl, document.baseURI, 'link');
  if (href) return html`<p><a class="button" part="button" href=${href}>${words.seeAll}</a></p>`;
  return html`<button type="button" class="button" part="button" @click=${() => act((actions) => actions.showMore())}>
    ${words.showMore}${state.fits < total ? ` (${total - shown})` : nothing}
  </button>`;
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
  return html`${place(parts.filters.state.status === 'failed' && parts.actions.module ? failed(own) : nothing)}
    <p class="muted count" part="count">${widget.locale.words.count(offered.length)}</p>`;
}

function table(own: Calendar, name: 'month' | 'week', data: CalendarData) {
  const acts = own.parts.actions.module?.acts;
  const shown = (acts ? acts.visits.tableData : data) ?? { ...data, placed: [] };
  return later(own, name, (module) => module.render(own, rowsOf(own, shown)));
}

/** A part of the view that comes later, or what stands there while it comes or when it does not (EC-3). */
export function later<Name extends 'month' | 'week' | 'details' | 'keep'>(
  own: Calendar,
  name: Name,
  show: (module: NonNullable<CalendarParts[Name]['module']>) => unknown,
) {
  const { module, state } = own.parts[name];
  if (module) return show(module);
  return state.status === 'failed'
    ? failed(own)
    : html`<p class="details muted">${own.widget.locale.words.loading}</p>`;
}

/** One press asks for all that did not come. */
function failed({ parts, widget }: Calendar) {
  const { words } = widget.locale;
  const fetchAgain = () => {
    for (const part of Object.values(parts)) if (part.state.status === 'failed') part.load();
  };
  return missingPart({ ...words, cannotShow: words.cannotFetchView }, true, fetchAgain);
}

/** «kl. 14.05», or with its day when that is another than today's. */
function updatedAt({ widget, source, state }: Calendar, { asOf }: CalendarData): string {
  const { language, words } = widget.locale;
  const fetched = source.request.state;
  const instant = readInstant(asOf) || ('fetchedAt' in fetched ? fetched.fetchedAt : state.now);
  const zone = { language, timeZone: state.clockZone };
  const [time, day] = [formatInstant(instant, clockTime, zone), formatInstant(instant, dayYear, zone)];
  return day === formatInstant(state.now, dayYear, zone) ? words.atTime(time) : words.onDayAtTime(day, time);
}
