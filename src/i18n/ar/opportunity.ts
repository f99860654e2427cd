import type { OpportunityMessages } from '../messages.ts';
import { counted } from './counted.ts';
import { messages as shared } from './shared.ts';
import { messages as slot } from './slot.ts';

const tasks = { one: 'مهمة واحدة', two: 'مهمتان', few: 'مهام', many: 'مهمة', other: 'مهمة' };
const otherTimes = {
  one: 'موعد آخر',
  two: 'موعدان آخران',
  few: 'مواعيد أخرى',
  many: 'موعدًا آخر',
  other: 'موعد آخر',
};
const workingDays = { one: 'يوم عمل واحد', two: 'يومَي عمل', few: 'أيام عمل', many: 'يوم عمل', other: 'يوم عمل' };

/** Arabic words of the list of opportunities. */
export const messages: OpportunityMessages = {
  ...shared,
  ...slot,
  heading: 'تطوّع معنا',
  count: (count) => counted(count, tasks),
  showMore: 'عرض المزيد',
  shownOf: (added, total) => `أُضيف إلى العرض ${added}، والمجموع ${total}`,
  none: 'لا توجد مهام تطوعية الآن.',
  gone: 'لم تعد هذه المهمة موجودة.',
  seeAll: 'عرض جميع المهام',
  firstThousand: 'بحثنا في أول 1000 مهمة.',
  otherTimes: (count) => `و${counted(count, otherTimes)}`,
  answerWithin: (days) => `الرد خلال ${counted(days, workingDays)}`,
  badge: {
    certificate: 'شهادة خلو من السوابق (børneattest)',
    fromAge: (age) => `من سن ${age}`,
    cancelled: 'ملغاة',
    moved: 'تغيّر الموعد',
    postponed: 'مؤجلة',
    notOpenYet: 'يُفتح التسجيل لاحقًا',
    opens: (day) => `يُفتح التسجيل يوم ${day}`,
    closed: 'أُغلق التسجيل',
  },
  signedUp: 'تم تسجيلك',
};
