import { CalendarAddress } from '../../controllers/calendar-address.ts';
import { CalendarClock } from '../../controllers/calendar-clock.ts';
import { CalendarPrint, printView } from '../../controllers/calendar-print.ts';
import { CalendarRefresh } from '../../controllers/calendar-refresh.ts';
import { CalendarVisits } from '../../controllers/calendar-visits.ts';
import { type Addressed, eventAddress } from '../../controllers/event-address.ts';
import { hasOpenAttempt } from '../../controllers/has-open-attempt.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { OpenedAtStart } from '../../controllers/opened-at-start.ts';
import type { PlacedOccurrence } from '../../domain/calendar/placed-occurrence.ts';
import { calendarActWords } from '../../i18n/calendar-act-words.ts';
import type { CalendarActMessages } from '../../i18n/messages.ts';
import { actStyles } from '../../ui/calendar/act-styles.ts';
import { badgeIcon } from '../../ui/calendar/badge-icons.ts';
import { printSheet } from '../../ui/calendar/print-sheet.ts';
import type { Calendar, CalendarActs, RowsOf } from './calendar.ts';
import { EventCloseEvent, EventOpenEvent } from './calendar-events.ts';
import { fetchDetailsAhead } from './details-ahead.ts';
import { focusOn } from './focus-on.ts';
import { Posters } from './posters.ts';
import { TableActions } from './table-actions.ts';

const MOST_PAGES = 50;
const everything = Number.POSITIVE_INFINITY;

/** What a person can do with a calendar, and its styles. */
export async function create(own: Calendar) {
  const locale = new LocaleController<CalendarActMessages>(own.host, calendarActWords);
  await locale.wordsCome;
  return { acts: new CalendarActions(own, locale), styles: actStyles };
}

/** What a person can do with the calendar, and where the focus goes when they do. */
export class CalendarActions implements CalendarActs {
  readonly table: TableActions;
  readonly visits: CalendarVisits;
  readonly address: CalendarAddress;
  readonly form: CalendarActs['form'];
  readonly posters: Posters;
  readonly iconOf = badgeIcon;
  #own: Calendar;
  readonly locale: LocaleController<CalendarActMessages>;
  /** What was opened last: it may be of a time that is fetched apart. */
  #opened: PlacedOccurrence | undefined;

