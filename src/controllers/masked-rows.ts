import { withMaskedCprNumbers } from '../domain/sign-up/cpr-guard.ts';

interface Row {
  readonly lines: readonly { readonly text: string }[];
}

/** A text as a screen shows it: a number that may be a CPR number is not repeated, whatever was said of it (SU-34). */
export function maskedText(text: string): string {
  return withMaskedCprNumbers(text, new Date().toISOString().slice(0, 10));
}

/** A whole mail address, which nobody looks for numbers in (SU-33). */
const address = /^[^\s@]+@\S+$/;

/** Answers as a screen shows them. */
export function maskedRows<Of extends Row>(rows: readonly Of[]): Of[] {
  const masked = <Line extends Row['lines'][number]>(line: Line) =>
    address.test(line.text) ? line : { ...line, text: maskedText(line.text) };
  return rows.map((row) => ({ ...row, lines: row.lines.map(masked) }));
}
