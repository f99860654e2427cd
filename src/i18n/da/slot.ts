/** Danish words for times and places, on a list and in a form. */
export const messages = {
  when: (day: string, from: string, to: string) => `${day} kl.\u00a0${from}${to && `–${to}`}`,
  moved: (was: string) => `Flyttet fra ${was}`,
  byAgreement: 'Aftales',
  fromHome: 'Hjemmefra',
  orFromHome: 'eller hjemmefra',
  places: {
    none: '',
    available: 'Ledige pladser',
    few: 'Få pladser',
    waitingList: 'Venteliste',
    full: 'Optaget',
    cancelled: 'Aflyst',
    closed: 'Lukket for tilmelding',
    past: 'Er begyndt',
  },
  exactPlaces: (count: number) => (count === 1 ? '1 ledig plads' : `${count} ledige pladser`),
};
