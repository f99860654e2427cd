import { messages as series } from './calendar-series.ts';
import { messages as shared } from './shared.ts';

/** Cities whose clock may differ from ours, of those that Danish has a name of its own for the likeliest; a zone of islands is its town. */
const cities: Record<string, string> = { Copenhagen: 'København', Faroe: 'Tórshavn', Lisbon: 'Lissabon' };

/** Danish words of the calendar's first view: agenda, toolbar and statuses (EC-53). */
export const messages = {
  ...shared,
  showMore: 'Vis flere',
  series,
  heading: 'Arrangementer',
  loading: 'Henter arrangementer …',
  views: 'Visning',
  view: { agenda: 'Liste', week: 'Uge', month: 'Måned' },
  today: (day: string) => `I dag, ${day}`,
  tomorrow: (day: string) => `I morgen, ${day}`,
  ongoing: 'I gang nu',
  allDay: 'Hele dagen',
  span: (from: string, to: string) => `${from}–${to}`,
  /** A time in the zone of the event itself; the zones themselves have English names (EC-13). */
  ownTime: (time: string, city: string) => `kl. ${time} i ${cities[city] ?? city}`,
  throughDay: (day: string) => `til og med ${day}`,
  before: 'Tidligere:',
  offTitle: { cancelled: 'Aflyst:', postponed: 'Udskudt:' },
  status: {
    cancelled: 'Aflyst',
    postponed: 'Udskudt. Ny dato følger',
    moved: 'Flyttet',
    changed: 'Ændret. Se arrangørens oplysninger',
    tentative: 'Foreløbig',
    closed: 'Tilmelding lukket',
    waitingList: 'Venteliste',
    online: 'Online',
    hybrid: 'Både på stedet og online',
    free: 'Gratis',
    needsHelp: 'Mangler hjælp',
  },
  movedFrom: (from: string) => `Flyttet fra ${from}`,
  opens: (when: string) => `Tilmelding åbner ${when}`,
  full: (isPaid: boolean): string => (isPaid ? 'Udsolgt' : 'Optaget'),
  few: (places: number | undefined) =>
    places === undefined ? 'Få pladser' : places === 1 ? '1 ledig plads' : `${places} ledige pladser`,
  free: 'gratis',
  count: (count: number) => (count === 1 ? '1 arrangement' : `${count} arrangementer`),
  seeAll: 'Se alle arrangementer',
  empty: 'Der er ingen kommende arrangementer.',
  subscribe: 'Abonnér',
  updated: (time: string) => `Sidst opdateret ${time}`,
  cannotFetchView: 'Denne visning kan ikke hentes lige nu.',
};
