import type { CalendarKeepMessages } from '../messages.ts';

/** German words of taking dates along. */
export const messages: CalendarKeepMessages = {
  target: {
    ics: 'Dieser Termin (.ics)',
    icsSeries: 'Die ganze Reihe (.ics)',
    google: 'Google Kalender',
    outlook: 'Outlook.com',
    office: 'Outlook (Arbeit oder Schule)',
  },
  newWindow: (name) => `${name} (öffnet ein neues Fenster)`,
  subscription:
    'Kalenderprogramme holen Neues nach einigen Stunden bis zu einem Tag. Ob eine Veranstaltung abgesagt ist, steht immer hier.',
  isWider: 'Das Abonnement zeigt auch Veranstaltungen, die Sie hier herausgefiltert haben.',
  openSubscription: 'Im Kalenderprogramm öffnen',
  address: 'Adresse',
  copy: 'Adresse kopieren',
  copied: 'Die Adresse ist kopiert',
  notCopied: 'Die Adresse ließ sich nicht kopieren. Bitte markieren und selbst kopieren.',
};
