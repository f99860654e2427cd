/** Danish words of what becomes of a form in an opened event (EC-60, EC-62). */
export const messages = {
  /** Why there is no form after all, told before any field. */
  unavailable: {
    full: 'Alle pladser er optaget.',
    waitingList: 'Alle pladser er optaget. Du kan skrive dig på venteliste.',
    notOpenYet: 'Tilmeldingen er ikke åbnet endnu.',
    closed: 'Tilmeldingen er lukket.',
    cancelled: 'Det er aflyst.',
    postponed: 'Det er udskudt. Den nye tid er ikke på plads endnu.',
    tooLate: 'Det er begyndt, så du kan ikke tilmelde dig længere.',
    form: 'Det kan ikke gøres her på siden. Ring eller skriv til arrangøren.',
  },
  /** How registering went, beside the title. */
  registered: {
    confirmed: 'Du er tilmeldt',
    waiting: 'Du står på venteliste',
    verifyContact: 'Bekræft i din mail',
    received: 'Din tilmelding er modtaget',
  },
  /** An event with a begun form that the filters leave out. */
  notInSearch: 'Ikke længere med i din søgning',
};
