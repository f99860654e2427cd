import { messages as list } from './list.ts';
import { messages as weekday } from './weekday.ts';

/** Danish words of the filters of opportunities. */
export const messages = {
  ...list,
  ...weekday,
  noHits: 'Ingen opgaver passer til det, du har valgt.',
  showAll: 'Vis alle',
  filter: {
    q: 'Søg',
    cause: 'Emne',
    audience: 'For hvem',
    skill: 'Det kan du',
    area: 'Område',
    organisation: 'Forening',
    network: 'Netværk',
    weekday: 'Ugedag',
    partOfDay: 'Tid på dagen',
    remote: 'Sted',
    commitment: 'Hvor ofte',
  },
  remote: { no: 'Mød op', possible: 'Mød op eller hjemmefra', only: 'Hjemmefra' },
  commitment: { single: 'En enkelt gang', series: 'Fast', rota: 'Når det passer' },
};
