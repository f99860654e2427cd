import { seatsAsked } from '../domain/sign-up/sign-up-form.ts';
import type { FormSituation } from '../domain/sign-up/step-result.ts';
import type { SignUpFlow } from './sign-up-flow.ts';

/** A form as it stands now, to be judged. */
export function situationOf({ target, typed, state, options }: SignUpFlow): FormSituation {
  const { features, timeZone } = options.description;
  const seats = seatsAsked(state, typed);
  return { target, typed, intent: state.intent, seats, features, now: Date.now(), timeZone };
}
