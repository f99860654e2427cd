import type { CalendarSeriesMessages } from '../messages.ts';
import { counted } from './counted.ts';

const join = (parts: readonly string[]) => parts.join(' و');
const ordinals = ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس'];
const ordinalOf = (value: number) => ordinals[value - 1] ?? `رقم ${value}`;
/** `number` is −1 for the last one. */
const place = (number: number) =>
  number === -1
    ? 'الأخير'
    : number === -2
      ? 'قبل الأخير'
      : number < 0
        ? `رقم ${-number} قبل النهاية`
        : ordinalOf(number);

const days = (count: number) => counted(count, { one: 'يوم', two: 'يومين', few: 'أيام', many: 'يومًا', other: 'يوم' });
const weeks = (count: number) =>
  counted(count, { one: 'أسبوع', two: 'أسبوعين', few: 'أسابيع', many: 'أسبوعًا', other: 'أسبوع' });
const months = (count: number) => counted(count, { one: 'شهر', two: 'شهرين', few: 'أشهر', many: 'شهرًا', other: 'شهر' });
const years = (count: number) => counted(count, { one: 'سنة', two: 'سنتين', few: 'سنوات', many: 'سنة', other: 'سنة' });

/** Arabic words of how a series repeats. */
export const messages: CalendarSeriesMessages = {
  daily: (interval) => `كل ${days(interval)}`,
  everyWorkday: 'كل يوم عمل',
  weekly: (names, interval) => `كل ${weeks(interval)}: ${join(names)}`,
  monthlyWeekday: (ordinal, day, interval) => `يوم ${day} ${place(ordinal)} من كل ${months(interval)}`,
  monthlyDay: (day, interval) => `اليوم ${day < 0 ? place(day) : day} من كل ${months(interval)}`,
  yearly: (day, interval) => `كل ${years(interval)} في ${day}`,
  other: 'عدة مواعيد',
  dayOnly: (day) => `يوم ${day}`,
};
