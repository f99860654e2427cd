import type { ReactiveControllerHost } from 'lit';
import { groupByDay, upcoming } from '../domain/calendar/agenda.ts';
import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import type { CalendarController } from './calendar-controller.ts';
import { type CalendarData, readCalendar } from './calendar-data.ts';
import type { CalendarSource } from './calendar-source.ts';
import { RequestController } from './request-controller.ts';

interface Owners {
  state: CalendarController;
  source: CalendarSource;
}

const STEP_DAYS = 30;
/** A call covers 400 days at most (EC-14). */
const MOST_DAYS = 390;

/** The dates before the agenda's first, 30 days more at each press (EC-45). */
export class CalendarPast {
  readonly request: RequestController<CalendarData | null>;
  #owners: Owners;
  #days = 0;
  /** Those that have come, while more of them are on their way. */
  #come: readonly PlacedOccurrence[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, owners: Owners) {
    this.#owners = owners;
    const { state, source } = owners;
    this.request = new RequestController<CalendarData | null>(host, source.asking, {
      given: () => (this.#days === 0 ? null : undefined),
      args: () => [state.zone, this.#days, source.given],
      run: (backend, [, days], call) => {
        const { today } = state.start;
        const range = source.range({ from: today - Number(days), to: today + 1 });
        return readCalendar(backend, range, { call, engine: source.engine });
      },
    });
  }

  /** Whether there may be more. */
  get canGoBack(): boolean {
    return this.#days + STEP_DAYS <= MOST_DAYS;
  }

  /** The first day that has been asked for; nothing before the first press. */
  get since(): number | undefined {
    return this.#days > 0 ? this.#owners.state.start.today - this.#days : undefined;
  }

  goBack() {
    this.#days += STEP_DAYS;
  }

  /** What has been asked for, by day; nothing before the first press. */
  dates(): { day: number; occurrences: readonly PlacedOccurrence[] }[] {
    const { source, state } = this.#owners;
    const { since } = this;
    if (since === undefined) return [];
    if (this.request.value) this.#come = this.request.value.placed;
    const { start } = state;
    const known = new Map([...this.#come, ...(source.data?.placed ?? [])].map((each) => [each.occurrence.id, each]));
    const shown = new Set(upcoming([...known.values()], start));
    return groupByDay(
      [...known.values()].filter((each) => !shown.has(each) && each.firstDay >= start.today - this.#days),
    );
  }
}
