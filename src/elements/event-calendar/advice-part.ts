import type { WidgetReport } from '../../context/widget-report.ts';
import { misreadSettings } from '../../controllers/misread-settings.ts';
import { offsetDoubts } from '../../domain/calendar/offset-doubts.ts';
import type { Calendar } from './calendar.ts';

/**
 * What an editor should know beside what the source had to leave out: attributes whose value is none (EC-90), items of a
 * list in the page that cannot be read (EC-80), times that contradict their zone (EC-5), and that there is more than is
 * asked for in one go (CT-11).
 */
function advised({ host, state, source, parts }: Calendar, report: WidgetReport): WidgetReport {
  const { events = new Map(), placed = [], isWhole = true } = source.data ?? {};
  const single = placed.flatMap(({ occurrence }) => (events.has(occurrence.eventId) ? [] : [occurrence]));
  const notes = [...misreadSettings(host, state), ...(parts.fallback.module?.notes ?? [])];
  // Of several sources each says so itself.
  const isTold = isWhole || report.skipped.some(({ code }) => code === 'too-big');
  const cut = isTold ? [] : [tooBig(placed.length)];
  return { ...report, notes, skipped: [...report.skipped, ...cut, ...offsetDoubts([...events.values(), ...single])] };
}

const tooBig = (count: number) => ({ path: '', code: 'too-big', message: `${count}` });

/** Advice for editors; no reader's page loads it. */
export const create = (own: Calendar) => ({ advised: (report: WidgetReport) => advised(own, report) });
