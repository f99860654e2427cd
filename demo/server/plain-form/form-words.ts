import { type ChosenText, chooseLanguage, chooseText } from '../../../src/i18n/choose-locale.ts';
import type { Language, SignUpMessages } from '../../../src/i18n/messages.ts';
import { signUpWords } from '../../../src/i18n/sign-up-words.ts';

/** The words of a page and how it chooses among the languages of a text (CT-19). */
export interface FormLocale {
  words: SignUpMessages;
  language: Language;
  text(text: Parameters<typeof chooseText>[0]): ChosenText;
}

/** The locale of a page by the language in its address; else the first that is configured. */
export async function formLocale(url: URL, fallback = 'da'): Promise<FormLocale> {
  const language = chooseLanguage(url.searchParams.get('lang') ?? fallback);
  const words = signUpWords[language];
  const messages = typeof words === 'function' ? (await words()).messages : words;
  return { words: messages, language, text: (text) => chooseText(text, language, fallback) };
}
