import type { CalendarKeepMessages } from '../messages.ts';

/** Arabic words of taking dates along. */
export const messages: CalendarKeepMessages = {
  target: {
    ics: 'هذا الموعد (.ics)',
    icsSeries: 'السلسلة كلها (.ics)',
    google: 'تقويم Google',
    outlook: 'Outlook.com',
    office: 'Outlook (العمل أو المدرسة)',
  },
  newWindow: (name) => `${name} (يُفتح في نافذة جديدة)`,
  subscription: 'تجلب برامج التقويم التغييرات بعد بضع ساعات إلى يوم. انظر هنا دائمًا لتعرف هل أُلغيت فعالية.',
  isWider: 'يعرض الاشتراك أيضًا فعاليات استبعدتها التصفية هنا.',
  openSubscription: 'فتح في برنامج التقويم',
  address: 'العنوان',
  copy: 'نسخ العنوان',
  copied: 'نُسخ العنوان',
  notCopied: 'تعذّر نسخ العنوان. حدّده وانسخه بنفسك.',
};
