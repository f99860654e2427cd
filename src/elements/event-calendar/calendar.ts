import type { LitElement } from 'lit';
import type { CalendarController } from '../../controllers/calendar-controller.ts';
import type { RowSetting } from '../../controllers/calendar-rows.ts';
import type { CalendarSelection } from '../../controllers/calendar-selection.ts';
import type { CalendarSource } from '../../controllers/calendar-source.ts';
import type { WidgetController } from '../../controllers/widget-controller.ts';
import type { PlacedOccurrence } from '../../domain/calendar/placed-occurrence.ts';
import type { CalendarMessages } from '../../i18n/messages.ts';
import type { CalendarActions } from './calendar-actions.ts';
import type { CalendarParts } from './calendar-parts.ts';

/** One calendar as its parts see it: the element, its controllers, and how to act. */
export interface Calendar {
  host: LitElement & {
    details: string;
    eventUrl: string;
    filters: string;
    moreUrl: string;
    noHeading: boolean;
    noWeekNumbers: boolean;
    quietDays: string;
  };
  widget: WidgetController<CalendarMessages>;
  state: CalendarController;
  source: CalendarSource;
  selection: CalendarSelection;
  parts: CalendarParts;
  /** Does something as soon as the actions are there. */
  act: (what: (actions: CalendarActions) => unknown) => Promise<void>;
}

/** What rows of the calendar hang on, and what a person may do with them. */
export interface RowsOf {
  setting: RowSetting;
  actions: { open: (event: Event, id: string) => void };
  details: () => unknown;
  /** The level of headings inside the calendar. */
  level: number;
  dates: readonly PlacedOccurrence[];
}
