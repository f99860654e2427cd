/** Danish words of a list that a person narrows. */
export const messages = {
  reset: 'Nulstil',
  all: 'Alle',
  removeFilter: (name: string) => `Fjern filter: ${name}`,
};
