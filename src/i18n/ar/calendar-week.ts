import type { CalendarWeekMessages } from '../messages.ts';
import { messages as month } from './calendar-month.ts';

/** Arabic words of the week. */
export const messages: CalendarWeekMessages = {
  ...month,
  previous: 'الأسبوع السابق',
  next: 'الأسبوع التالي',
  day: 'يوم',
  column: { allDay: 'طوال اليوم', morning: 'صباحًا', afternoon: 'بعد الظهر', evening: 'مساءً' },
  caption: (number, days) => `الأسبوع ${number}، ${days}`,
  /** Said when another week is shown. */
  told: (week, events) => `${week}، ${events}`,
  /** First and last day in one month: the last is written out. */
  daysOfMonth: (first, last) => `${first}–${last}`,
  days: (first, last) => `${first} – ${last}`,
  loading: 'جارٍ تحميل الأسبوع …',
  cannotFetch: 'لا يمكن تحميل هذا الأسبوع الآن.',
};
