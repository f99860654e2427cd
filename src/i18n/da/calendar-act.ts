/** Danish words of what somebody does with the calendar: more rows, and paper. */
export const messages = {
  /** Said after more was shown; `days` is how far ahead the calendar looks (EC-45). */
  moreShown: (added: number, { total, isWhole }: { total: number; isWhole: boolean }, days: number) =>
    `${added} flere vist, ${isWhole ? '' : 'mindst '}${total} i alt ${days === 365 ? 'det næste år' : `de næste ${days} dage`}`,
  printed: (day: string) => `Udskrevet ${day}`,
  severalDates: 'Flere datoer, som vi ikke kan vise her. Se arrangørens side.',
  poster: 'Udskriv opslag',
  listPoster: 'Udskriv opslag med listen',
  posterRefused: 'Opslaget kunne ikke udskrives. Brug browserens udskriv.',
};
