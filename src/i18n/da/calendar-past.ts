/** Danish words of what is over (EC-45). */
export const messages = {
  showEarlier: 'Vis tidligere',
  loading: 'Henter tidligere arrangementer …',
  cannotFetch: 'Vi kan ikke hente tidligere arrangementer lige nu.',
  since: (count: number, day: string) =>
    count === 0
      ? `Ingen arrangementer siden den ${day}.`
      : `${count === 1 ? '1 tidligere arrangement' : `${count} tidligere arrangementer`} siden den ${day}.`,
};
