import { correctionOf } from './error-correction.ts';

/** A square of dark and light modules, row by row. */
export type QrCode = readonly (readonly boolean[])[];
/** What stands at a row and column whatever the text; undefined where the text goes. */
type Pattern = (row: number, column: number) => boolean | undefined;

/** Versions 1–10 at level M: all bytes, bytes of correction a block, blocks (ISO/IEC 18004, table 9). */
const VERSIONS: readonly (readonly [all: number, correction: number, blocks: number])[] = [
  [26, 10, 1],
  [44, 16, 1],
  [70, 26, 1],
  [100, 18, 2],
  [134, 24, 2],
  [172, 16, 4],
  [196, 18, 4],
  [242, 22, 4],
  [292, 22, 5],
  [346, 26, 5],
];

/** What a mask turns over (table 10). */
const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/**
 * A text as a QR code (ISO/IEC 18004): bytes of UTF-8, level M (15 % may be damaged), the smallest of versions 1–10.
 * Undefined where it does not fit, past 213 bytes.
 */
export function qrCode(text: string): QrCode | undefined {
  const bytes = [...new TextEncoder().encode(text)];
  for (const [index, [all, correction, blocks]] of VERSIONS.entries()) {
    const room = all - correction * blocks;
    const digits = index < 9 ? 2 : 4;
    // Half a byte says that bytes follow, one or two how many, half a byte that they are over.
    if (bytes.length + 1 + digits / 2 > room) continue;
    const hex = `4${hexOf(bytes.length, digits)}${bytes.map((byte) => hexOf(byte, 2)).join('')}0`;
    const padded = hex.padEnd(room * 2, 'ec11').match(/../g) ?? [];
    return drawn(
      index + 1,
      mixed(
        padded.map((byte) => Number.parseInt(byte, 16)),
        { correction, blocks },
      ),
    );
  }
  return undefined;
}

const hexOf = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

/** The data and its correction in blocks, of which a byte is taken in turn, so that a stain hurts each a little (7.6). */
function mixed(data: readonly number[], { correction, blocks }: { correction: number; blocks: number }): number[] {
  const short = Math.floor(data.length / blocks);
  const shortOnes = blocks - (data.length % blocks);
  const parts = Array.from({ length: blocks }, (_, index) => {
    const from = index * short + Math.max(0, index - shortOnes);
    return data.slice(from, from + short + (index < shortOnes ? 0 : 1));
  });
  return [...inTurn(parts), ...inTurn(parts.map((part) => correctionOf(part, correction)))];
}

const inTurn = (parts: readonly (readonly number[])[]) =>
  Array.from({ length: Math.max(...parts.map(({ length }) => length)) }, (_, index) =>
    parts.flatMap((part) => part[index] ?? []),
  ).flat();

/** The code under the mask that is easiest to read (7.8.3). */
function drawn(version: number, bytes: readonly number[]): QrCode {
  const bits = bytes.flatMap((byte) => [...byte.toString(2).padStart(8, '0')].map(Number));
  const codes = MASKS.map((isTurned, mask) => {
    const pattern = patternOf(version, mask);
    const size = sizeOf(version);
    const code = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => pattern(row, column) ?? isTurned(row, column)),
    );
    const turned = wayOf(size).filter(([row, column]) => pattern(row, column) === undefined);
    for (const [index, [row, column]] of turned.entries())
      if (bits[index]) (code[row] as boolean[])[column] = !isTurned(row, column);
    return code;
  });
  const troubles = codes.map(troubleOf);
  return codes[troubles.indexOf(Math.min(...troubles))] ?? [];
}

const sizeOf = (version: number) => 17 + 4 * version;

/** Every place in the order that bits are written: two columns at a time, up and down, from the right (7.7.3). */
function wayOf(size: number): [row: number, column: number][] {
  const way: [number, number][] = [];
  let isUp = true;
  for (let right = size - 1; right > 0; right -= 2) {
    // The column of the timing pattern is left out.
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const row = isUp ? size - 1 - step : step;
      way.push([row, right], [row, right - 1]);
    }
    isUp = !isUp;
  }
  return way;
}

/** Finders, alignment, timing, and what tells version, level and mask (6.3, 7.9, 7.10). */
function patternOf(version: number, mask: number): Pattern {
  const last = sizeOf(version) - 1;
  const [low, middle, high] = [6, 2 * version + 8, 4 * version + 10];
  const lines = version < 2 ? [] : version < 7 ? [low, high] : [low, middle, high];
  const aligned = lines
    .flatMap((row) => lines.map((column) => [row, column] as const))
    // Where there is a finder already there is none.
    .filter(([row, column]) => Math.min(row, column) > low || Math.max(row, column) === middle);
  const far = (row: number, column: number) => (centre: readonly [number, number]) =>
    Math.max(Math.abs(row - centre[0]), Math.abs(column - centre[1]));
  // Level M is 00; 5 bits with 10 of correction, then turned so that they are never all 0.
  const format = withCorrection(mask, { by: 0x537, bits: 10 }) ^ 0x5412;
  const numbered = withCorrection(version, { by: 0x1f25, bits: 12 });
  const bit = (value: number, index: number) => ((value >> index) & 1) === 1;
  return (row, column) => {
    const distance = far(row, column);
    const finder = Math.min(
      ...(
        [
          [3, 3],
          [3, last - 3],
          [last - 3, 3],
        ] as const
      ).map(distance),
    );
    if (finder <= 4) return finder !== 2 && finder !== 4;
    const alignment = Math.min(...aligned.map(distance), 9);
    if (alignment <= 2) return alignment !== 1;
    if (row === 6 || column === 6) return (row + column) % 2 === 0;
    const [less, more] = [Math.min(row, column), Math.max(row, column)];
    if (version > 6 && less < 6 && more > last - 11) return bit(numbered, less * 3 + more - (last - 10));
    if (row === 8 && column > last - 8) return bit(format, last - column);
    if (column === 8 && row > last - 7) return bit(format, row - last + 14);
    if (column === 8 && row === last - 7) return true;
    if (column === 8 && row < 9) return bit(format, row < 6 ? row : row - 1);
    if (row === 8 && column < 8) return bit(format, column < 6 ? 14 - column : 15 - column);
    return undefined;
  };
}

/** A number with the bits of a BCH code behind it (annex C, D). */
function withCorrection(value: number, { by, bits }: { by: number; bits: number }): number {
  let rest = value;
  for (let index = 0; index < bits; index++) rest = (rest << 1) ^ ((rest >> (bits - 1)) * by);
  return (value << bits) | rest;
}

/** How hard a code is to read: long runs, blocks, what looks like a finder, too dark or too light (table 11). */
function troubleOf(code: QrCode): number {
  const text = (line: readonly boolean[]) => line.map(Number).join('');
  const lines = [...code.map(text), ...code.map((_, column) => text(code.map((row) => row[column] ?? false)))];
  const runs = lines.flatMap((line) => line.match(/0{5,}|1{5,}/g) ?? []);
  const finders = lines.flatMap((line) => line.match(/(?=10111010000|00001011101)/g) ?? []);
  const blocks = code.flatMap((row, y) =>
    row.filter((dark, x) => {
      const around = [row[x + 1], code[y + 1]?.[x], code[y + 1]?.[x + 1]];
      return around.every((other) => other === dark);
    }),
  );
  const dark = code.flat().filter(Boolean).length / code.length ** 2;
  return (
    runs.reduce((sum, { length }) => sum + length - 2, 0) +
    finders.length * 40 +
    blocks.length * 3 +
    Math.floor(Math.abs(dark * 20 - 10)) * 10
  );
}
