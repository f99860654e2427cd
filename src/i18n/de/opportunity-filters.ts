import type { OpportunityFiltersMessages } from '../messages.ts';
import { messages as list } from './list.ts';
import { messages as weekday } from './weekday.ts';

/** German words of the filters of opportunities. */
export const messages: OpportunityFiltersMessages = {
  ...list,
  ...weekday,
  noHits: 'Keine Aufgabe passt zu Ihrer Auswahl.',
  showAll: 'Alle anzeigen',
  filter: {
    q: 'Suchen',
    cause: 'Thema',
    audience: 'Für wen',
    skill: 'Das können Sie',
    area: 'Gebiet',
    organisation: 'Verein',
    network: 'Netzwerk',
    weekday: 'Wochentag',
    partOfDay: 'Tageszeit',
    remote: 'Ort',
    commitment: 'Wie oft',
  },
  remote: { no: 'Vor Ort', possible: 'Vor Ort oder von zu Hause', only: 'Von zu Hause aus' },
  commitment: { single: 'Einmalig', series: 'Regelmäßig', rota: 'Wenn es passt' },
};
