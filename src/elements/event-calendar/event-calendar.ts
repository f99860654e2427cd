import { html, LitElement, noChange } from 'lit';
import { property } from 'lit/decorators.js';
import type { Backend } from '../../backend/backend.ts';
import type { WidgetReport } from '../../context/widget-report.ts';
import type { CalendarEvent } from '../../contract/calendar-event.ts';
import { CalendarController, type CalendarView } from '../../controllers/calendar-controller.ts';
import { CalendarSelection } from '../../controllers/calendar-selection.ts';
import { CalendarSource } from '../../controllers/calendar-source.ts';
import { WidgetController } from '../../controllers/widget-controller.ts';
import { readPlainDate } from '../../domain/calendar/date-time.ts';
import type { QuietDay } from '../../domain/calendar/quiet-days.ts';
import { calendarWords } from '../../i18n/calendar-words.ts';
import { loadJudge, widgetStyles } from '../../theme/widget-styles.ts';
import { calendarStyles } from '../../ui/calendar/calendar-styles.ts';
import { placeholder, widgetFrame } from '../../ui/widget-frame.ts';
import type { Calendar } from './calendar.ts';
import { calendarParts, firstParts, loadWanted } from './calendar-parts.ts';
import { calendarContent, calendarToolbar } from './calendar-templates.ts';

/**
 * What happens, when, where and for whom: an agenda, a week and a month, to filter and to open.
 *
 * @slot - What stands here without JavaScript and until the events have come; a list of them is the source where there is no other.
 * @slot heading - A heading of your own.
 * @slot before-list - Words of your own above the list.
 * @slot empty - What to say when there is no event to come.
 * @slot receipt - Words of your own on the receipt of a registration.
 * @slot help - Words of your own about getting help, last in an opened event and on every page of its form.
 * @slot footer - Links of your own, under the calendar.
 * @csspart root - The whole widget.
 * @csspart heading - The heading.
 * @csspart toolbar - The heading and the switch between views.
 * @csspart view-switch - The switch between views.
 * @csspart filters - The filter panel.
 * @csspart chip - One chosen value, to take away.
 * @csspart field - A form control.
 * @csspart count - How many events there are.
 * @csspart day - A day with its events.
 * @csspart day-heading - The heading of a day.
 * @csspart list - A list of events.
 * @csspart event - One event.
 * @csspart event-time - Its time.
 * @csspart event-title - Its title, the control that opens it.
 * @csspart event-meta - The quiet line under its title.
 * @csspart badge - A status in words; `badge-<code>` is one kind of status.
 * @csspart details - An opened event.
 * @csspart access - How one gets in, in an opened event.
 * @csspart registration - How to register, in an opened event.
 * @csspart keep - Taking an opened event into an own calendar.
 * @csspart needs - The help an opened event looks for.
 * @csspart form - A step of the form of a registration, with the parts that it has in `<samspil-volunteer-sign-up>`.
 * @csspart receipt - The receipt of a registration.
 * @csspart table - The month or the week.
 * @csspart cell - A day of the month, or a part of a day of the week; `cell-today` is today's.
 * @csspart week-number - The number of a week.
 * @csspart button - A button.
 * @csspart button-primary - The main button of an opened event.
 * @csspart updated - When the source was last heard.
 * @csspart status - The live region.
 * @csspart error - The line about a source that does not answer.
 * @csspart skeleton - The bars shown while the events are fetched.
 * @cssprop [--samspil-calendar-time-column=6.5em] - Width of the column of times.
 * @cssprop [--samspil-calendar-cell-size=6em] - Least height of a day in the month.
 * @fires {EventOpenEvent} samspil-event-open - The reader opens an event; cancelable.
 * @fires {EventCloseEvent} samspil-event-close - The reader closes the event.
 * @fires {ViewChangeEvent} samspil-view-change - The reader goes to another view, month or week.
 * @fires {FilterChangeEvent} samspil-filter-change - The reader narrows the calendar; names of filters only.
 * @fires {CalendarAddEvent} samspil-calendar-add - The reader takes a date, or all of them, into an own calendar.
 * @fires {SignUpStartEvent} samspil-sign-up-start - The reader begins to register, or to help; cancelable.
 * @fires {SignUpStepEvent} samspil-sign-up-step - The reader comes to another step of the form.
 * @fires {SignUpDoneEvent} samspil-sign-up-done - The registration has been received.
 * @fires {SignUpConflictEvent} samspil-sign-up-conflict - It could not be had as it was asked for.
 * @fires {SamspilErrorEvent} samspil-error - The source does not answer; once per episode.
 */
