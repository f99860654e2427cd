import type { CalendarMessages } from '../messages.ts';
import { messages as series } from './calendar-series.ts';
import { counted, placesLeft } from './counted.ts';
import { messages as shared } from './shared.ts';

const events = { one: 'فعالية واحدة', two: 'فعاليتان', few: 'فعاليات', many: 'فعالية', other: 'فعالية' };

/** Cities of zones as they are written here; others keep the name of their zone. */
const cities: Readonly<Record<string, string>> = {
  Copenhagen: 'كوبنهاغن',
  Faroe: 'تورسهافن',
  Lisbon: 'لشبونة',
  London: 'لندن',
  'New York': 'نيويورك',
};

/** Arabic words of the calendar's first view. */
export const messages: CalendarMessages = {
  ...shared,
  showMore: 'عرض المزيد',
  series,
  heading: 'الفعاليات',
  loading: 'جارٍ تحميل الفعاليات …',
  views: 'طريقة العرض',
  view: { agenda: 'قائمة', week: 'أسبوع', month: 'شهر' },
  today: (day) => `اليوم، ${day}`,
  tomorrow: (day) => `غدًا، ${day}`,
  ongoing: 'جارٍ الآن',
  allDay: 'طوال اليوم',
  span: (from, to) => `${from}–${to}`,
  ownTime: (time, city) => `${time} بتوقيت ${cities[city] ?? city}`,
  throughDay: (day) => `حتى ${day} ضمنًا`,
  before: 'سابقًا:',
  offTitle: { cancelled: 'أُلغيت:', postponed: 'أُجّلت:' },
  status: {
    cancelled: 'ملغاة',
    postponed: 'مؤجلة. سيُعلن موعد جديد',
    moved: 'نُقلت',
    changed: 'تغيّرت. انظر ما تقوله الجهة المنظِّمة',
    tentative: 'غير مؤكدة',
    closed: 'أُغلق التسجيل',
    waitingList: 'قائمة انتظار',
    online: 'عبر الإنترنت',
    hybrid: 'حضوريًا وعبر الإنترنت',
    free: 'مجانًا',
    needsHelp: 'نحتاج إلى مساعدة',
  },
  movedFrom: (from) => `نُقلت من ${from}`,
  opens: (when) => `يُفتح التسجيل ${when}`,
  full: (isPaid) => (isPaid ? 'نفدت التذاكر' : 'مكتملة'),
  few: (count) => (count === undefined ? 'أماكن قليلة' : counted(count, placesLeft)),
  free: 'مجانًا',
  count: (count) => counted(count, events),
  seeAll: 'عرض كل الفعاليات',
  empty: 'لا توجد فعاليات قادمة.',
  subscribe: 'الاشتراك',
  updated: (time) => `آخر تحديث: ${time}`,
  cannotFetchView: 'لا يمكن تحميل هذا العرض الآن.',
};
