import { randomNumbers } from './seed.ts';

/** A rule and its first date, in milliseconds of a clock without zone. */
export interface RuleSample {
  text: string;
  start: number;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Rules of FREQ=DAILY and coarser, always the same for the same seed. */
export function ruleSamples(count: number, seed?: number): RuleSample[] {
  const random = randomNumbers(seed);
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const oneOf = <Value>(values: readonly Value[]) => values[whole(0, values.length - 1)] as Value;
  const some = (most: number, value: () => string | number) => [
    ...new Set(Array.from({ length: whole(1, most) }, value)),
  ];
  const signed = (highest: number) => () => (random() < 0.5 ? -1 : 1) * whole(1, highest);

  const sample = (): RuleSample => {
    const frequency = oneOf(['YEARLY', 'MONTHLY', 'MONTHLY', 'WEEKLY', 'WEEKLY', 'DAILY']);
    const parts = [`FREQ=${frequency}`];
    const sometimes = (chance: number, name: string, value: () => unknown) => {
      if (random() < chance) parts.push(`${name}=${value()}`);
    };
    const isByMonth = frequency === 'YEARLY' || frequency === 'MONTHLY';
    sometimes(0.4, 'INTERVAL', () => whole(2, 5));
    sometimes(0.3, 'BYMONTH', () => some(3, () => whole(1, 12)));
    if (frequency !== 'WEEKLY') sometimes(0.3, 'BYMONTHDAY', () => some(3, signed(31)));
    if (frequency === 'YEARLY') {
      sometimes(0.1, 'BYYEARDAY', () => some(3, signed(366)));
      sometimes(0.1, 'BYWEEKNO', () => some(3, signed(53)));
    }
    const weekday = () => (isByMonth && random() < 0.5 ? signed(5)() : '') + oneOf(WEEKDAYS);
    sometimes(0.5, 'BYDAY', () => some(3, weekday));
    sometimes(0.15, 'BYHOUR', () => some(2, () => whole(0, 23)));
    if (parts.length > 1) sometimes(0.12, 'BYSETPOS', () => some(2, () => oneOf([1, 2, 3, -1, -2])));
    sometimes(0.1, 'WKST', () => oneOf(WEEKDAYS));
    const limit = random();
    if (limit < 0.4) parts.push(`COUNT=${whole(1, 20)}`);
    else if (limit < 0.6) parts.push(`UNTIL=2027${String(whole(1, 12)).padStart(2, '0')}15T225959Z`);
    const start = Date.UTC(whole(2024, 2026), whole(0, 11), whole(1, 28), whole(0, 23), oneOf([0, 30]));
    return { text: parts.join(';'), start };
  };
  return Array.from({ length: count }, sample);
}
