import { clockTime, dayYear, formatInstant } from '../i18n/format.ts';
import type { Language, SharedMessages } from '../i18n/messages.ts';
import type { RequestState } from './request-state.ts';

/** What the words depend on beside the request itself. */
export interface FailureSetting {
  words: SharedMessages;
  language: Language;
  timeZone: string;
  /** Whether the page's own content stands in the widget's place. */
  hasFallback: boolean;
}

/** What to tell a person about a failed or stale request; undefined where there is nothing to tell (CT-17, EM-27). */
export function failureWords(state: RequestState<unknown>, setting: FailureSetting): string | undefined {
  const { words } = setting;
  switch (state.status) {
    case 'idle':
    case 'loading':
    case 'ready':
      return undefined;
    case 'failed':
      if (state.error.kind === 'not-found') return words.notFound;
      if (state.error.kind === 'offline') return `${words.offline} ${words.cannotShow}`;
      return setting.hasFallback ? words.cannotRefresh : words.cannotShow;
    case 'stale':
      return `${words.cannotRefresh} ${words.updatedAt(timeWords(state.fetchedAt, setting))}`;
  }
}

/** «kl. 14.05», or with its day when that is another than today's: «20. november 2026 kl. 14.05». */
export function timeWords(instant: number, { words, language, timeZone }: Omit<FailureSetting, 'hasFallback'>): string {
  const zone = { language, timeZone };
  const time = formatInstant(instant, clockTime, zone);
  const day = formatInstant(instant, dayYear, zone);
  return day === formatInstant(Date.now(), dayYear, zone) ? words.atTime(time) : words.onDayAtTime(day, time);
}
