import type { QuizDefinition } from '../../contract/quiz.ts';
import type { PlainDate } from '../../contract/time.ts';

const defaultMonths = [6, 12, 18];
const dayMs = 86_400_000;
const dayForm = /^(\d{4})-(\d\d)-(\d\d)$/;

/**
 * The days to take a quiz again: so many months after today, the last of a month that lacks the day, and the Monday after
 * a weekend (RQ-49). Throws a TypeError when today is no day. It reckons by the engine's own calendar in UTC, so that the
 * rules of the event calendar need not come for three dates.
 */
export function followUpDays({ retest }: QuizDefinition, today: PlainDate): PlainDate[] {
  const [year = 0, month = 0, day = 0] = dayForm.exec(today)?.slice(1).map(Number) ?? [];
  if (textOf(Date.UTC(year, month - 1, day)) !== today) throw new TypeError(`"${today}" is no day.`);
  return (retest?.afterMonths ?? defaultMonths).map((months) => {
    const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
    const later = Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth));
    const weekday = new Date(later).getUTCDay();
    return textOf(later + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0) * dayMs);
  });
}

const textOf = (instant: number): PlainDate => new Date(instant).toJSON().slice(0, 10);
