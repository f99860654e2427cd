import { parseIcs } from '../../src/domain/calendar/ics-reader.ts';
import { type IcsOptions, toIcs } from '../../src/domain/calendar/ics-writer.ts';
import { expandBetween, startsOf, ZONE } from './calendar-samples.ts';

/** Two years around the dates of the samples. */
export const ALL = ['2026-01-01', '2028-01-01'] as const;
/** Reads a file with times of Denmark. */
export const parse = (text: string | Uint8Array) => parseIcs(text, { defaultZone: ZONE });
/** A file with one VEVENT of these lines. */
export const fileOf = (...lines: string[]) => ['BEGIN:VCALENDAR', ...vevent(...lines), 'END:VCALENDAR'].join('\r\n');
/** A VEVENT with these lines. */
export const vevent = (...lines: string[]) => [
  'BEGIN:VEVENT',
  'UID:1@x.example',
  'SUMMARY:Møde',
  ...lines,
  'END:VEVENT',
];
/** The event of these lines. */
export const eventOf = (...lines: string[]) => parse(fileOf(...lines)).events[0];
/** The codes of what was wrong with a file. */
export const codesOf = (text: string) => parse(text).issues.map(({ code }) => code);
/** Where the dates of a file begin. */
export const datesOf = (text: string) => startsOf(expandBetween(parse(text).events, ALL));

/** How the files of the tests are written. */
export const writing: IcsOptions = {
  stamp: '2026-11-24T14:10:00+01:00',
  productId: '-//Samspil//Test//DA',
  host: 'demo.example',
};
/** Writes a file. */
export const write = (...items: Parameters<typeof toIcs>[0]) => toIcs(items, writing);
/** The lines of a file, unfolded. */
export const linesOf = (file: string) => file.replace(/\r\n[ \t]/g, '').split('\r\n');
/** What the properties of a name say, parameters first. */
export const valuesOf = (file: string, name: string) =>
  linesOf(file)
    .filter((line) => new RegExp(`^${name}[;:]`).test(line))
    .map((line) => line.slice(name.length));
