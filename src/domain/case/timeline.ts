import type { CaseStory } from '../../contract/case-story.ts';
import type { PlainDate } from '../../contract/time.ts';

/** A number of months as people say it (CA-8): whole and half years where it divides, else months. */
export type SpanInWords = { readonly years: number } | { readonly months: number };

/** One evaluation of a pilot: when, in words and as a day if the start is known (CA-17). */
export interface TimelineEvaluation {
  readonly evaluation: NonNullable<CaseStory['evaluations']>[number];
  readonly after: SpanInWords;
  /** The day it falls on; show its month and year only. */
  readonly dueOn?: PlainDate;
}

/** 6 → ½ year, 12 → 1 year, 18 → 1½ years, 4 → 4 months (CA-8). */
export function spanInWords(months: number): SpanInWords {
  return months > 0 && months % 6 === 0 ? { years: months / 12 } : { months };
}

/** The evaluations in the order they come. */
export function evaluationTimeline({ evaluations, startedOn }: CaseStory): TimelineEvaluation[] {
  return (evaluations ?? [])
    .toSorted((left, right) => left.afterMonths - right.afterMonths)
    .map((evaluation) => {
      const after = spanInWords(evaluation.afterMonths);
      return startedOn
        ? { evaluation, after, dueOn: monthsAfter(startedOn, evaluation.afterMonths) }
        : { evaluation, after };
    });
}

/** The same day so many months later, or the last day of that month when it is shorter (RQ-49). */
export function monthsAfter(day: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  lastOfMonth.setUTCDate(Math.min(date, lastOfMonth.getUTCDate()));
  return lastOfMonth.toISOString().slice(0, 10);
}
