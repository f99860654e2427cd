import type { CSSResult, LitElement, TemplateResult } from 'lit';
import type { WidgetReport } from '../../context/widget-report.ts';
import type { CalendarEvent } from '../../contract/calendar-event.ts';
import type { CalendarAddress } from '../../controllers/calendar-address.ts';
import type { CalendarAttributes, CalendarController, CalendarView } from '../../controllers/calendar-controller.ts';
import type { CalendarData, SeriesEngine } from '../../controllers/calendar-data.ts';
import type { CalendarForms } from '../../controllers/calendar-forms.ts';
import type { create as createQuiet } from '../../controllers/calendar-quiet.ts';
import type { DressedRow, RowSetting } from '../../controllers/calendar-rows.ts';
import type { CalendarSelection, FixedFilters } from '../../controllers/calendar-selection.ts';
import type { CalendarSource } from '../../controllers/calendar-source.ts';
import type { Wish } from '../../controllers/calendar-targets.ts';
import type { CalendarVisits } from '../../controllers/calendar-visits.ts';
import type { Addressed } from '../../controllers/event-address.ts';
import type { LazyController } from '../../controllers/lazy-controller.ts';
import type { LocaleController } from '../../controllers/locale-controller.ts';
import type { WidgetController, WidgetHost } from '../../controllers/widget-controller.ts';
import type { AgendaDay } from '../../domain/calendar/agenda.ts';
import type { CivilDay } from '../../domain/calendar/civil-day.ts';
import type { PlacedOccurrence, PlaceOptions } from '../../domain/calendar/placed-occurrence.ts';
import type { QuietDay } from '../../domain/calendar/quiet-days.ts';
import type { SeriesPattern } from '../../domain/calendar/series-pattern.ts';
import type * as messages from '../../i18n/messages.ts';
import type { PosterActs } from './poster-acts.ts';
import type { ReadFallback } from './read-fallback.ts';

/** A part of the calendar that is fetched when somebody needs it. */
type PlainPart<Module> = Pick<
  LazyController<Module & { styles?: CSSResult }>,
  'module' | 'state' | 'load' | 'loadOnce'
>;

/** How series are expanded and shown. */
export interface SeriesPart {
  engine: SeriesEngine & {
    patternOf: (placed: PlacedOccurrence, data: CalendarData, options: PlaceOptions) => SeriesPattern | undefined;
  };
  renderBroken: (own: Calendar, events: readonly CalendarEvent[]) => unknown;
}

/** How the filters are shown. */
export interface FiltersPart {
  locale: LocaleController<messages.CalendarFiltersMessages>;
  engine: ConstructorParameters<typeof CalendarSelection>[2] extends () => infer Engine ? NonNullable<Engine> : never;
  renderFilters: (
    own: Calendar,
    offered: readonly PlacedOccurrence[],
    rest: {
      locale: LocaleController<messages.CalendarFiltersMessages>;
      place: (panel: unknown) => TemplateResult;
    },
  ) => TemplateResult;
}

/** How month or week is shown. */
export interface TablePart {
  /** What is shown and how many dates it has, in a sentence; without dates that they do not come. */
  tell: (own: Calendar, dates: readonly PlacedOccurrence[] | undefined, isWhole: boolean) => string;
  render: (own: Calendar, rows: RowsOf) => TemplateResult;
}

/** How dates that are over are shown. */
export interface PastPart {
  renderPast: (rowsOf: (dates: readonly PlacedOccurrence[]) => RowsOf) => unknown;
  /** Those of them that fit the person's choice. */
  days: () => readonly AgendaDay[];
}

/** How dates are taken along; `notes` are lines of the details that files have no property for. */
export interface KeepPart {
  renderKeep: (placed: PlacedOccurrence, details: { setting: RowSetting; notes: readonly string[] }) => unknown;
  renderSubscription: () => unknown;
}

/** How far a key or a press leads. */
export type Step = { days: number } | { months: number };

/** How an opened event is shown. */
export interface DetailsPart {
  locale: LocaleController<messages.CalendarDetailsMessages>;
  renderDetails: (
    own: Calendar,
    placed: PlacedOccurrence,
    rest: { setting: RowSetting; locale: LocaleController<messages.CalendarDetailsMessages>; level: number },
  ) => TemplateResult;
}

