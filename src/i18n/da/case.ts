import { messages as shared } from './shared.ts';

/** Danish words of a case as line and card. */
export const messages = {
  ...shared,
  status: {
    reported: 'Gennemført',
    planned: 'Planlagt – ingen resultater endnu',
    teaser: 'Kort omtale',
    illustration: 'Tænkt eksempel',
  },
  moreTags: (count: number) => `og ${count} til`,
  notFound: 'Casen findes ikke længere.',
};
