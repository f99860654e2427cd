import { messages as shared } from './shared.ts';
import { messages as slot } from './slot.ts';

/** Danish words of the list of opportunities. */
export const messages = {
  ...shared,
  ...slot,
  heading: 'Bliv frivillig',
  count: (count: number) => (count === 1 ? '1 opgave' : `${count} opgaver`),
  showMore: 'Vis flere',
  shownOf: (added: number, total: number) => `${added} flere vist, ${total} i alt`,
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
  },
  signedUp: 'Du er tilmeldt',
};
