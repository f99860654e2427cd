import { DAY_SECONDS } from './civil-day.ts';
import { formatPlainDate } from './date-time.ts';
import { formatBasicUtc } from './date-time-text.ts';

/** Parameters of a property, in the order they are written. */
export type Parameters = Readonly<Record<string, string>>;

const LONGEST_LINE = 75;
const encoder = new TextEncoder();

/** A TEXT value escaped (RFC 5545 3.3.11); control characters that no program can show are dropped. */
export function escapeText(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
      .replace(/[\\;,]/g, '\\$&')
      .replaceAll('\n', '\\n')
  );
}

/** A parameter value, quoted where RFC 5545 3.2 asks for it; what a parameter cannot hold is written by RFC 6868. */
function parameterValue(value: string): string {
  const safe = value
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replace(/\r\n?|\n/g, '^n');
  return /[:;,]/.test(safe) ? `"${safe}"` : safe;
}

/** One property as a line with its folds, at 75 octets and never inside a character (RFC 5545 3.1, EC-35). */
export function contentLine(name: string, value: string, parameters: Parameters = {}): string {
  const written = Object.entries(parameters).map(([key, given]) => `;${key}=${parameterValue(given)}`);
  let line = '';
  let octets = 0;
  // An address from code may hold what would begin another line.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
  for (const character of `${name}${written.join('')}:${value}`.replace(/[\u0000-\u0008\u000a-\u001f]/g, '')) {
    const size = encoder.encode(character).length;
    if (octets + size > LONGEST_LINE) {
      line += '\r\n ';
      octets = 1;
    }
    line += character;
    octets += size;
  }
  return `${line}\r\n`;
}

/** A component around its lines. */
export const component = (name: string, lines: readonly string[]): string =>
  [contentLine('BEGIN', name), ...lines, contentLine('END', name)].join('');

/** `20261124`. */
export const basicDate = (day: number): string => formatPlainDate(day).replaceAll('-', '');

/** `20261124T180000` for a wall time (s). */
export const basicWall = (wall: number): string => formatBasicUtc(wall * 1000).replace('Z', '');

/** Civil day of a wall time (s). */
export const dayOfWall = (wall: number): number => Math.floor(wall / DAY_SECONDS);
