import { type CivilDay, weekdayOf } from '../calendar/civil-day.ts';
import { danishQuietDay } from '../calendar/quiet-days.ts';

/** Whether offices work that day: not on Saturdays, Sundays and the Danish days of EC-48. */
export const isWorkDay = (day: CivilDay): boolean => weekdayOf(day) < 5 && danishQuietDay(day) === undefined;

/** What was promised, and the day of the first time that was chosen. */
export interface AnswerPromise {
  workdays: number;
  firstDay?: CivilDay | undefined;
}

/**
 * The day an answer is due: so many whole working days after the day of sending (SU-72), but before the first time,
 * for an answer after it is none. Where that is tomorrow or today, the day itself.
 */
export function answerDay(today: CivilDay, { workdays, firstDay = Number.POSITIVE_INFINITY }: AnswerPromise): CivilDay {
  let day = today;
  for (let left = workdays; left > 0; ) {
    day += 1;
    if (isWorkDay(day)) left -= 1;
  }
  const dayBefore = firstDay - 1;
  return Math.min(day, dayBefore > today ? dayBefore : firstDay);
}
