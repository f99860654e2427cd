const lists = new Intl.ListFormat('da');
const nth = (interval: number, second = 'anden') => (interval === 2 ? second : `${interval}.`);
const months = (interval: number) => (interval === 1 ? 'i måneden' : `hver ${nth(interval)} måned`);
/** `number` is −1 for the last one. */
const place = (number: number) => (number < -1 ? `${-number}. sidste` : number < 0 ? 'sidste' : `${number}.`);

/** Danish words of how a series repeats (EC-85), with a small letter, as they stand in a line. */
export const messages = {
  daily: (interval: number) => (interval === 1 ? 'hver dag' : `hver ${nth(interval)} dag`),
  everyWorkday: 'hver hverdag',
  weekly: (days: readonly string[], interval: number) =>
    interval < 3
      ? `hver ${interval === 2 ? 'anden ' : ''}${lists.format(days)}`
      : `hver ${interval}. uge: ${lists.format(days)}`,
  monthlyWeekday: (ordinal: number, day: string, interval: number) =>
    `den ${place(ordinal)} ${day} ${months(interval)}`,
  monthlyDay: (day: number, interval: number) => `den ${place(day)}${day < 0 ? ' dag' : ''} ${months(interval)}`,
  yearly: (day: string, interval: number) =>
    interval === 1 ? `hvert år den ${day}` : `hvert ${nth(interval, 'andet')} år den ${day}`,
  other: 'flere datoer',
  /** «20.», when the month has been said. */
  dayOnly: (day: number) => `${day}.`,
};
