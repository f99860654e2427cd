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
  ages: {
    below: (age) => `Unter ${age}`,
    between: (from, to) => (from === to ? `${from}` : `${from}–${to}`),
    from: (age) => `${age} oder älter`,
  },
  weekdays: {
    mon: 'Montag',
    tue: 'Dienstag',
    wed: 'Mittwoch',
    thu: 'Donnerstag',
    fri: 'Freitag',
    sat: 'Samstag',
    sun: 'Sonntag',
  },
  partsOfDay: {
    morning: 'Vormittag (6–12 Uhr)',
    afternoon: 'Nachmittag (12–17 Uhr)',
    evening: 'Abend (17–23 Uhr)',
    night: 'Nacht (23–6 Uhr)',
  },
};
