import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CalendarEvent } from '../contract/calendar-event.ts';
import { type CivilDay, civilOf, dayOf } from '../domain/calendar/civil-day.ts';
import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import { tableSpan } from '../domain/calendar/table-span.ts';
import type { CalendarController } from './calendar-controller.ts';
import { type CalendarData, readCalendar } from './calendar-data.ts';
import type { CalendarSource } from './calendar-source.ts';
import { RequestController } from './request-controller.ts';

type Host = ReactiveControllerHost & HTMLElement;

interface Owners {
  state: CalendarController;
  source: CalendarSource;
}

const HALF_YEAR = 6;

/**
 * What a person goes to and opens beyond the first dates: one request for the half-year of a month far away or for
 * a month of which not all came, one for the whole of an opened event.
 */
export class CalendarVisits implements ReactiveController {
  /** The dates of the half-year that somebody has gone to, or of a month of which not all came; nothing when they are here. */
  readonly beyond: RequestController<CalendarData | null>;
  /** The whole of the event that is open; nothing when it is known already. */
  readonly whole: RequestController<CalendarEvent | null>;
  /** Id of the event whose whole is wanted. */
  wanted = '';
  #owners: Owners;
  /** Count what was gone to and opened, so that coming back asks again. */
  #visits = 0;
  #openings = 0;
  #shown: string | undefined;
  /** Whether a half-year had more than is asked for in one go: its later months would look empty. */
  #isMonthly = false;
  /** What had more than that: of a month that did, the weeks are fetched one by one. */
  #cut = new Set<string | undefined>();

  constructor(host: Host, owners: Owners) {
    this.#owners = owners;
    const { state, source } = owners;
    host.addController(this);
    // What nobody has asked for is given as nothing, so that no backend is asked.
    this.beyond = new RequestController<CalendarData | null>(host, source.asking, {
      given: () => (this.#far === undefined ? null : undefined),
      args: () => [state.zone, this.#far, this.#visits, source.given],
      run: (backend, [, far], call) => {
        const [from = 0, to = 0] = `${far}`.split(' ').map(Number);
        return readCalendar(backend, source.range({ from, to }), { call, engine: source.engine });
      },
    });
    this.whole = new RequestController<CalendarEvent | null>(host, source.asking, {
      given: () => (this.wanted === '' ? null : undefined),
      args: () => [this.wanted, this.#openings],
      run: async (backend, [id], call) =>
        backend.event ? await backend.event(String(id), call) : { value: null, skipped: [] },
    });
  }

  /** The dates of the month or week that is shown; undefined while they are not there. */
  get tableData(): CalendarData | undefined {
    return this.#far === undefined ? this.#owners.source.data : (this.beyond.value ?? undefined);
  }

  /** Dates of it that did not come, from a day on where that is known: a month may have more than are asked for in one go (CT-11). */
  get missing(): { from?: CivilDay } | undefined {
    const { tableData: data } = this;
    // Of the first dates only what is known to be complete is shown in a table, or a file that was cut.
    if (!data || data.isWhole || (this.#far === undefined && !data.isFile)) return undefined;
    const last = data.events.size > 0 ? undefined : data.placed.at(-1);
    return last ? { from: last.firstDay } : {};
  }

  hostUpdate() {
    const { isWhole = true, isFile = false } = this.beyond.value ?? {};
    if (!isWhole && !isFile) {
      this.#isMonthly = true;
      this.#cut.add(this.#shown);
    }
    const far = this.#far;
    if (far !== this.#shown) this.#visits += 1;
    this.#shown = far;
  }

  /** The rules of the event that a date is of, as far as they are known. */
  eventOf({ occurrence: { eventId } }: PlacedOccurrence): CalendarEvent | undefined {
    const known = this.#owners.source.data?.events.get(eventId) ?? this.beyond.value?.events.get(eventId);
    const { value } = this.whole;
    return value?.id === eventId ? value : known;
  }

  /** Asks for the whole of a date's event where what came with it is not all (EC-14, CT-9). */
  wantWhole(placed: PlacedOccurrence | undefined) {
    const event = placed && this.eventOf(placed);
    const isAll = event ? !event.isPartial : false;
    this.#openings += 1;
    this.wanted = placed && !isAll ? placed.occurrence.eventId : '';
  }

  /** First day, and the one after the last, of what is fetched for the month or week that is shown; undefined when its dates are here. */
  get #far(): string | undefined {
    const { table, anchor, range } = this.#owners.state;
    const { from: first, to: end } = tableSpan(table, anchor);
    const { year, month } = civilOf(first);
    if (!table || (first >= range.from && end <= this.#knownTo)) return undefined;
    // Its last week may end in the next one.
    const months = (from: number, count: number) => `${dayOf(year, from, 1)} ${dayOf(year, from + count, 7)}`;
    if (!this.#isMonthly && (first < range.from || end > range.to))
      return months(month > HALF_YEAR ? HALF_YEAR + 1 : 1, HALF_YEAR);
    const wholeMonth = months(month, 1);
    return table === 'week' && this.#cut.has(wholeMonth) ? `${first} ${end}` : wholeMonth;
  }

  /** The day from which on there may be more dates than are here: a source is asked for so many in one go only (CT-11). */
  get #knownTo(): CivilDay {
    const { source, state } = this.#owners;
    const { from, to } = state.range;
    const { data } = source;
    if (!data || data.isWhole || data.isFile) return to;
    // Series come in no order of their dates.
    return data.events.size > 0 ? from : (data.placed.at(-1)?.firstDay ?? from);
  }
}
