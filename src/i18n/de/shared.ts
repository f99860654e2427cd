import type { SharedMessages } from '../messages.ts';

/** German words that more than one widget says. */
export const messages: SharedMessages = {
  retry: 'Erneut versuchen',
  cannotRefresh: 'Wir können gerade nichts Neues laden.',
  cannotShow: 'Der Inhalt kann gerade nicht angezeigt werden.',
  notFound: 'Diesen Inhalt gibt es nicht mehr.',
  offline: 'Sie sind offline.',
  updatedAt: (time) => `Zuletzt aktualisiert ${time}.`,
  atTime: (time) => `um ${time} Uhr`,
  onDayAtTime: (day, time) => `${day} um ${time} Uhr`,
  loading: 'Wird geladen …',
  close: 'Schließen',
};
