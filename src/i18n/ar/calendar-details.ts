import type { CalendarDetailsMessages } from '../messages.ts';
import { messages as access } from './access.ts';
import { counted, placesLeft } from './counted.ts';

const dates = { one: 'موعد واحد', two: 'موعدان', few: 'مواعيد', many: 'موعدًا', other: 'موعد' };
const others = { one: 'وموعد آخر', two: 'وموعدان آخران', few: 'مواعيد أخرى', many: 'موعدًا آخر', other: 'موعد آخر' };
const years = { one: 'سنة واحدة', two: 'سنتين', few: 'سنوات', many: 'سنة', other: 'سنة' };
const age = (count: number) => counted(count, years);

/** Arabic words of an opened event. */
export const messages: CalendarDetailsMessages = {
  when: 'متى',
  where: 'أين',
  online: 'عبر الإنترنت',
  price: 'السعر',
  access: 'سهولة الوصول',
  organiser: 'الجهة المنظِّمة',
  contact: 'جهة الاتصال',
  registration: 'التسجيل',
  needs: 'نحتاج إلى مساعدة',
  forWhom: 'لمن',
  nextDates: 'المواعيد القادمة',
  dayAndTime: (day, time) => `${day}، الساعة ${time}`,
  daySpan: (from, to) => `من ${from} إلى ${to} ضمنًا`,
  openMap: 'فتح في الخريطة',
  joinOnline: (host) => `المشاركة عبر الإنترنت (${host})`,
  keep: 'إضافة إلى التقويم',
  keepLater: 'يمكنك إضافتها إلى تقويمك عندما يُعرف الموعد الجديد.',
  openPage: 'فتح في صفحة',
  /** Other sources that have the same event (EC-41). */
  alsoAt: (names) => `تُعرض أيضًا لدى ${names.join('، ')}`,
  isFree: 'مجانًا',
  amount: (kroner) => `${kroner} كرونة`,
  amountRange: (from, to) => `${from}–${to} كرونة`,
  foreignAmount: (amount, currency) => `${amount} ${currency}`,
  amountsOf: (range, each) => `${range} (${each.join('، ')})`,
  donation: 'مبلغ اختياري',
  unknownPrice: 'السعر غير مذكور',
  ...access,
  value: { yes: 'نعم', partly: 'جزئيًا', no: 'لا' },
  fact: (feature, value, note) => (note ? `${feature}: ${value}. ${note}` : `${feature}: ${value}`),
  notStated: (features, who) => `غير مذكور: ${features.join('، ')}.${who ? ` اسأل ${who}.` : ''}`,
  theOrganiser: 'الجهة المنظِّمة',
  noRegistration: 'لا حاجة إلى التسجيل. تفضّل بالحضور.',
  registerAt: (host) => `التسجيل لدى ${host}`,
  callOrWrite: 'اتصل أو اكتب للتسجيل',
  helpToCome: 'يمكن أن يأتي من يصطحبك',
  places: (remaining) => (remaining === undefined ? 'أماكن متاحة' : counted(remaining, placesLeft)),
  noHelpNeeded: 'عدد المساعدين كافٍ. شكرًا.',
  wantToHelp: (who) => `هل تود المساعدة؟ اكتب إلى ${who} أو اتصل.`,
  register: 'التسجيل',
  registerSeries: (count) => `التسجيل في السلسلة كلها (${counted(count, dates)})`,
  joinWaitingList: 'إضافتي إلى قائمة الانتظار',
  help: 'أود المساعدة',
  ages: (from, to) =>
    from === undefined ? `حتى عمر ${age(to ?? 0)}` : to === undefined ? `من عمر ${age(from)}` : `الأعمار ${from}–${to}`,
  series: {
    sentence: ({ pattern, time, last, isLast }) => {
      const when = time ? `${pattern}، الساعة ${time}` : pattern;
      return isLast ? `${when}، للمرة الأخيرة` : last ? `${when} حتى ${last}` : when;
    },
    excluded: (day, reason) => (reason ? `ما عدا ${day} (${reason})` : `ما عدا ${day}`),
    cancelled: (day) => `أُلغي ${day}`,
    moved: (day, to) => `نُقل ${day} إلى ${to}`,
    otherTime: (day) => `${day} في وقت آخر`,
    moreExceptions: (count) => (count > 2 ? `و${counted(count, others)}` : counted(count, others)),
  },
};
