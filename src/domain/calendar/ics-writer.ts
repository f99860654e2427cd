import type { Id } from '../../contract/id.ts';
import { readInstant } from './date-time.ts';
import { keyInSeries } from './event-version.ts';
import { type IcsFileOptions, type IcsItem, icsFile, isOccurrence } from './ics-file.ts';
import { DEFAULT_ZONE } from './placed-occurrence.ts';
import { expand } from './series.ts';
import { hasSeries } from './single-date.ts';

/** What a calendar file is written with. */
export interface IcsOptions extends IcsFileOptions {
  /** Id of the one date to write of a series; without it an event is written with all its dates. */
  only?: Id;
}

const YEAR_MS = 366 * 86_400_000;

/** Writes events as one iCalendar file (RFC 5545, EC-35). Items whose start cannot be read are left out. */
export const toIcs = (items: readonly IcsItem[], options: IcsOptions): string =>
  icsFile(
    items.flatMap((item) => wantedOf(item, options) ?? []),
    options,
  );

function wantedOf(item: IcsItem, { only, defaultZone: zone = DEFAULT_ZONE }: IcsOptions): IcsItem | undefined {
  if (only === undefined || isOccurrence(item) || !hasSeries(item)) return item;
  // A date may stand anywhere in time: its id tells where the series had it, so it is looked for there.
  const around = instantIn(only);
  if (around === undefined) return undefined;
  const { occurrences } = expand(item, { from: around - YEAR_MS, to: around + YEAR_MS }, { zone });
  return occurrences.find(({ occurrence }) => occurrence.id === only)?.occurrence;
}

function instantIn(id: Id): number | undefined {
  const [, y, m, d] = /^(\d{4})(\d\d)(\d\d)/.exec(keyInSeries({ id }) ?? '') ?? [];
  return readInstant(`${y}-${m}-${d}T12:00:00Z`);
}
