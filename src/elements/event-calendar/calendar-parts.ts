import type { CSSResult, ReactiveControllerHost } from 'lit';
import { LazyController } from '../../controllers/lazy-controller.ts';
import type { Calendar, CalendarParts } from './calendar.ts';

type Host = ReactiveControllerHost & HTMLElement & { renderRoot: Node };

const plainPart = <Module extends object>(host: Host, fetch: () => Promise<Module>) =>
  new LazyController<Module & { styles?: CSSResult }>(host, fetch);

/** A part that is made for its calendar once it is there. */
const madePart = <Module extends object>(
  host: Host,
  own: () => Calendar,
  fetch: () => Promise<{ create: (own: Calendar) => Module | Promise<Module> }>,
) => plainPart(host, async () => (await fetch()).create(own()));

/** The parts of the calendar that come when somebody needs them, each with its words and styles (EC-3). */
export const calendarParts = (host: Host, own: () => Calendar): CalendarParts => ({
  /** Recurrence. */
  series: plainPart(host, () => import('./series-part.ts')),
  fallback: madePart(host, own, () => import('./read-fallback.ts')),
  filters: madePart(host, own, () => import('./filters-part.ts')),
  month: madePart(host, own, () => import('./month-part.ts')),
  week: madePart(host, own, () => import('./week-part.ts')),
  keep: madePart(host, own, () => import('./keep-part.ts')),
  details: madePart(host, own, () => import('./details-part.ts')),
  quiet: madePart(host, own, () => import('../../controllers/calendar-quiet.ts')),
  past: madePart(host, own, () => import('./past-part.ts')),
  advice: madePart(host, own, () => import('./advice-part.ts')),
  actions: madePart(host, own, () => import('./calendar-actions.ts')),
});

/** Fetches the parts that are wanted once there are dates. */
export function loadWanted({ host, parts, source: { data }, state: { table } }: Calendar) {
  if (!data) return;
  parts.actions.loadOnce();
  if (host.filters.trim() !== 'none') parts.filters.loadOnce();
  if (host.publicHolidays !== 'none' || data.quiet.length + host.quietDays.length > 0) parts.quiet.loadOnce();
  if (host.past) parts.past.loadOnce();
  if (table) parts[table].loadOnce();
}

/** What the first dates cannot be shown without: what the editor fixed, month or week, and where titles lead. */
export const firstParts = ({ host, parts, selection, state: { table } }: Calendar) => [
  ...(selection.isFixed ? [parts.filters] : []),
  ...(table ? [parts[table]] : []),
  ...(table || host.details === 'page' || /samspil-/.test(location.hash) ? [parts.actions] : []),
];
