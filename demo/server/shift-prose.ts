import { addDays, dayNumber } from './zoned-time.ts';

const danish = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');
const english = 'January February March April May June July August September October November December'.split(' ');
const pattern = new RegExp(`(\\d{1,2})(\\. | )(${[...danish, ...english].join('|')})( \\d{4})?(?![a-zæøå])`, 'g');
const numeric = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g;
const writtenOn = dayNumber('2026-11-24');

const dateOf = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** A date without a year means the one nearest to the day the content was written for. */
function nearest(month: number, day: number): string {
  const candidates = [2026, 2027].map((year) => dateOf(year, month, day));
  const distance = (date: string) => Math.abs(dayNumber(date) - writtenOn);
  return candidates.reduce((best, date) => (distance(date) < distance(best) ? date : best));
}

/** Moves dates inside Danish and English sentences ("den 9. december", "15 February 2027", "3.3.2027"). */
export function shiftProse(text: string, days: number): string {
  if (days === 0) return text;
  const named = text.replace(pattern, (_, day: string, gap: string, name: string, year?: string) => {
    const names = danish.includes(name) ? danish : english;
    const month = names.indexOf(name);
    const date = year ? dateOf(Number(year), month, Number(day)) : nearest(month, Number(day));
    const moved = addDays(date, days);
    const movedYear = year ? ` ${moved.slice(0, 4)}` : '';
    return `${Number(moved.slice(8))}${gap}${names[Number(moved.slice(5, 7)) - 1]}${movedYear}`;
  });
  return named.replace(numeric, (_, day: string, month: string, year: string) => {
    const moved = addDays(dateOf(Number(year), Number(month) - 1, Number(day)), days);
    return `${Number(moved.slice(8))}.${Number(moved.slice(5, 7))}.${moved.slice(0, 4)}`;
  });
}
