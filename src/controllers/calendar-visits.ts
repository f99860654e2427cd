import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CalendarEvent } from '../contract/calendar-event.ts';
import { type CivilDay, civilOf, dayOf, weekStart } from '../domain/calendar/civil-day.ts';
import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import type { CalendarController } from './calendar-controller.ts';
import { type CalendarData, readCalendar } from './calendar-data.ts';
import type { CalendarSource } from './calendar-source.ts';
import { RequestController } from './request-controller.ts';
import type { WidgetController } from './widget-controller.ts';

type Host = ReactiveControllerHost & HTMLElement;

interface Owners {
  widget: WidgetController;
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

  constructor(host: Host, owners: Owners) {
    this.#owners = owners;
    const { widget, state, source } = owners;
    host.addController(this);
    // What nobody has asked for is given as nothing, so that no backend is asked.
    this.beyond = new RequestController<CalendarData | null>(host, widget, {
      given: () => (this.#far === undefined ? null : undefined),
      args: () => [state.zone, this.#far, this.#visits],
      run: (backend, [, far], call) => {
        const [from = 0, months = 0] = `${far}`.split(' ').map(Number);
        const { year, month } = civilOf(from);
        // Its last week may end in the next one.
        const range = source.range({ from, to: dayOf(year, month + months, 7) });
        return readCalendar(backend, range, { call, engine: source.engine });
      },
    });
    this.whole = new RequestController<CalendarEvent | null>(host, widget, {
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

  /** Whether these are all its dates: a month may have more than are asked for in one go (CT-11). */
  get isTableWhole(): boolean {
    return this.#far === undefined || this.beyond.value?.isWhole !== false;
  }

  hostUpdate() {
    this.#isMonthly ||= this.beyond.value?.isWhole === false;
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
    this.wanted = placed && !isAll && !this.#owners.source.isGiven ? placed.occurrence.eventId : '';
  }

  /** First day and months of what is fetched for the month or week that is shown; undefined when its dates are here. */
  get #far(): string | undefined {
    const { table, anchor, range } = this.#owners.state;
    const { isGiven } = this.#owners.source;
    const isWeek = table === 'week';
    const { year, month } = civilOf(isWeek ? weekStart(anchor) : anchor);
    const first = isWeek ? weekStart(anchor) : dayOf(year, month, 1);
    const end = isWeek ? first + 7 : dayOf(year, month + 1, 1);
    if (!table || isGiven || (first >= range.from && end <= this.#knownTo)) return undefined;
    if (this.#isMonthly || (first >= range.from && end <= range.to)) return `${dayOf(year, month, 1)} 1`;
    return `${dayOf(year, month > HALF_YEAR ? HALF_YEAR + 1 : 1, 1)} ${HALF_YEAR}`;
  }

  /** The day from which on there may be more dates than are here: a source is asked for so many in one go only (CT-11). */
  get #knownTo(): CivilDay {
    const { source, state } = this.#owners;
    const { from, to } = state.range;
    const { data } = source;
    if (!data || data.isWhole) return to;
    // Series come in no order of their dates.
    return data.events.size > 0 ? from : (data.placed.at(-1)?.firstDay ?? from);
  }
}
