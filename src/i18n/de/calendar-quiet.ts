import type { CalendarQuietMessages } from '../messages.ts';

/** German names of quiet days (EC-48). */
export const messages: CalendarQuietMessages = {
  newYear: 'Neujahr',
  maundyThursday: 'Gründonnerstag',
  goodFriday: 'Karfreitag',
  easterSunday: 'Ostersonntag',
  easterMonday: 'Ostermontag',
  prayerDay: 'Dänischer Bettag',
  ascension: 'Christi Himmelfahrt',
  whitSunday: 'Pfingstsonntag',
  whitMonday: 'Pfingstmontag',
  constitutionDay: 'Dänischer Verfassungstag',
  christmasEve: 'Heiligabend',
  christmasDay: '1. Weihnachtstag',
  secondChristmasDay: '2. Weihnachtstag',
  newYearsEve: 'Silvester',
};
