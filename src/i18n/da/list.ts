/** Danish words of a list that a person narrows and pages through. */
export const messages = {
  showMore: 'Vis flere',
  reset: 'Nulstil',
  all: 'Alle',
  removeFilter: (name: string) => `Fjern filter: ${name}`,
  shownOf: (added: number, total: number) => `${added} flere vist, ${total} i alt`,
};
