import type { CalendarActMessages } from '../messages.ts';

/** German words of what somebody does with the calendar. */
export const messages: CalendarActMessages = {
  moreShown: (added, { total, isWhole }, days) =>
    `${added} weitere angezeigt, ${isWhole ? '' : 'mindestens '}${total} insgesamt ${days === 365 ? 'im nächsten Jahr' : `in den nächsten ${days} Tagen`}`,
  printed: (day) => `Gedruckt am ${day}`,
  severalDates: 'Mehrere Termine, die wir hier nicht zeigen können. Siehe die Seite des Veranstalters.',
  poster: 'Aushang drucken',
  listPoster: 'Aushang mit der Liste drucken',
  posterRefused: 'Der Aushang konnte nicht gedruckt werden. Nutzen Sie die Druckfunktion Ihres Browsers.',
};
