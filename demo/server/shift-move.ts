import { type DateMoves, isWeekly } from './shift-series.ts';
import { addDays, dateTimeAt, instantOf, wallTimeAt } from './zoned-time.ts';

/** How the dates inside one item move: most by `days`, those of an ordinal series by their own entry in `moves`. */
export interface Move {
  days: number;
  uniformDays: number;
  moves: DateMoves | undefined;
  zone: string;
  asOf: string;
}

/** The new date of a `YYYY-MM-DD` date. */
export function moveDate(date: string, move: Move): string {
  return move.moves?.get(date) ?? addDays(date, move.days);
}

/** The instant with the same wall time on the new date, in the zone of the item. */
export function movedInstant(instant: number, move: Move): number {
  const wall = wallTimeAt(instant, move.zone);
  return instantOf(`${moveDate(wall.slice(0, 10), move)}${wall.slice(10)}`, move.zone);
}

/** Moves an RFC 3339 time; its offset becomes the one the zone has on the new date. */
export function moveDateTime(text: string, move: Move): string {
  const isUtc = text.endsWith('Z');
  const moved = movedInstant(Date.parse(text), move);
  return isUtc ? new Date(moved).toISOString().replace('.000', '') : dateTimeAt(moved, move.zone);
}

/** Moves a basic-form iCalendar value: `20270427`, `20270427T190000` (wall time) or `20270427T170000Z`. */
export function moveBasic(text: string, move: Move): string {
  const parts = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?$/.exec(text);
  if (!parts) return text;
  const date = `${parts[1]}-${parts[2]}-${parts[3]}`;
  if (!parts[7]) return moveDate(date, move).replaceAll('-', '') + text.slice(8);
  const moved = movedInstant(Date.parse(`${date}T${parts[4]}:${parts[5]}:${parts[6]}Z`), move);
  return new Date(moved).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** Moves the UNTIL of a recurrence rule; the other parts say weekdays and ordinals, which stay. */
export function moveRule(rule: string, move: Move): string {
  const inner = isWeekly(rule) ? { ...move, moves: undefined } : move;
  return rule.replace(/(UNTIL=)([0-9TZ]+)/, (_, name: string, until: string) => name + moveBasic(until, inner));
}