export class EventCalendarElement extends LitElement {
  static override styles = [...widgetStyles, calendarStyles];

  /** Where the data is: an address, or several with blanks between, checked against the page's source policy. */
  @property() source = '';
  /** Names of several sources, in their order, with commas between; without them their own. */
  @property({ attribute: 'source-names' }) sourceNames = '';
  /** What kind of source it is; found from the address if left out. */
  @property({ attribute: 'source-type' }) sourceType = '';
  /** The view to begin with. */
  @property() view: CalendarView = 'agenda';
  /** The views on offer, in this order; one of them alone has no switch. */
  @property() views = 'agenda week month';
  /** First day of the agenda, and the day whose week or month is shown, `YYYY-MM-DD`; today if left out. */
  @property() date = '';
  /** How many events before the button «Vis flere», 1–500. */
  @property() limit = '20';
  /** Address of all events; a link to it takes the place of «Vis flere». */
  @property({ attribute: 'more-url' }) moreUrl = '';
  /** How many days ahead the calendar looks, 31–1096. */
  @property({ attribute: 'horizon-days' }) horizonDays = '365';
  /** Offers what is over, 30 days a press. */
  @property({ type: Boolean }) past = false;
  /** How often the source is asked again while the page is seen, in minutes, 5 or more; 0 for never. */
  @property({ attribute: 'refresh-minutes' }) refreshMinutes = '0';
  /** Filters to offer, in order (EC-63); `none` for none. */
  @property() filters = 'q when category area isFree';
  /** Only events of these categories, ids parted by blanks. */
  @property() category = '';
  /** Only events in these areas. */
  @property() area = '';
  /** Only events at these postcodes. */
  @property() postcode = '';
  /** Only events for these audiences. */
  @property() audience = '';
  /** Only events of these organisations. */
  @property() organisation = '';
  /** Only events with all of these access features. */
  @property() accessibility = '';
  /** Only events that are free. */
  @property({ type: Boolean, attribute: 'is-free' }) isFree = false;
  /** Writes view, day, filter and open event into the page's address, under this name or the element's id. */
  @property({ attribute: 'deep-link' }) deepLink: string | null = null;
  /** Id of an event, or of a date of one, that is open at the start. */
  @property({ attribute: 'event-id' }) eventId = '';
  /** Whether a title opens its event in place or leads to its page. */
  @property() details: 'inline' | 'page' = 'inline';
  /** Address of an event's own page, with `{id}`, `{uid}`, `{occurrence}` or `{date}`. */
  @property({ attribute: 'event-url' }) eventUrl = '';
  /** Address of a feed to subscribe to, in place of the source's own. */
  @property({ attribute: 'subscribe-url' }) subscribeUrl = '';
  /** Leaves out adding to a calendar, subscribing and the posters. */
  @property({ type: Boolean, attribute: 'no-export' }) noExport = false;
  /** Leaves out the links to calendars on the web. */
  @property({ type: Boolean, attribute: 'no-external-calendars' }) noExternalCalendars = false;
  /** Zone of all times, an IANA name; `event` shows each event's own. */
  @property({ attribute: 'time-zone' }) timeZone = 'Europe/Copenhagen';
  /** Whether Danish holidays are named. */
  @property({ attribute: 'quiet-days' }) publicHolidays: 'dk' | 'none' = 'dk';
  /** Leaves the week numbers out of the month, but for screen readers. */
  @property({ type: Boolean, attribute: 'no-week-numbers' }) noWeekNumbers = false;
  /** Level of the calendar's heading, 1–6. */
  @property({ attribute: 'heading-level' }) headingLevel = '2';
  /** Leaves the heading out. */
  @property({ type: Boolean, attribute: 'no-heading' }) noHeading = false;
  /** Look: neutral, dkfds or dark. */
  @property({ reflect: true }) theme = 'neutral';
  /** Room in em before somebody acts, so that nothing on the page moves; else that of what stands here, or of the window. */
  @property() reserve = '';
  /** A backend made in code. */
  @property({ attribute: false }) backend: Backend | undefined;
  /** Events from code; then nothing is fetched. What is none is left out, and the console tells it. */
  @property({ attribute: false }) events: readonly CalendarEvent[] | undefined;
  /** School holidays and closing days from code, named beside the public ones. */
  @property({ attribute: false }) quietDays: readonly QuietDay[] = [];
  /** The clock that says what is over, in milliseconds since 1970. */
  @property({ attribute: false }) clock: () => number = Date.now;

