import type { CalendarQuietMessages } from '../messages.ts';

/** Arabic names of quiet days (EC-48). */
export const messages: CalendarQuietMessages = {
  newYear: 'رأس السنة',
  maundyThursday: 'خميس العهد',
  goodFriday: 'الجمعة العظيمة',
  easterSunday: 'أحد الفصح',
  easterMonday: 'اثنين الفصح',
  prayerDay: 'يوم الصلاة الكبير',
  ascension: 'عيد الصعود',
  whitSunday: 'أحد العنصرة',
  whitMonday: 'اثنين العنصرة',
  constitutionDay: 'يوم الدستور',
  christmasEve: 'ليلة عيد الميلاد',
  christmasDay: 'عيد الميلاد',
  secondChristmasDay: 'ثاني أيام عيد الميلاد',
  newYearsEve: 'ليلة رأس السنة',
};
