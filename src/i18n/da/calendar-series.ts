const join = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} og ${parts.at(-1)}`;
const months = (interval: number) =>
  interval === 1 ? 'i måneden' : interval === 2 ? 'hver anden måned' : `hver ${interval}. måned`;

/** Danish words of a series (EC-85); a pattern begins with a small letter, as it stands in a line. */
export const messages = {
  daily: (interval: number) =>
    interval === 1 ? 'hver dag' : interval === 2 ? 'hver anden dag' : `hver ${interval}. dag`,
  everyWorkday: 'hver hverdag',
  weekly: (days: readonly string[], interval: number) =>
    interval === 1
      ? `hver ${join(days)}`
      : interval === 2
        ? `hver anden ${join(days)}`
        : `hver ${interval}. uge: ${join(days)}`,
  /** `ordinal` is −1 for the last one. */
  monthlyWeekday: (ordinal: number, day: string, interval: number) =>
    `den ${ordinal === -1 ? 'sidste' : ordinal < 0 ? `${-ordinal}. sidste` : `${ordinal}.`} ${day} ${months(interval)}`,
  monthlyDay: (day: number, interval: number) =>
    `den ${day === -1 ? 'sidste dag' : day < 0 ? `${-day}. sidste dag` : `${day}.`} ${months(interval)}`,
  yearly: (day: string, interval: number) =>
    interval === 1
      ? `hvert år den ${day}`
      : interval === 2
        ? `hvert andet år den ${day}`
        : `hvert ${interval}. år den ${day}`,
  other: 'flere datoer',
  /** The whole sentence but its capital: pattern, time of day, last date, exceptions by name. */
  sentence: (parts: {
    pattern: string;
    time?: string;
    last?: string;
    isLast: boolean;
    exceptions: readonly string[];
    more: string;
  }) => {
    const { pattern, time, last, isLast, exceptions, more } = parts;
    const when = time ? `${pattern} kl. ${time}` : pattern;
    const end = isLast ? `${when}, sidste gang` : last ? `${when} til ${last}` : when;
    return [end, ...exceptions].join(', ') + (more ? ` ${more}` : '');
  },
  excluded: (day: string, reason: string) => (reason ? `ikke ${day} (${reason})` : `ikke ${day}`),
  cancelled: (day: string) => `aflyst ${day}`,
  moved: (day: string, to: string) => `${day} flyttet til ${to}`,
  /** «20.», when the month has been said. */
  dayOnly: (day: number) => `${day}.`,
  moreExceptions: (count: number) => (count === 1 ? 'og 1 anden dato' : `og ${count} andre datoer`),
};
