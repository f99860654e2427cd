import { danishQuietDay } from '../../src/domain/calendar/quiet-days.ts';
import { addDays, dateTimeAt, dayNumber, instantOf, wallTimeAt, weekdayOf } from './zoned-time.ts';

/** Whether offices work that day: not on Saturdays, Sundays and the Danish days of EC-48. */
export function isWorkDay(date: string): boolean {
  const day = dayNumber(date);
  return weekdayOf(day) < 5 && danishQuietDay(day) === undefined;
}

/** When an answer is due: 23.59 on the last of so many whole working days after the day of sending (SU-72). */
export function answerBy(sentAt: number, workdays: number, zone: string): string {
  let date = wallTimeAt(sentAt, zone).slice(0, 10);
  for (let left = workdays; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkDay(date)) left -= 1;
  }
  return dateTimeAt(instantOf(`${date}T23:59:00`, zone), zone);
}
