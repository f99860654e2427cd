import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CalendarEvent } from '../../src/contract/calendar-event.ts';
import { describeSeries } from '../../src/domain/calendar/describe-series.ts';
import { expand } from '../../src/domain/calendar/series.ts';

const dayMs = 86_400_000;
const zone = 'Europe/Copenhagen';
const pageSize = 100;

/** Writes the two replies a calendar asks for, as a backend that expands series gives them (EC-14, CT-7). */
export async function writeApiFolder(folder: string, eventsFile: string, now: Date): Promise<void> {
  const { items, asOf } = JSON.parse(await readFile(eventsFile, 'utf8')) as { items: CalendarEvent[]; asOf: string };
  const from = now.getTime() - 31 * dayMs;
  const { occurrences } = expand(items, { from, to: from + 400 * dayMs }, { zone });
  const series = new Map(items.map((event) => [event.id, describeSeries(event, { now: now.getTime(), zone })]));
  const dates = occurrences.slice(0, pageSize).map(({ occurrence }) => {
    const description = series.get(occurrence.eventId);
    return description ? { ...occurrence, series: description } : occurrence;
  });
  const config = {
    contract: 'samspil/1',
    release: '1.0',
    profile: 'rest',
    name: 'Sundby Kommune',
    languages: ['da'],
    timeZone: zone,
    features: ['events', 'occurrences'],
    helpContact: { name: 'Kultur i Sundby', email: 'kultur@sundby.example' },
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'config'), JSON.stringify(config));
  await writeFile(join(folder, 'occurrences'), JSON.stringify({ items: dates, next: null, asOf }));
}
