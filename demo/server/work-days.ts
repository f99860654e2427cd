import { addDays, dateOfDay, dateTimeAt, dayNumber, instantOf, wallTimeAt, weekdayOf } from './zoned-time.ts';

/** Easter Sunday of a year as a day number (the Gregorian computus of Meeus, Jones and Butcher). */
function easterDay(year: number): number {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const correction = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century - 17) / 25)) / 3);
  const full = (correction + 19 * golden + 15) % 30;
  const epact = full - Math.floor(full / 28) * (1 - Math.floor(29 / (full + 1)) * Math.floor((21 - golden) / 11));
  const sunday = (year + Math.floor(year / 4) + epact + 2 - century + Math.floor(century / 4)) % 7;
  const offset = epact - sunday;
  const month = 3 + Math.floor((offset + 40) / 44);
  const day = offset + 28 - 31 * Math.floor(month / 4);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

const fixedDays = ['01-01', '06-05', '12-24', '12-25', '12-26', '12-31'];
const daysFromEaster = [-3, -2, 0, 1, 39, 49, 50];

/** Whether offices work that day: not on Saturdays, Sundays and the Danish days of EC-48. */
export function isWorkDay(date: string): boolean {
  const day = dayNumber(date);
  if (weekdayOf(day) > 4 || fixedDays.includes(date.slice(5))) return false;
  const easter = easterDay(Number(date.slice(0, 4)));
  return !daysFromEaster.some((offset) => dateOfDay(easter + offset) === date);
}

/** When an answer is due: 23.59 on the last of so many whole working days after the day of sending (SU-72). */
export function answerBy(sentAt: number, workdays: number, zone: string): string {
  let date = wallTimeAt(sentAt, zone).slice(0, 10);
  for (let left = workdays; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkDay(date)) left -= 1;
  }
  return dateTimeAt(instantOf(`${date}T23:59:00`, zone), zone);
}
