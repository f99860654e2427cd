/** The reader narrows what a widget shows: names of the filters in use, never their values (CA-30, EC-91, SU-2). */
export class FilterChangeEvent extends CustomEvent<{ filters: readonly string[]; resultCount: number }> {
  static readonly eventName = 'samspil-filter-change';

  constructor(detail: { filters: readonly string[]; resultCount: number }) {
    super(FilterChangeEvent.eventName, { detail, bubbles: true, composed: true });
  }
}
