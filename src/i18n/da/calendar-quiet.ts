/** Danish names of quiet days (EC-48). */
export const messages = {
  newYear: 'Nytårsdag',
  maundyThursday: 'Skærtorsdag',
  goodFriday: 'Langfredag',
  easterSunday: 'Påskedag',
  easterMonday: '2. påskedag',
  prayerDay: 'Store bededag',
  ascension: 'Kristi himmelfartsdag',
  whitSunday: 'Pinsedag',
  whitMonday: '2. pinsedag',
  constitutionDay: 'Grundlovsdag',
  christmasEve: 'Juleaftensdag',
  christmasDay: '1. juledag',
  secondChristmasDay: '2. juledag',
  newYearsEve: 'Nytårsaftensdag',
};
