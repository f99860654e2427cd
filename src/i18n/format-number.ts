import { regions } from './format.ts';
import type { Language } from './messages.ts';

/** A whole or decimal number in the language's form: 2.000 in Danish, 2,000 in English. */
export const formatNumber = (value: number, language: Language, decimals = 0): string =>
  new Intl.NumberFormat(regions[language], { minimumFractionDigits: decimals }).format(value);
