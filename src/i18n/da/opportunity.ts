import { messages as list } from './list.ts';
import { messages as shared } from './shared.ts';
import { messages as slot } from './slot.ts';

/** Danish words of the list of opportunities. */
export const messages = {
  ...shared,
  ...list,
  ...slot,
  heading: 'Bliv frivillig',
  count: (count: number) => (count === 1 ? '1 opgave' : `${count} opgaver`),
  noHits: 'Ingen opgaver passer til det, du har valgt.',
  showAll: 'Vis alle',
  none: 'Der er ingen opgaver lige nu.',
  gone: 'Opslaget findes ikke længere.',
  seeAll: 'Se alle opgaver',
  firstThousand: 'Vi har søgt i de første 1.000 opgaver.',
  otherTimes: (count: number) => (count === 1 ? 'og 1 tid til' : `og ${count} andre tider`),
  answerWithin: (days: number) => (days === 1 ? 'Svar inden 1 hverdag' : `Svar inden ${days} hverdage`),
  badge: {
    certificate: 'Børneattest',
    fromAge: (age: number) => `Fra ${age} år`,
    cancelled: 'Aflyst',
    moved: 'Flyttet',
    postponed: 'Udskudt',
    notOpenYet: 'Åbner senere',
    opens: (day: string) => `Åbner ${day}`,
    closed: 'Lukket for tilmelding',
    tooLate: 'Er begyndt',
  },
  signedUp: 'Du er tilmeldt',
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
