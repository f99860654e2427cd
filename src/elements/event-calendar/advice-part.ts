import type { WidgetReport } from '../../context/widget-report.ts';
import { misreadSettings } from '../../controllers/misread-settings.ts';
import { unknownValues } from '../../controllers/unknown-values.ts';
import { offsetDoubts } from '../../domain/calendar/offset-doubts.ts';
import type { Calendar } from './calendar.ts';

/**
 * What an editor should know beside what the source had to leave out: attributes whose value is none (EC-90), items of a
 * list in the page that cannot be read (EC-80), times that contradict their zone (EC-5), that there is more than is
 * asked for in one go (CT-11), and fixed values that no event has (EC-69).
 */
function advised({ host, state, source, parts }: Calendar, report: WidgetReport): WidgetReport {
  const { events = new Map(), placed = [], isWhole = true } = source.data ?? {};
  const single = placed.flatMap(({ occurrence }) => (events.has(occurrence.eventId) ? [] : [occurrence]));
  const notes = [...misreadSettings(host, state), ...(parts.fallback.module?.notes ?? [])];
  // Of several sources each says so itself.
  const isTold = isWhole || report.skipped.some(({ code }) => code === 'too-big');
  const cut = isTold ? [] : [tooBig(placed.length)];
  const doubts = offsetDoubts([...events.values(), ...single]);
  const unknown = unknownValues(placed, host, state).map(({ name, id }) => unknownValue(name, id));
  return { ...report, notes, skipped: [...report.skipped, ...cut, ...doubts, ...unknown] };
}

const tooBig = (count: number) => ({ path: '', code: 'too-big', message: `${count}` });

const unknownValue = (name: string, id: string) => ({ path: `/${name}`, code: 'unknown-value', message: id });

/** Advice for editors; no reader's page loads it. */
export const create = (own: Calendar) => ({ advised: (report: WidgetReport) => advised(own, report) });
