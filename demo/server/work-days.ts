import { answerDay } from '../../src/domain/sign-up/answer-day.ts';
import { dateOfDay, dateTimeAt, dayNumber, instantOf, wallTimeAt } from './zoned-time.ts';

/** What an answer is due by: the promise, and where times were chosen the start of the first. */
export interface AnswerTerms {
  workdays: number;
  firstStart?: number | undefined;
}

/** When an answer is due: 23.59 on the day that the promise leads to (SU-72). */
export function answerBy(sentAt: number, { workdays, firstStart }: AnswerTerms, zone: string): string {
  const dayAt = (instant: number) => dayNumber(wallTimeAt(instant, zone));
  const firstDay = firstStart === undefined ? undefined : dayAt(firstStart);
  const day = answerDay(dayAt(sentAt), { workdays, firstDay });
  return dateTimeAt(instantOf(`${dateOfDay(day)}T23:59:00`, zone), zone);
}
