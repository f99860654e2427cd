/** Ids of an event and its date. */
export interface EventDetail {
  eventId: string;
  occurrenceId: string;
}

/** The reader opens an event; cancel it to open the event yourself (EC-91). */
export class EventOpenEvent extends CustomEvent<EventDetail> {
  static readonly eventName = 'samspil-event-open';

  constructor(detail: EventDetail) {
    super(EventOpenEvent.eventName, { detail, bubbles: true, composed: true, cancelable: true });
  }
}

/** The reader closes the event that was open (EC-91). */
export class EventCloseEvent extends CustomEvent<EventDetail> {
  static readonly eventName = 'samspil-event-close';

  constructor(detail: EventDetail) {
    super(EventCloseEvent.eventName, { detail, bubbles: true, composed: true });
  }
}

/** The reader goes to another view or another month; `date` is its first day (EC-91). */
export class ViewChangeEvent extends CustomEvent<{ view: string; date: string }> {
  static readonly eventName = 'samspil-view-change';

  constructor(detail: { view: string; date: string }) {
    super(ViewChangeEvent.eventName, { detail, bubbles: true, composed: true });
  }
}

/** Where a date is taken to. */
export type CalendarAddTarget = 'ics' | 'icsSeries' | 'google' | 'outlook' | 'office' | 'subscribe';

/** The reader takes a date, or the whole calendar, into a calendar of their own; `occurrenceId` is empty for the whole (EC-91). */
export class CalendarAddEvent extends CustomEvent<{ occurrenceId: string; target: CalendarAddTarget }> {
  static readonly eventName = 'samspil-calendar-add';

  constructor(detail: { occurrenceId: string; target: CalendarAddTarget }) {
    super(CalendarAddEvent.eventName, { detail, bubbles: true, composed: true });
  }
}
