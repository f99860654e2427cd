import type { CalendarMonthMessages } from '../messages.ts';

/** German words of the month. */
export const messages: CalendarMonthMessages = {
  previous: 'Voriger Monat',
  next: 'Nächster Monat',
  previousShort: 'Zurück',
  nextShort: 'Weiter',
  toToday: 'Heute',
  week: (number) => `Woche ${number}`,
  weekShort: 'Woche',
  today: 'Heute',
  dayName: (day, events) => `${day}, ${events}`,
  noEvents: 'keine Veranstaltungen',
  more: (count) => `und ${count} weitere`,
  part: (part, parts) => `Tag ${part} von ${parts}`,
  wholePeriod: 'Der ganze Zeitraum',
  caption: (month, events) => `${month}, ${events}`,
  atLeast: (events) => `mindestens ${events}`,
  skip: 'Kalender überspringen',
  loading: 'Der Monat wird geladen …',
  cannotFetch: 'Wir können diesen Monat gerade nicht laden.',
  notAll: (from) =>
    from
      ? `Es gibt mehr Veranstaltungen, als wir auf einmal laden können. Ab ${from} fehlen einige.`
      : 'Es gibt mehr Veranstaltungen, als wir auf einmal laden können. Einige fehlen hier.',
  notFetched: 'nicht geladen',
  notAllFetched: 'nicht alle geladen',
};
