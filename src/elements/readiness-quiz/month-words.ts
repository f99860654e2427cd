import { formatInstant, monthYear } from '../../i18n/format.ts';
import type { Language } from '../../i18n/messages.ts';

/** «november 2026» of `2026-11`. */
export const monthWords = (month: string, language: Language): string =>
  formatInstant(Date.parse(`${month}-01T00:00:00Z`), monthYear, { language, timeZone: 'UTC' });
