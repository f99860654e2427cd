import type { SharedMessages } from '../messages.ts';

/** Arabic words that more than one widget says. */
export const messages: SharedMessages = {
  retry: 'إعادة المحاولة',
  cannotRefresh: 'لا يمكننا جلب أي جديد الآن.',
  cannotShow: 'لا يمكن عرض المحتوى الآن.',
  notFound: 'لم يعد هذا المحتوى موجودًا.',
  offline: 'أنت غير متصل بالإنترنت.',
  updatedAt: (time) => `آخر تحديث: ${time}.`,
  atTime: (time) => `الساعة ${time}`,
  onDayAtTime: (day, time) => `${day}، الساعة ${time}`,
  loading: 'جارٍ التحميل …',
  close: 'إغلاق',
};
