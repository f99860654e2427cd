import { messages as form } from './da/sign-up.ts';
import { messages as outcome } from './da/sign-up-outcome.ts';
import { messages as people } from './da/sign-up-people.ts';
import { messages as slot } from './da/slot.ts';
import { messages as weekday } from './da/weekday.ts';
import type {
  SignUpFormMessages,
  SignUpMessages,
  SignUpOutcomeMessages,
  SignUpPeopleMessages,
  SlotMessages,
  WeekdayMessages,
  Words,
} from './messages.ts';

type Part<Messages> = Promise<{ messages: Messages }>;

/** The words of details, form and receipt in every language. */
export const signUpWords: Words<SignUpMessages> = {
  da: { ...slot, ...weekday, ...form, ...outcome, ...people },
  en: () =>
    all(
      import('./en/slot.ts'),
      import('./en/weekday.ts'),
      import('./en/sign-up.ts'),
      import('./en/sign-up-outcome.ts'),
      import('./en/sign-up-people.ts'),
    ),
  de: () =>
    all(
      import('./de/slot.ts'),
      import('./de/weekday.ts'),
      import('./de/sign-up.ts'),
      import('./de/sign-up-outcome.ts'),
      import('./de/sign-up-people.ts'),
    ),
  ar: () =>
    all(
      import('./ar/slot.ts'),
      import('./ar/weekday.ts'),
      import('./ar/sign-up.ts'),
      import('./ar/sign-up-outcome.ts'),
      import('./ar/sign-up-people.ts'),
    ),
};

async function all(
  ...parts: [
    Part<SlotMessages>,
    Part<WeekdayMessages>,
    Part<SignUpFormMessages>,
    Part<SignUpOutcomeMessages>,
    Part<SignUpPeopleMessages>,
  ]
) {
  const [slot, weekday, form, outcome, people] = await Promise.all(parts);
  return {
    messages: { ...slot.messages, ...weekday.messages, ...form.messages, ...outcome.messages, ...people.messages },
  };
}
