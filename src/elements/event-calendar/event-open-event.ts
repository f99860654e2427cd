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
