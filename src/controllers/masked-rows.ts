import { withMaskedCprNumbers } from '../domain/sign-up/cpr-guard.ts';

interface Row {
  readonly lines: readonly { readonly text: string }[];
}

/** A whole mail address, which nobody looks for numbers in (SU-33). */
const address = /^\S+@\S+$/;

/** Answers as a screen shows them: a number that may be a CPR number is not repeated, whatever was said of it (SU-34). */
export function maskedRows<Of extends Row>(rows: readonly Of[]): Of[] {
  const today = new Date().toISOString().slice(0, 10);
  const masked = <Line extends Row['lines'][number]>(line: Line) =>
    address.test(line.text) ? line : { ...line, text: withMaskedCprNumbers(line.text, today) };
  return rows.map((row) => ({ ...row, lines: row.lines.map(masked) }));
}
