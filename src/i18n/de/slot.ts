import type { SlotMessages } from '../messages.ts';

/** German words for times and places. */
export const messages: SlotMessages = {
  when: (day, from, to) => `${day}, ${from}${to && `–${to}`} Uhr`,
  moved: (was) => `Verschoben von ${was}`,
  byAgreement: 'Nach Absprache',
  fromHome: 'Von zu Hause aus',
  orFromHome: 'oder von zu Hause aus',
  places: {
    none: '',
    available: 'Freie Plätze',
    few: 'Wenige Plätze',
    waitingList: 'Warteliste',
    full: 'Ausgebucht',
    cancelled: 'Abgesagt',
    closed: 'Anmeldung geschlossen',
    past: 'Hat begonnen',
  },
  exactPlaces: (count) => (count === 1 ? '1 freier Platz' : `${count} freie Plätze`),
};
