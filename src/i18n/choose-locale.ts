import type { Language } from './messages.ts';

/** The widget language for a BCP 47 tag: its primary tag if we speak it, else Danish (EM-61). */
export function chooseLanguage(tag: string): Language {
  const primary = primaryTag(tag);
  return primary === 'en' || primary === 'de' || primary === 'ar' ? primary : 'da';
}

/** How a language is written (EM-61). */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** A text in the language that fits best; `language` is set when that is not the one asked for (CT-19). */
export interface ChosenText {
  text: string;
  language?: string;
}

/** Chooses among a text's languages by CT-19; a plain string is in `fallback`, the first of the configuration. */
export function chooseText(
  text: string | Readonly<Record<string, string | undefined>> | undefined,
  language: string,
  fallback = 'da',
): ChosenText {
  if (text === undefined) return { text: '' };
  if (typeof text === 'string') return named(text, fallback, language);
  const has = (tag: string | undefined) => tag !== undefined && text[tag]?.trim();
  const tags = Object.keys(text);
  const near = tags.find((tag) => primaryTag(tag) === primaryTag(language) && has(tag));
  const tag = [language, near, fallback, 'da', 'en', ...tags].find(has);
  return tag === undefined ? { text: '' } : named(text[tag] ?? '', tag, language);
}

const primaryTag = (tag: string) => tag.toLowerCase().split('-')[0] ?? '';

const named = (text: string, tag: string, language: string): ChosenText =>
  primaryTag(tag) === primaryTag(language) ? { text } : { text, language: tag };
