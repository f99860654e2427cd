import { messages } from './da/sign-up.ts';
import { messages as outcome } from './da/sign-up-outcome.ts';
import type { SignUpFormMessages, SignUpMessages, SignUpOutcomeMessages, Words } from './messages.ts';

type Part<Messages> = Promise<{ messages: Messages }>;

/** The words of details, form and receipt in every language. */
export const signUpWords: Words<SignUpMessages> = {
  da: { ...messages, ...outcome },
  en: () => both(import('./en/sign-up.ts'), import('./en/sign-up-outcome.ts')),
  de: () => both(import('./de/sign-up.ts'), import('./de/sign-up-outcome.ts')),
};

async function both(form: Part<SignUpFormMessages>, outcomes: Part<SignUpOutcomeMessages>) {
  const [one, other] = await Promise.all([form, outcomes]);
  return { messages: { ...one.messages, ...other.messages } };
}
