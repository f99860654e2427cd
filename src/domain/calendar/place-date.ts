import type { Occurrence } from '../../contract/occurrence.ts';
import { type CivilDay, DAY_SECONDS } from './civil-day.ts';
import { knownZone, type PlacedOccurrence, type PlaceOptions } from './placed-occurrence.ts';
import type { SeriesDate, SeriesStart } from './series-start.ts';

/** A placed date whose words are put together when somebody reads them: of thousands that are placed, twenty are shown. */
class PlacedDate implements PlacedOccurrence {
  readonly isAllDay: boolean;
  readonly startsAt: number;
  declare readonly endsAt?: number;
  readonly firstDay: CivilDay;
  readonly lastDay: CivilDay;
  readonly sourceIds: readonly string[];
  #write: (date: SeriesDate) => Occurrence;
  #date: SeriesDate;
  #occurrence: Occurrence | undefined;

  constructor(date: SeriesDate, { table, write, sourceIds }: Placing) {
    const { isAllDay, wall, instant, end } = date;
    this.#date = date;
    this.#write = write;
    this.sourceIds = sourceIds;
    this.isAllDay = isAllDay;
    if (isAllDay) {
      this.firstDay = instant;
      this.lastDay = Math.max(instant, (end ?? instant + 1) - 1);
      this.startsAt = table.instantOf(instant * DAY_SECONDS);
      this.endsAt = table.instantOf((this.lastDay + 1) * DAY_SECONDS);
      return;
    }
    this.startsAt = instant;
    this.firstDay = table === date.start.zone ? Math.floor(wall / DAY_SECONDS) : table.dayAt(instant);
    const hasEnd = end !== undefined && end > instant;
    if (hasEnd) this.endsAt = end;
    this.lastDay = hasEnd ? table.dayAt(end - 1) : this.firstDay;
  }

  get occurrence(): Occurrence {
    this.#occurrence ??= this.#write(this.#date);
    return this.#occurrence;
  }
}

interface Placing {
  /** Of the zone that is shown. */
  table: SeriesStart['zone'];
  write: (date: SeriesDate) => Occurrence;
  sourceIds: readonly string[];
}

/** Places the dates of one series from the numbers they are made of; `write` says what a date is when it is read. */
export function datePlacer(start: SeriesStart, options: PlaceOptions, write: (date: SeriesDate) => Occurrence) {
  const { zone, defaultZone, sourceIds = [] } = options;
  const placing = { table: zone === 'event' ? start.zone : knownZone(zone, defaultZone), write, sourceIds };
  return (date: SeriesDate): PlacedOccurrence => new PlacedDate(date, placing);
}
