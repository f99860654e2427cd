import { type CivilDay, civilOf, dayOf, weekStart } from './civil-day.ts';

/** First day, and the one after the last, of the week or month of a day. */
export function tableSpan(table: 'week' | 'month' | undefined, day: CivilDay): { from: CivilDay; to: CivilDay } {
  if (table === 'week') return { from: weekStart(day), to: weekStart(day) + 7 };
  const { year, month } = civilOf(day);
  return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 1) };
}
