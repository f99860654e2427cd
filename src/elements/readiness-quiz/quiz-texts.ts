import type { Text } from '../../contract/text.ts';
import { type ChosenText, chooseText } from '../../i18n/choose-locale.ts';

/** Chooses the language of a text of the quiz. */
export type QuizTexts = (text: Text | undefined) => ChosenText;

/** The texts of a definition with these languages, for readers of one; a plain text is in the first of them (CT-19). */
export const quizTexts =
  (languages: readonly string[], language: string): QuizTexts =>
  (text) =>
    chooseText(text, language, languages[0]);
