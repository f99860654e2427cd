import type * as z from 'zod/mini';
import { textThat } from './demand.ts';

/** Form of a day, years 1900 to 2200. */
export const dayPattern = /^(19\d\d|2[01]\d\d|2200)-\d\d-\d\d$/;

/** What follows the day of an instant: time with seconds, and offset. */
export const timePattern = /^T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

// Engines differ on 30 February: some refuse it, some read 2 March.
const isDay = (value: string) =>
  dayPattern.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;

/** Whether a text is an instant of CT-20. */
export const isDateTime = (value: string): boolean => isDay(value.slice(0, 10)) && timePattern.test(value.slice(10));

/** An instant: RFC 3339 with seconds and offset, an existing date, year 1900–2200 (CT-20). */
export const dateTimeSchema = textThat(isDateTime, { format: 'date-time' });
export type DateTime = z.infer<typeof dateTimeSchema>;

/** A day without zone, `YYYY-MM-DD` (CT-20). */
export const plainDateSchema = textThat(isDay, { format: 'date' });
export type PlainDate = z.infer<typeof plainDateSchema>;
