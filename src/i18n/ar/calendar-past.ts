import type { CalendarPastMessages } from '../messages.ts';
import { counted } from './counted.ts';

const earlier = {
  one: 'فعالية سابقة واحدة',
  two: 'فعاليتان سابقتان',
  few: 'فعاليات سابقة',
  many: 'فعالية سابقة',
  other: 'فعالية سابقة',
};

/** Arabic words of what is over (EC-45). */
export const messages: CalendarPastMessages = {
  showEarlier: 'عرض السابق',
  loading: 'جارٍ جلب الفعاليات السابقة …',
  cannotFetch: 'لا يمكن جلب الفعاليات السابقة الآن.',
  since: (count, day) => (count === 0 ? `لا فعاليات منذ ${day}.` : `${counted(count, earlier)} منذ ${day}.`),
};
