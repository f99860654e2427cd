import type { Effect, Outcome, Phase, SignUpState, Submission, Transition } from './sign-up-states.ts';

/** Focus goes to the heading of what comes (SU-37). */
export const heading: Effect = { type: 'focus', on: 'heading' };
/** Focus goes to the error summary (SU-36). */
export const summary: Effect = { type: 'focus', on: 'summary' };
/** The page is told of the step. */
export const stepEvent: Effect = { type: 'emit', event: 'step' };
/** Nothing that is under way is heard any more. */
export const stop: Effect = { type: 'abort' };
/** The page is told that it could not be had. */
export const conflictEvent: Effect = { type: 'emit', event: 'conflict' };
/** The outcome is known, so nothing is kept on the device (SU-62). */
export const forgetAttempt: Effect = { type: 'clearAttempt' };

/** The next phase and what to do on the way. */
export function to(state: SignUpState, phase: Phase, ...effects: Effect[]): Transition {
  return { state: { ...state, phase }, effects };
}

/** Loads from the beginning. */
export function startOver(state: SignUpState): Transition {
  return to(state, { name: 'loading' }, { type: 'load' });
}

/** Asks what became of the attempt, after a wait (SU-62). */
export function ask(state: SignUpState, asks: number, afterMilliseconds: number): Transition {
  const clientRef = state.attempt?.clientRef ?? '';
  return to(state, { name: 'recovering', asks }, { type: 'askOutcome', clientRef, afterMilliseconds });
}

/** The receipt, and nothing left to keep. */
export function done(state: SignUpState, outcome: Outcome): Transition {
  const tell: Effect = { type: 'tellTabs', phase: 'done', clientRef: state.attempt?.clientRef ?? '' };
  return to(
    { ...state, attempt: undefined, hold: { kind: 'none' } },
    { name: 'done', outcome },
    heading,
    { type: 'forgetAll' },
    tell,
  );
}

/** The receipt of what was sent just now; the page is told. */
export function succeed(state: SignUpState, outcome: Outcome): Transition {
  const transition = done(state, outcome);
  return { ...transition, effects: [...transition.effects, { type: 'emit', event: 'done' }] };
}

/** The screen counts down where one has to wait. */
export const countdown: Effect = { type: 'countdown' };

/** Sends a payload under its reference. */
export function send(state: SignUpState, attempt: SignUpState['attempt']): Transition | undefined {
  if (!attempt) return undefined;
  const { clientRef } = attempt;
  return to(
    { ...state, attempt },
    { name: 'submitting', try: 1 },
    { type: 'storeAttempt', clientRef },
    { type: 'tellTabs', phase: 'sending', clientRef },
    { type: 'send', clientRef, afterMilliseconds: 0 },
  );
}

// The reference belongs to the payload: it is kept for the same one and new for a changed one, and never else (SU-59).
function attemptFor({ attempt }: SignUpState, { payload, freshRef }: Submission): SignUpState['attempt'] {
  return attempt?.payload === payload ? attempt : { clientRef: freshRef, payload };
}

/** The press of send: what stands in the way comes first. */
export function submit(state: SignUpState, event: Submission): Transition | undefined {
  const attempt = attemptFor(state, event);
  if (event.cpr) return to(state, { name: 'invalid', ...event.cpr, returnsToReview: true }, summary);
  if (!event.isOnline) return to(state, { name: 'offline' }, { type: 'announce', what: 'offline' });
  if (event.needsChallenge) return to({ ...state, attempt }, { name: 'challenge' }, { type: 'solve' });
  return send(state, attempt);
}