  #widget = new WidgetController(this, calendarWords, loadJudge);
  #parts = calendarParts(this, () => this.#own);
  #calendar = new CalendarController(this);
  #source = new CalendarSource(this, {
    widget: this.#widget,
    calendar: this.#calendar,
    series: this.#parts.series,
    fallback: this.#parts.fallback,
    after: () => Promise.all(firstParts(this.#own).map((part) => part.load())),
  });
  #selection = new CalendarSelection(this, this.#calendar, () => this.#parts.filters.module?.engine);
  #own: Calendar = {
    host: this,
    widget: this.#widget,
    state: this.#calendar,
    source: this.#source,
    selection: this.#selection,
    parts: this.#parts,
    // At once where it can be: whether a click leads on is asked while it happens.
    act: async (what, isByCode) => {
      const { actions } = this.#parts;
      this.#calendar.hasActed ||= !isByCode;
      if (!actions.module) await actions.load();
      if (actions.module) await what(actions.module.acts);
    },
  };

  /** Settled after the first events have been shown. */
  get ready(): Promise<void> {
    return this.#source.request.ready;
  }

  /** What the widget knows of its own state, for check mode (EM-31); the first call fetches what it can advise. */
  inspect(): WidgetReport {
    const { advice } = this.#parts;
    advice.loadOnce();
    const report = this.#widget.report(this.#source.request, { count: this.#source.data?.placed.length ?? 0 });
    return advice.module?.advised(report) ?? report;
  }

  /** Opens an event, or one date of it, by its id. */
  open(id: string): Promise<void> {
    return this.#own.act((actions) => actions.show(id), true);
  }

  /** Closes the event that is open. */
  close(): Promise<void> {
    return this.#own.act((actions) => actions.close(), true);
  }

  /** Shows the month or week of a day, `YYYY-MM-DD`. */
  async showDate(day: string): Promise<void> {
    const found = readPlainDate(day);
    if (found !== undefined) await this.#own.act((actions) => actions.table.showDay(found), true);
  }

  /** Asks the source again. */
  reload(): void {
    this.#source.request.refresh();
  }

  protected override updated() {
    // What comes next is asked for when the dates have been painted, which is with the frame after this one.
    requestAnimationFrame(() => requestAnimationFrame(() => loadWanted(this.#own)));
  }

  protected override render() {
    const { request } = this.#source;
    const frame = this.#widget.frame(request);
    const data = this.#source.data;
    // What the page has in its place stands where it stood (EC-78).
    const top = frame.isBusy && !frame.isWaiting ? undefined : calendarToolbar(this.#own);
    return widgetFrame(
      frame,
      html`<slot name="before-list"></slot>
        ${data ? (this.#calendar.isTurning ? noChange : calendarContent(this.#own, data)) : placeholder(frame, 10)}
        ${frame.isBusy ? undefined : html`<slot name="footer"></slot>`}`,
      top,
    );
  }
}
