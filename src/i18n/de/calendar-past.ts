import type { CalendarPastMessages } from '../messages.ts';

/** German words of what is over (EC-45). */
export const messages: CalendarPastMessages = {
  showEarlier: 'Frühere zeigen',
  loading: 'Frühere Veranstaltungen werden geholt …',
  cannotFetch: 'Frühere Veranstaltungen lassen sich gerade nicht holen.',
  since: (count, day) =>
    count === 0
      ? `Keine Veranstaltungen seit dem ${day}.`
      : `${count === 1 ? '1 frühere Veranstaltung' : `${count} frühere Veranstaltungen`} seit dem ${day}.`,
};
