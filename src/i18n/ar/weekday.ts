import type { WeekdayMessages } from '../messages.ts';

/** Arabic words of the days of a week and the parts of a day. */
export const messages: WeekdayMessages = {
  weekdays: {
    mon: 'الاثنين',
    tue: 'الثلاثاء',
    wed: 'الأربعاء',
    thu: 'الخميس',
    fri: 'الجمعة',
    sat: 'السبت',
    sun: 'الأحد',
  },
  partsOfDay: {
    morning: 'قبل الظهر (من 6 إلى 12)',
    afternoon: 'بعد الظهر (من 12 إلى 17)',
    evening: 'المساء (من 17 إلى 23)',
    night: 'الليل (من 23 إلى 6)',
  },
};
