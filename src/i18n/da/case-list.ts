import { messages as cases } from './case.ts';
import { messages as list } from './list.ts';

/** Danish words of the case list. */
export const messages = {
  ...cases,
  ...list,
  showMore: 'Vis flere',
  shownOf: (added: number, total: number) => `${added} flere vist, ${total} i alt`,
  heading: 'Cases',
  back: 'Tilbage til listen',
  count: (count: number) => (count === 1 ? '1 case' : `${count} cases`),
  noHits: 'Ingen cases passer til dit valg.',
  withoutFilter: (name: string, count: number) => `Uden ${name}: ${count}`,
  empty: 'Der er ingen cases endnu.',
  filter: {
    q: 'Søg',
    status: 'Status',
    municipality: 'Kommune',
    tag: 'Emne',
    dimension: 'Område',
  },
  noMunicipality: 'Uden kommune',
};
