import { messages as access } from './access.ts';

const lists = new Intl.ListFormat('da');

/** Danish words of an opened event (EC-54 to EC-61). */
export const messages = {
  when: 'Hvornår',
  where: 'Hvor',
  online: 'Online',
  price: 'Pris',
  access: 'Adgang',
  organiser: 'Arrangør',
  contact: 'Kontakt',
  registration: 'Tilmelding',
  needs: 'Mangler hjælp',
  forWhom: 'For hvem',
  nextDates: 'Næste datoer',
  /** One day: «tirsdag 24. november kl. 18.00–20.00». */
  dayAndTime: (day: string, time: string) => `${day} kl. ${time}`,
  daySpan: (from: string, to: string) => `${from} til og med ${to}`,
  openMap: 'Åbn i kort',
  joinOnline: (host: string) => `Deltag online (${host})`,
  keep: 'Føj til kalender',
  keepLater: 'Den kan føjes til din kalender, når den nye dato er kendt.',
  openPage: 'Åbn som side',
  /** Other sources that have the same event (EC-41). */
  alsoAt: (names: readonly string[]) => `Vises også hos ${names.join(', ')}`,
  isFree: 'Gratis',
  amount: (kroner: string) => `${kroner} kr.`,
  amountRange: (from: string, to: string) => `${from}–${to} kr.`,
  foreignAmount: (amount: string, currency: string) => `${amount} ${currency}`,
  amountsOf: (range: string, each: readonly string[]) => `${range} (${each.join(', ')})`,
  donation: 'Frivilligt beløb',
  unknownPrice: 'Pris ikke oplyst',
  ...access,
  value: { yes: 'ja', partly: 'delvist', no: 'nej' },
  fact: (feature: string, value: string, note: string) =>
    note ? `${feature}: ${value}. ${note}` : `${feature}: ${value}`,
  notStated: (features: readonly string[], who: string) =>
    `Ikke oplyst: ${lists.format(features.map((feature) => feature.toLowerCase()))}.${who ? ` Spørg ${who}.` : ''}`,
  theOrganiser: 'arrangøren',
  noRegistration: 'Ingen tilmelding. Bare kom.',
  registerAt: (host: string) => `Tilmelding hos ${host}`,
  callOrWrite: 'Ring eller skriv for at melde dig til',
  helpToCome: 'Du kan blive hentet',
  places: (remaining: number | undefined) =>
    remaining === undefined ? 'ledige pladser' : remaining === 1 ? '1 ledig plads' : `${remaining} ledige pladser`,
  noHelpNeeded: 'Der er hjælpere nok. Tak.',
  wantToHelp: (who: string) => `Vil du hjælpe? Skriv eller ring til ${who}.`,
  register: 'Tilmeld',
  registerSeries: (count: number) => `Tilmeld hele rækken (${count} gange)`,
  joinWaitingList: 'Skriv mig på venteliste',
  help: 'Jeg vil gerne hjælpe',
  ages: (from: number | undefined, to: number | undefined) =>
    from === undefined ? `Til og med ${to} år` : to === undefined ? `Fra ${from} år` : `${from}–${to} år`,
  /** A series in a sentence of its own (EC-85). */
  series: {
    /** Pattern, time of day, last date; exceptions follow by name. */
    sentence: (parts: { pattern: string; time?: string; last?: string; isLast: boolean }) => {
      const { pattern, time, last, isLast } = parts;
      const when = time ? `${pattern} kl. ${time}` : pattern;
      return isLast ? `${when}, sidste gang` : last ? `${when} til ${last}` : when;
    },
    excluded: (day: string, reason: string) => (reason ? `ikke ${day} (${reason})` : `ikke ${day}`),
    cancelled: (day: string) => `aflyst ${day}`,
    moved: (day: string, to: string) => `${day} flyttet til ${to}`,
    otherTime: (day: string) => `${day} på et andet tidspunkt`,
    moreExceptions: (count: number) => (count === 1 ? 'og 1 anden dato' : `og ${count} andre datoer`),
  },
};
