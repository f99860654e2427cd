import { type Move, moveBasic, moveDate, moveRule } from './shift-move.ts';
import { shiftProse } from './shift-prose.ts';
import { isWeekly, movesOfSeries } from './shift-series.ts';
import { dayNumber } from './zoned-time.ts';

interface Line {
  raw: string;
  name: string;
  head: string;
  value: string;
}

const lineBreak = '\r\n';
const foldOctets = 75;

function readLines(text: string): Line[] {
  const raws = text.split(/\r?\n(?![ \t])/).filter((raw) => raw !== '');
  return raws.map((raw) => {
    const line = raw.replace(/\r?\n[ \t]/g, '');
    const colon = /^(?:[^":]|"[^"]*")*:/.exec(line)?.[0].length ?? line.length;
    const head = line.slice(0, colon);
    return { raw, head, name: head.replace(/[;:].*/s, '').toUpperCase(), value: line.slice(colon) };
  });
}

/** Folds at 75 octets, never inside a character (RFC 5545 3.1). */
function fold(line: string): string {
  const folded: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > foldOctets) {
      folded.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...folded, current].join(lineBreak);
}

const textOf = (event: readonly Line[], name: string) => event.find((line) => line.name === name)?.value ?? '';
const plainDate = (basic: string) => `${basic.slice(0, 4)}-${basic.slice(4, 6)}-${basic.slice(6, 8)}`;

/** The move of one VEVENT: an ordinal series has its own dates, and a changed date follows its original. */
function moveOf(event: readonly Line[], uniform: Move, masters: ReadonlyMap<string, Move>): Move {
  const series = masters.get(textOf(event, 'UID'));
  const original = textOf(event, 'RECURRENCE-ID');
  if (!series || !original) return series ?? uniform;
  const date = plainDate(original);
  return { ...series, days: dayNumber(moveDate(date, series)) - dayNumber(date), moves: undefined };
}

function mastersOf(events: readonly (readonly Line[])[], uniform: Move): Map<string, Move> {
  const masters = new Map<string, Move>();
  for (const event of events) {
    const rule = textOf(event, 'RRULE');
    if (!rule || isWeekly(rule)) continue;
    const start = plainDate(textOf(event, 'DTSTART'));
    const moves = movesOfSeries(start, rule, uniform.uniformDays / 7);
    masters.set(textOf(event, 'UID'), {
      ...uniform,
      moves,
      days: dayNumber(moves.get(start) ?? start) - dayNumber(start),
    });
  }
  return masters;
}

function movedValue(line: Line, move: Move): string {
  const list = (inner: Move) =>
    line.value
      .split(',')
      .map((value) => moveBasic(value, inner))
      .join(',');
  switch (line.name) {
    case 'DTSTAMP':
      return new Date(move.asOf).toISOString().replace(/[-:]|\.\d+/g, '');
    case 'LAST-MODIFIED':
      return list({ ...move, days: move.uniformDays, moves: undefined });
    case 'DTSTART':
    case 'DTEND':
    case 'RECURRENCE-ID':
    case 'EXDATE':
    case 'RDATE':
      return list(move);
    case 'RRULE':
      return moveRule(line.value, move);
    case 'SUMMARY':
    case 'DESCRIPTION':
      return shiftProse(line.value, move.days);
    default:
      return line.value;
  }
}

function eventsOf(lines: readonly Line[]): Line[][] {
  const events: Line[][] = [];
  for (const line of lines) {
    if (line.name === 'BEGIN' && line.value === 'VEVENT') events.push([]);
    events.at(-1)?.push(line);
  }
  return events;
}

/** Moves every date of an iCalendar text as `shiftJson` moves the same events; lines that stay keep their bytes. */
export function shiftIcs(text: string, shift: { weeks: number; asOf: string }): string {
  const days = shift.weeks * 7;
  const uniform: Move = { days, uniformDays: days, moves: undefined, zone: 'Europe/Copenhagen', asOf: shift.asOf };
  const lines = readLines(text);
  const events = eventsOf(lines);
  const masters = mastersOf(events, uniform);
  const firstEvent = lines.findIndex((line) => line.name === 'BEGIN' && line.value === 'VEVENT');
  const head = lines.slice(0, firstEvent < 0 ? lines.length : firstEvent).map((line) => line.raw);
  const moved = events.flatMap((event) => {
    const move = moveOf(event, uniform, masters);
    return event.map((line) => {
      const value = movedValue(line, move);
      return value === line.value ? line.raw : fold(line.head + value);
    });
  });
  return [...head, ...moved, ''].join(lineBreak);
}
