import type { Sql } from '../database.ts';
import { type FiguresOf, type LiveFigures, readFigures } from '../live-capacity.ts';
import type { Work } from '../places/work.ts';
import { settleTimes } from './settle-due.ts';

/** Reads counters as they are at this moment: what has ended since the job last ran is ended first (SU-78). */
export async function readSettled(sql: Sql, asked: readonly FiguresOf[], work: Work): Promise<LiveFigures> {
  const figures = await readFigures(sql, work, asked);
  if (!figures.isAnythingDue) return figures;
  // The job meets the same error and logs it; a list that others wait for does not fail with it.
  await settleTimes(sql, work).catch(() => 0);
  return readFigures(sql, work, asked);
}
