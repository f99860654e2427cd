import type { CalendarFormMessages } from '../messages.ts';

/** German words of what becomes of a form in an opened event. */
export const messages: CalendarFormMessages = {
  unavailable: {
    full: 'Alle Plätze sind belegt.',
    waitingList: 'Alle Plätze sind belegt. Sie können sich auf die Warteliste setzen.',
    notOpenYet: 'Die Anmeldung ist noch nicht geöffnet.',
    closed: 'Die Anmeldung ist geschlossen.',
    cancelled: 'Das ist abgesagt.',
    postponed: 'Das ist verschoben. Der neue Termin steht noch nicht fest.',
    tooLate: 'Es hat begonnen, eine Anmeldung ist nicht mehr möglich.',
    form: 'Das geht auf dieser Seite nicht. Rufen Sie die Veranstalter an oder schreiben Sie ihnen.',
  },
  registered: {
    confirmed: 'Sie sind angemeldet',
    waiting: 'Sie stehen auf der Warteliste',
    verifyContact: 'Bitte in Ihrer E-Mail bestätigen',
    received: 'Ihre Anmeldung ist eingegangen',
  },
  notInSearch: 'Nicht mehr in Ihrer Suche',
};
