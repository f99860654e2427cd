import type { OpportunityFiltersMessages } from '../messages.ts';
import { messages as list } from './list.ts';
import { messages as weekday } from './weekday.ts';

/** English words of the filters of opportunities. */
export const messages: OpportunityFiltersMessages = {
  ...list,
  ...weekday,
  noHits: 'Nothing fits what you have chosen.',
  showAll: 'Show all',
  filter: {
    q: 'Search',
    cause: 'Cause',
    audience: 'For whom',
    skill: 'What you can do',
    area: 'Area',
    organisation: 'Organisation',
    network: 'Network',
    weekday: 'Day of the week',
    partOfDay: 'Time of day',
    remote: 'Place',
    commitment: 'How often',
  },
  remote: { no: 'On site', possible: 'On site or from home', only: 'From home' },
  commitment: { single: 'Once', series: 'Regularly', rota: 'When it suits you' },
};
