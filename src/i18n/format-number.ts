import { regions } from './format.ts';
import type { Language } from './messages.ts';

// Making one takes a slow phone as long as painting a row.
const formats = new Map<string, Intl.NumberFormat>();

/** A whole or decimal number in the language's form: 2.000 in Danish, 2,000 in English. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const key = language + decimals;
  const format = formats.get(key) ?? new Intl.NumberFormat(regions[language], { minimumFractionDigits: decimals });
  formats.set(key, format);
  return format.format(value);
}