  constructor(own: Calendar, locale: LocaleController<CalendarActMessages>) {
    this.#own = own;
    this.locale = locale;
    this.table = new TableActions(own, this);
    this.posters = new Posters(own, locale);
    this.visits = new CalendarVisits(own.host, own);
    this.form = new LazyController(own.host, async () => await (await import('./form-part.ts')).create(own));
    new CalendarClock(own.host, own);
    new CalendarRefresh(own.host, () => own.source.request.refresh());
    new OpenedAtStart(own.host, own, (id) => this.reveal(id));
    new CalendarPrint(own.host, own.state);
    this.address = new CalendarAddress(own.host, { state: own.state, follow: (eventId) => this.#follow(eventId) });
    if (hasOpenAttempt()) void this.#recover();
    void fetchDetailsAhead(own);
  }

  get #host() {
    return this.#own.host;
  }

  /** All dates of the selection, for paper (EC-83). */
  printSheet({ setting, level, dates }: RowsOf) {
    const { host, selection, state, parts } = this.#own;
    const earlier = (!state.table && host.past && parts.past.module?.days()) || [];
    const shown = state.table ? (this.visits.tableData?.placed ?? []) : dates;
    const { printed } = this.locale.words;
    return printSheet(printView(selection.found(shown), state, { ...setting, printed, earlier }), level);
  }

  /** Where the title of a date leads. */
  readonly addressOf = (shown: Addressed) => eventAddress(shown, this.#host.eventUrl);

  /** Opens an event in place or closes it, or lets its link lead there; the page may take over (EC-54). */
  async open(event: Event, placed: PlacedOccurrence) {
    const { id: occurrenceId, eventId } = placed.occurrence;
    const leadsAway = event.currentTarget instanceof HTMLAnchorElement;
    if ([this.#own.state.openId, this.#heldId].includes(occurrenceId)) await this.close(occurrenceId);
    else if (!this.#host.dispatchEvent(new EventOpenEvent({ eventId, occurrenceId }))) event.preventDefault();
    else if (!leadsAway) {
      this.unfold(placed);
      this.address.write();
    }
  }

  /** Shows what the page's address names; the focus stays where it is. */
  async #follow(eventId: string | undefined) {
    const { state, parts, source } = this.#own;
    if (Object.keys(state.filter).length > 0) parts.filters.load();
    if (!eventId) return;
    await source.request.ready;
    this.reveal(eventId);
  }

  /** Goes on with what was being sent when the page was left (SU-62). */
  async #recover() {
    await this.#own.source.request.ready;
    await this.form.load();
    await this.#own.place?.forms.recover((id) => this.reveal(id));
  }

  /** Shows an event and brings the focus to it. */
  async show(id: string) {
    await this.#own.source.request.ready;
    const placed = this.reveal(id);
    if (placed) await this.focusTitle(placed);
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
    if (state.table) state.change({ anchor: placed.firstDay, openDay: placed.firstDay });
    const isShown = () => {
      const { ongoing, days } = state.agenda(dates);
      return [...ongoing, ...days.flatMap(({ occurrences }) => occurrences)].includes(placed);
    };
    if (!isShown()) state.change({ fits: everything });
    for (let page = 1; page < MOST_PAGES && state.view === 'agenda' && !isShown(); page += 1)
      state.change({ pages: state.pages + 1 });
    this.unfold(placed);
    return placed;
  }

  /** Opens a date in place and fetches what that takes (EC-54). */
  unfold(placed: PlacedOccurrence) {
    this.#own.parts.details.load();
    this.visits.wantWhole(placed);
    this.#opened = placed;
    this.#own.state.change({ openId: placed.occurrence.id });
  }

  /** Closes an open event and brings the focus back to its title (EC-54); the page that asks for none by its id needs not be told. */
  async close(pressed?: string) {
    const { state, source, place } = this.#own;
    const id = pressed ?? state.openId ?? this.#heldId;
    if (!id) return;
    if (id === this.#heldId) place?.forms.putAway();
    const opened = this.#opened ? [this.#opened] : [];
    const dates = [...opened, ...(source.data?.placed ?? []), ...(this.visits.tableData?.placed ?? [])];
    const placed = dates.find(({ occurrence }) => occurrence.id === id);
    if (id === state.openId) {
      this.visits.wantWhole(undefined);
      state.change({ openId: undefined });
      this.address.write();
    }
    if (!placed) return;
    await this.focusTitle(placed);
    const { eventId } = placed.occurrence;
    if (pressed) this.#host.dispatchEvent(new EventCloseEvent({ eventId, occurrenceId: id }));
  }

  /** Brings the focus to the title of a date. */
  focusTitle = ({ occurrence: { id } }: PlacedOccurrence) =>
    focusOn(this.#host, `[data-occurrence="${CSS.escape(id)}"] .event-title`);

  /** A page more, with the focus on its first title (EC-45). */
  async showMore() {
    const { state, source, selection, widget } = this.#own;
    const before = this.#titles().length;
    // What there was no room for comes before another page.
    state.change(Number.isFinite(state.fits) ? { fits: everything } : { pages: state.pages + 1 });
    await this.#host.updateComplete;
    const titles = this.#titles();
    titles[before]?.focus();
    const { placed = [], isWhole = true } = source.data ?? {};
    const { total } = state.agenda(selection.found(placed));
    const { moreShown } = this.locale.words;
    widget.announcer.say(moreShown(titles.length - before, { total, isWhole }, state.horizonDays));
  }

  /** The date that stays open, because somebody is filling in a form there. */
  get #heldId(): string | undefined {
    return this.#own.place?.heldId;
  }

  #titles = () => [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.event-title')];
}
