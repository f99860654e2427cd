import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import type { Call } from '../context.ts';
import { newestChange, readDocument } from '../documents.ts';
import { readSettled } from '../jobs/read-settled.ts';
import { asOfAt, type FiguresOf } from '../live-capacity.ts';
import { liveEvent } from '../live-event.ts';
import { Refusal } from '../refusal.ts';
import { workOf } from './sign-up-routes.ts';

/** Events with today's figures. */
export interface LiveEvents {
  events: CalendarEvent[];
  asOf: string;
  lastModified: Date | undefined;
}

/** The opportunities that events look for helping hands by (EC-58). */
function wantedBy(events: readonly CalendarEvent[]): string[] {
  const needs = events.flatMap((event) => [event, ...(event.overrides ?? [])]).flatMap((item) => item.needs ?? []);
  return [...new Set(needs.map(({ opportunityId }) => opportunityId))];
}

/** The event of this id, with today's figures. */
export async function readOneEvent(call: Call, id = call.segment('id')): Promise<LiveEvents> {
  const kept = await readDocument<CalendarEvent>(call.context.sql, 'events', id);
  if (!kept) throw new Refusal('not-found');
  const wanted = wantedBy([kept.item]);
  const own: FiguresOf = { kind: 'event', ids: [id] };
  const asked: FiguresOf[] = wanted.length ? [own, { kind: 'opportunity', ids: wanted }] : [own];
  const figures = await readSettled(call.context.sql, asked, workOf(call));
  const touched = [...figures.rows.values()].map(({ touchedAt }) => ({ updatedAt: touchedAt }));
  const lastModified = newestChange([kept, ...touched]);
  return { events: [liveEvent(kept.item, figures)], asOf: figures.asOf, lastModified };
}

/** All events, with today's figures. */
export async function readAllEvents(call: Call): Promise<LiveEvents> {
  const { copy, config } = call.context;
  await copy.upToDate(workOf(call));
  const asOf = asOfAt(call.now, config.timeZone);
  const kept = copy.list('events');
  const rowsBy = (id: string) => [...copy.rowsOf('opportunity', id)];
  const events = kept.map(({ item }) => {
    const rows = new Map([...copy.rowsOf('event', item.id), ...wantedBy([item]).flatMap(rowsBy)]);
    return liveEvent(item, { asOf, rows, isAnythingDue: false });
  });
  const helping = wantedBy(kept.map(({ item }) => item)).flatMap(rowsBy);
  const changes = [copy.lastChange('events', 'event'), ...helping.map(([, { touchedAt }]) => touchedAt)];
  const lastModified = newestChange(changes.flatMap((at) => (at ? [{ updatedAt: at }] : [])));
  return { events, asOf, lastModified };
}
