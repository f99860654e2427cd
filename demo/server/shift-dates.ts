import { type Move, moveDate, moveDateTime, moveRule } from './shift-move.ts';
import { shiftProse } from './shift-prose.ts';
import { type DateMoves, isWeekly, movesOfSeries } from './shift-series.ts';
import { addDays, dateTimeAt, dayNumber, wallTimeAt, weekdayOf } from './zoned-time.ts';

/** By how many weeks the content moves, and the moment its figures then count as read. */
export interface Shift {
  weeks: number;
  asOf: string;
}

/** The Tuesday that demo/content was written for. */
const writtenOn = '2026-11-24';
const contentZone = 'Europe/Copenhagen';
const figuresAgeMinutes = 5;

/** The shift that brings the content's own week to the week of `now`; none in the week of 23 November 2026. */
export function planShift(now: Date): Shift {
  const mondayOf = (date: string) => dayNumber(date) - weekdayOf(dayNumber(date));
  const today = wallTimeAt(now.getTime(), contentZone).slice(0, 10);
  const asOf = Math.floor(now.getTime() / 60_000) * 60_000 - figuresAgeMinutes * 60_000;
  return { weeks: (mondayOf(today) - mondayOf(writtenOn)) / 7, asOf: dateTimeAt(asOf, contentZone) };
}

type Json = null | boolean | number | string | Json[] | { [member: string]: Json };
type JsonObject = { [member: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isDateTime = (value: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value);
const isPlainDate = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value);
const isDateMember = (name: string) => /(?:At|On|Before)$|^until$/.test(name);
const startOf = (item: JsonObject) => String(item.startsAt ?? item.startsOn ?? '').slice(0, 10);

function moveText(name: string, text: string, move: Move): string {
  if (name === 'asOf') return move.asOf;
  if (name === 'rrule' || name === 'rules') return moveRule(text, move);
  if (isDateMember(name) && isDateTime(text)) return moveDateTime(text, move);
  if (isDateMember(name) && isPlainDate(text)) return moveDate(text, move);
  return shiftProse(text, move.days);
}

function moveValue(name: string, value: Json, move: Move): Json {
  if (typeof value === 'string') return moveText(name, value, move);
  if (Array.isArray(value)) return value.map((item) => moveValue(name, item, move));
  if (!isObject(value)) return value;
  const inner = moveInside(value, move);
  const entries = Object.entries(value).map(([member, child]) => {
    const isRecord = member === 'updatedAt' || member === 'checkedOn';
    return [member, moveValue(member, child, isRecord ? uniform(move) : inner)] as const;
  });
  return Object.fromEntries(entries);
}

const uniform = (move: Move): Move => ({ ...move, days: move.uniformDays, moves: undefined });

/** An event of an ordinal series has its own moves; a date inside it, or a time that serves it, has one distance. */
function moveInside(value: JsonObject, outer: Move): Move {
  const move = typeof value.timeZone === 'string' ? { ...outer, zone: value.timeZone } : outer;
  const moves = seriesMoves(value, move.uniformDays / 7);
  if (moves) return { ...move, moves, days: distance({ ...move, moves }, startOf(value)) };
  const original = String(value.originalStartsAt ?? value.originalStartsOn ?? '').slice(0, 10) || startOf(value);
  return move.moves && original ? { ...move, days: distance(move, original), moves: undefined } : move;
}

const distance = (move: Move, date: string) => dayNumber(moveDate(date, move)) - dayNumber(date);

function seriesMoves(event: JsonObject, weeks: number): DateMoves | undefined {
  const recurrence = event.recurrence;
  const rules = isObject(recurrence) && Array.isArray(recurrence.rules) ? recurrence.rules : [];
  const ordinal = rules.map(String).find((rule) => !isWeekly(rule));
  return ordinal ? movesOfSeries(startOf(event), ordinal, weeks) : undefined;
}

/** Moves every date in one JSON file of the content by whole weeks; weekday and local time stay, the offset follows. */
export function shiftJson(value: unknown, shift: Shift, slotMoves: SlotMoves = new Map()): unknown {
  const days = shift.weeks * 7;
  const move: Move = { days, uniformDays: days, moves: undefined, zone: contentZone, asOf: shift.asOf };
  const file = value as Json;
  if (!isObject(file) || !Array.isArray(file.items)) return moveValue('', file, move);
  const items = file.items.map((item) => {
    const moves = isObject(item) ? slotMoves.get(String(item.id)) : undefined;
    return moveValue('', item, moves ? { ...move, moves } : move);
  });
  return { ...(moveValue('', { ...file, items: [] }, move) as JsonObject), items };
}

/** Opportunity id to the dates on which the series it helps is moved. */
export type SlotMoves = ReadonlyMap<string, DateMoves>;

/** The times of an opportunity that serves a monthly series must follow that series: read from the events' needs. */
export function slotMovesOf(events: unknown, shift: Shift): SlotMoves {
  const result = new Map<string, DateMoves>();
  const file = events as { items?: JsonObject[] };
  for (const event of file.items ?? []) {
    const moves = seriesMoves(event, shift.weeks);
    if (!moves || !Array.isArray(event.needs)) continue;
    const withChanged = new Map(moves);
    for (const changed of Array.isArray(event.overrides) ? event.overrides : []) {
      if (!isObject(changed) || !startOf(changed)) continue;
      const original = String(changed.originalStartsAt ?? changed.originalStartsOn).slice(0, 10);
      const days = dayNumber(moves.get(original) ?? original) - dayNumber(original);
      withChanged.set(startOf(changed), addDays(startOf(changed), days));
    }
    for (const need of event.needs) if (isObject(need)) result.set(String(need.opportunityId), withChanged);
  }
  return result;
}

export { shiftIcs } from './shift-ics.ts';
