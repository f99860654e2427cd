import { messages as access } from './access.ts';
import { messages as weekday } from './weekday.ts';

/** Danish words of the calendar's filters (EC-63 to EC-68). */
export const messages = {
  ...weekday,
  ...access,
  filter: {
    q: 'Søg',
    when: 'Hvornår',
    category: 'Tema',
    area: 'Område',
    postcode: 'Postnummer',
    audience: 'For hvem',
    organisation: 'Arrangør',
    accessibility: 'Adgang',
    isFree: 'Gratis',
    weekday: 'Ugedag',
    partOfDay: 'Tid på dagen',
    from: 'Fra',
    to: 'Til og med',
    remote: 'Sted eller online',
    hasNeeds: 'Mangler hjælp',
  } as Record<string, string>,
  all: 'Alle',
  when: { today: 'I dag', tomorrow: 'I morgen', weekend: 'I weekenden', nextWeek: 'Næste uge' },
  remote: { no: 'På stedet', possible: 'Både på stedet og online', only: 'Online' } as Record<string, string>,
  fromDay: (day: string) => `fra ${day}`,
  toDay: (day: string) => `til og med ${day}`,
  postcodeHint: 'Skriv fire cifre, fx 4000',
  unstated: (events: string, feature: string) => `${events} mangler oplysning om ${feature.toLowerCase()}.`,
  /** A count where there may be more (EC-45). */
  atLeast: (events: string) => `mindst ${events}`,
  firstThousand: 'Vi har søgt i de første 1.000 arrangementer.',
  /** Of a calendar file that is larger than may be read. */
  notAllRead: 'Kalenderen er for lang til, at vi kan læse den helt. Nogle arrangementer mangler.',
  option: (label: string, count: number) => `${label} (${count})`,
  toggle: (chosen: number) =>
    chosen === 0 ? 'Filtrér' : chosen === 1 ? 'Filtrér (1 valgt)' : `Filtrér (${chosen} valgt)`,
  filtered: (events: string, names: readonly string[]) => `${events} · filtreret på ${names.join(', ')}`,
  shown: (events: string) => `${events} vist`,
  remove: (name: string) => `Fjern filter: ${name}`,
  reset: 'Nulstil',
  noHits: 'Ingen arrangementer passer til dit valg.',
  without: (name: string, count: number) => `Uden ${name}: ${count}`,
  quoted: (text: string) => `«${text}»`,
};
