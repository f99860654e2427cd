import { messages as manage } from './da/manage.ts';
import type { ManageMessages, Words } from './messages.ts';
import { signUpWords } from './sign-up-words.ts';

/** The words of the manage page, with those of the form whose fields it shows, in every language. */
export const manageWords: Words<ManageMessages> = {
  da: { ...signUpWords.da, ...manage },
  en: async () => {
    const [form, own] = await Promise.all([signUpWords.en(), import('./en/manage.ts')]);
    return { messages: { ...form.messages, ...own.messages } };
  },
  de: async () => {
    const [form, own] = await Promise.all([signUpWords.de(), import('./de/manage.ts')]);
    return { messages: { ...form.messages, ...own.messages } };
  },
  ar: async () => {
    const [form, own] = await Promise.all([signUpWords.ar(), import('./ar/manage.ts')]);
    return { messages: { ...form.messages, ...own.messages } };
  },
};
