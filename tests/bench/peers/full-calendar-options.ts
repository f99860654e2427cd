import type { BenchEvent, BenchView } from './contender.ts';

/** What FullCalendar and its likes call the views. */
export const viewNames: Readonly<Record<BenchView, string>> = { list: 'listMonth', month: 'dayGridMonth' };

/** An event in their form. */
export const eventOf = ({ id, title, startsAt, endsAt }: BenchEvent) => ({ id, title, start: startsAt, end: endsAt });

/** Settings that both FullCalendars take: as much in a cell as ours has, and the rest behind «more». */
export const fullCalendarOptions = (view: BenchView, events: readonly object[]) => ({
  initialView: viewNames[view],
  initialDate: '2026-12-01',
  now: '2026-12-01T08:00:00+01:00',
  headerToolbar: { left: 'prev,next today', center: 'title', right: 'dayGridMonth,timeGridWeek,listMonth' },
  dayMaxEvents: 3,
  events,
});
