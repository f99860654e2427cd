import type { ReactiveControllerHost } from 'lit';
import { formatFilter, parseFilter } from '../domain/calendar/calendar-filter.ts';
import { formatPlainDate, readPlainDate } from '../domain/calendar/date-time.ts';
import { tableSpan } from '../domain/calendar/table-span.ts';
import type { FragmentPair } from '../domain/text/fragment.ts';
import type { CalendarController } from './calendar-controller.ts';
import { FragmentController } from './fragment-controller.ts';

/** English and Danish names of what is read beside the filter (EC-71). */
const names = { view: ['view', 'visning'], date: ['date', 'dato'], event: ['event', 'arrangement'] };

interface Setting {
  state: CalendarController;
  /** What was read has been taken over; `eventId` is to be opened. */
  follow: (eventId: string | undefined) => void;
}

/** View, day, filter and open event of a calendar in the page's address (EC-71). */
export class CalendarAddress {
  #state: CalendarController;
  #follow: Setting['follow'];
  #fragment: FragmentController;

  constructor(host: ReactiveControllerHost & HTMLElement & { deepLink: string | null }, { state, follow }: Setting) {
    this.#state = state;
    this.#follow = follow;
    this.#fragment = new FragmentController(host, 'kalender', (pairs) => this.#read(pairs));
  }

  /** Writes what is shown, because a person did something. What was searched for may hold a name and is never written. */
  write() {
    const { view, table, anchor, filter, openId } = this.#state;
    const { q: _, ...written } = filter;
    this.#fragment.write([
      ['view', view],
      ...(table ? [['date', formatPlainDate(tableSpan(table, anchor).from)] as const] : []),
      ...new URLSearchParams(formatFilter(written)),
      ...(openId ? [['event', openId] as const] : []),
    ]);
  }

  #read(pairs: readonly FragmentPair[]) {
    const of = (name: keyof typeof names) => pairs.find(([key]) => names[name].includes(key))?.[1];
    const view = this.#state.offered.find((offered) => offered === of('view'));
    const day = readPlainDate(of('date'));
    const filter = parseFilter(new URLSearchParams(pairs.map(([key, value]) => [key, value])).toString());
    this.#state.change({ filter, ...(view && { view }), ...(day !== undefined && { anchor: day }) });
    this.#follow(of('event'));
  }
}
