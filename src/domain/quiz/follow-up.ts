import type { QuizDefinition } from '../../contract/quiz.ts';
import type { PlainDate } from '../../contract/time.ts';
import { addMonths, weekdayOf } from '../calendar/civil-day.ts';
import { formatPlainDate, readPlainDate } from '../calendar/date-time.ts';

const defaultMonths = [6, 12, 18];
const saturday = 5;
const daysInWeek = 7;

/**
 * The days to take a quiz again: so many months after today, the last of a month that lacks the day, and the Monday after
 * a weekend (RQ-49). Throws a TypeError when today is no day.
 */
export function followUpDays({ retest }: QuizDefinition, today: PlainDate): PlainDate[] {
  const day = readPlainDate(today);
  if (day === undefined) throw new TypeError(`"${today}" is no day.`);
  return (retest?.afterMonths ?? defaultMonths).map((months) => {
    const later = addMonths(day, months);
    const weekday = weekdayOf(later);
    return formatPlainDate(weekday < saturday ? later : later + daysInWeek - weekday);
  });
}
