import type { CalendarActMessages } from '../messages.ts';
import { counted } from './counted.ts';

const nextDays = {
  one: 'اليوم القادم',
  two: 'اليومين القادمين',
  few: 'أيام قادمة',
  many: 'يومًا قادمًا',
  other: 'يوم قادم',
};

/** Arabic words of what somebody does with the calendar. */
export const messages: CalendarActMessages = {
  moreShown: (added, { total, isWhole }, days) =>
    `عُرض ${added} أخرى، والمجموع ${isWhole ? '' : 'على الأقل '}${total} خلال ${days === 365 ? 'السنة القادمة' : counted(days, nextDays)}`,
  printed: (day) => `طُبع في ${day}`,
  severalDates: 'عدة مواعيد لا يمكننا عرضها هنا. انظر صفحة الجهة المنظِّمة.',
  poster: 'طباعة إعلان',
  listPoster: 'طباعة إعلان بالقائمة',
  posterRefused: 'تعذّرت الطباعة. استخدم الطباعة في متصفحك.',
};