/** What a person can do with month and week. */
export interface TableActs {
  switchTo(view: CalendarView): Promise<void>;
  go(step: Step): void;
  goToToday(): void;
  showDay(day: CivilDay): Promise<void>;
  toggleDay(day: CivilDay): Promise<void>;
  openEntry(day: CivilDay, placed: PlacedOccurrence): Promise<void>;
  dayKey(day: CivilDay, step: Step | undefined): Promise<void>;
}

/** The form in an opened event, whichever row or view it stands in. */
export interface FormPlace {
  readonly forms: CalendarForms;
  /** Id of the date that stays open, because somebody is filling in a form there. */
  readonly heldId: string | undefined;
  /** The form, in the details of the date that it was begun at. */
  render(id: string, level: number): { heading: string; body: TemplateResult } | undefined;
  /** What stands in the place of a form, in the details of the date that it was asked for at. */
  renderAnswer(id: string): TemplateResult | undefined;
  /** Whether it turned out that one can only wait for a place there. */
  canWait(id: string, what: Wish['what']): boolean;
  /** A row with what the forms add to it: that it stays open, and that one has registered. */
  dress<Row extends DressedRow>(row: Row): Row;
  /** The date with the form on top, where none of the rows that have just been rendered shows it (EC-60). */
  renderHeld(rows: RowsOf): unknown;
}

/** What a person can do; each says itself where the focus goes. */
export interface CalendarActs {
  show(id: string): Promise<void>;
  reveal(id: string): PlacedOccurrence | undefined;
  open(event: Event, placed: PlacedOccurrence): Promise<void>;
  addressOf(shown: Addressed): string | undefined;
  /** The icon of a status. */
  iconOf(code: string): string;
  close(id?: string): Promise<void>;
  showMore(): Promise<void>;
  unfold(placed: PlacedOccurrence): void;
  focusTitle(placed: PlacedOccurrence): Promise<void>;
  readonly locale: LocaleController<messages.CalendarActMessages>;
  /** All that was loaded, for paper. */
  printSheet(rows: RowsOf): unknown;
  readonly posters: PosterActs<RowsOf>;
  readonly table: TableActs;
  readonly visits: CalendarVisits;
  /** Registering and helping (EC-62). */
  readonly form: PlainPart<{ place: FormPlace }>;
  readonly address: Pick<CalendarAddress, 'write'>;
}

/** The parts of one calendar (EC-3). */
export interface CalendarParts {
  series: PlainPart<SeriesPart>;
  /** The page's own list (EC-80). */
  fallback: PlainPart<ReadFallback>;
  filters: PlainPart<FiltersPart>;
  month: PlainPart<TablePart>;
  week: PlainPart<TablePart>;
  keep: PlainPart<KeepPart>;
  details: PlainPart<DetailsPart>;
  quiet: PlainPart<Awaited<ReturnType<typeof createQuiet>>>;
  past: PlainPart<PastPart>;
  advice: PlainPart<{ advised: (report: WidgetReport) => WidgetReport }>;
  actions: PlainPart<{ acts: CalendarActs }>;
}

/** One calendar as its parts see it: the element, its controllers, and how to act. */
export interface Calendar {
  host: LitElement &
    WidgetHost &
    CalendarAttributes &
    FixedFilters & {
      events: readonly CalendarEvent[] | undefined;
      deepLink: string | null;
      details: string;
      eventId: string;
      eventUrl: string;
      filters: string;
      moreUrl: string;
      noHeading: boolean;
      noWeekNumbers: boolean;
      past: boolean;
      publicHolidays: string;
      quietDays: readonly QuietDay[];
      refreshMinutes: string;
      sourceNames: string;
      subscribeUrl: string;
      noExport: boolean;
      noExternalCalendars: boolean;
    };
  widget: WidgetController<messages.CalendarMessages>;
  state: CalendarController;
  source: CalendarSource;
  selection: CalendarSelection;
  parts: CalendarParts;
  /** The form in an opened event, once somebody has begun one. */
  place?: FormPlace;
  /** Does something as soon as the actions are there; the room kept free ends unless it is the page that asks (EC-79). */
  act: (what: (actions: CalendarActs) => unknown, isByCode?: boolean) => Promise<void>;
}

/** What rows of the calendar hang on, and what a person may do with them. */
export interface RowsOf {
  setting: RowSetting;
  actions: { open: (event: Event, id: string) => void };
  details: (id: string) => unknown;
  /** The level of headings inside the calendar. */
  level: number;
  dates: readonly PlacedOccurrence[];
}
