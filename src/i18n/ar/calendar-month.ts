import type { CalendarMonthMessages } from '../messages.ts';
import { counted } from './counted.ts';

const others = {
  one: 'وفعالية أخرى',
  two: 'وفعاليتان أخريان',
  few: 'فعاليات أخرى',
  many: 'فعالية أخرى',
  other: 'فعالية أخرى',
};

/** Arabic words of the month. */
export const messages: CalendarMonthMessages = {
  previous: 'الشهر السابق',
  next: 'الشهر التالي',
  previousShort: 'السابق',
  nextShort: 'التالي',
  toToday: 'اليوم',
  week: (number) => `الأسبوع ${number}`,
  weekShort: 'الأسبوع',
  today: 'اليوم',
  dayName: (day, events) => `${day}، ${events}`,
  noEvents: 'لا فعاليات',
  more: (count) => (count > 2 ? `و${counted(count, others)}` : counted(count, others)),
  part: (part, parts) => `اليوم ${part} من ${parts}`,
  wholePeriod: 'الفترة كلها',
  caption: (month, events) => `${month}، ${events}`,
  atLeast: (events) => `على الأقل ${events}`,
  skip: 'تخطّي التقويم',
  loading: 'جارٍ تحميل الشهر …',
  cannotFetch: 'لا يمكن تحميل هذا الشهر الآن.',
  notAll: (from) =>
    from
      ? `الفعاليات أكثر مما يمكن جلبه دفعة واحدة. ابتداءً من ${from} بعضها غير ظاهر.`
      : 'الفعاليات أكثر مما يمكن جلبه دفعة واحدة. بعضها غير ظاهر هنا.',
  notFetched: 'لم يُجلب',
  notAllFetched: 'لم يُجلب كله',
};
