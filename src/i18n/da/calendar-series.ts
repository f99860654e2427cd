const join = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} og ${parts.at(-1)}`;
const months = (interval: number) =>
  interval === 1 ? 'i måneden' : interval === 2 ? 'hver anden måned' : `hver ${interval}. måned`;

/** Danish words of how a series repeats (EC-85), with a small letter, as they stand in a line. */
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
  /** «20.», when the month has been said. */
  dayOnly: (day: number) => `${day}.`,
};
