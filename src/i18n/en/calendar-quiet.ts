import type { CalendarQuietMessages } from '../messages.ts';

/** English names of quiet days (EC-48). */
export const messages: CalendarQuietMessages = {
  newYear: 'New Year’s Day',
  maundyThursday: 'Maundy Thursday',
  goodFriday: 'Good Friday',
  easterSunday: 'Easter Sunday',
  easterMonday: 'Easter Monday',
  prayerDay: 'Great Prayer Day',
  ascension: 'Ascension Day',
  whitSunday: 'Whit Sunday',
  whitMonday: 'Whit Monday',
  constitutionDay: 'Constitution Day',
  christmasEve: 'Christmas Eve',
  christmasDay: 'Christmas Day',
  secondChristmasDay: 'Boxing Day',
  newYearsEve: 'New Year’s Eve',
};
