import { messages as shared } from './shared.ts';

/** Danish words of the case card and the case list. */
export const messages = {
  ...shared,
  heading: 'Cases',
  status: {
    reported: 'Gennemført',
    planned: 'Planlagt – ingen resultater endnu',
    teaser: 'Kort omtale',
    illustration: 'Tænkt eksempel',
  },
  moreTags: (count: number) => `og ${count} til`,
  back: 'Tilbage til listen',
  count: (count: number) => (count === 1 ? '1 case' : `${count} cases`),
  noHits: 'Ingen cases passer til dit valg.',
  withoutFilter: (name: string, count: number) => `Uden ${name}: ${count}`,
  empty: 'Der er ingen cases endnu.',
  notFound: 'Casen findes ikke længere.',
  filter: {
    q: 'Søg',
    status: 'Status',
    municipality: 'Kommune',
    tag: 'Emne',
    dimension: 'Område',
  },
  noMunicipality: 'Uden kommune',
};
