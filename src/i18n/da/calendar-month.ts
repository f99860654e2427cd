/** Danish words of the month (EC-47, EC-48). */
export const messages = {
  previous: 'Forrige måned',
  next: 'Næste måned',
  previousShort: 'Forrige',
  nextShort: 'Næste',
  toToday: 'I dag',
  week: (number: number) => `Uge ${number}`,
  weekShort: 'Uge',
  today: 'I dag',
  /** Name of a day's button. */
  dayName: (day: string, events: string) => `${day}, ${events}`,
  noEvents: 'ingen arrangementer',
  more: (count: number) => `og ${count} til`,
  part: (part: number, parts: number) => `dag ${part} af ${parts}`,
  wholePeriod: 'Hele perioden',
  caption: (month: string, events: string) => `${month}, ${events}`,
  /** A count where there may be more (EC-45). */
  atLeast: (events: string) => `mindst ${events}`,
  skip: 'Spring kalenderen over',
  loading: 'Henter måneden …',
  cannotFetch: 'Vi kan ikke hente denne måned lige nu.',
  /** Said where dates did not come: from a day on, where that is known (CT-11). */
  notAll: (from: string) =>
    from
      ? `Der er flere arrangementer, end vi kan hente på én gang. Fra ${from} er de ikke alle med.`
      : 'Der er flere arrangementer, end vi kan hente på én gang. Nogle mangler her.',
  notFetched: 'ikke hentet',
  notAllFetched: 'ikke alle hentet',
};
