import { messages } from './da/editor-advice.ts';
import type { EditorAdviceMessages, Words } from './messages.ts';

/** The words for who wrote an opportunity, in every language. */
export const editorAdviceWords: Words<EditorAdviceMessages> = {
  da: messages,
  en: () => import('./en/editor-advice.ts'),
  de: () => import('./de/editor-advice.ts'),
  ar: () => import('./ar/editor-advice.ts'),
};
