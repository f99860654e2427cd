import type { Phase, SignUpEvent, SignUpState } from '../../../../src/domain/sign-up/sign-up-states.ts';

const submission = { payload: '{"a":1}', freshRef: 'ref-2', now: 0, isOnline: true } as const;

/** One of each phase, as the flow can stand. */
export const phases: { readonly [Name in Phase['name']]: Extract<Phase, { name: Name }> } = {
  loading: { name: 'loading' },
  recovering: { name: 'recovering', asks: 0 },
  unavailable: { name: 'unavailable', why: 'failed' },
  closed: { name: 'closed', why: 'closed' },
  full: { name: 'full' },
  ready: { name: 'ready' },
  editing: { name: 'editing', step: 'about', returnsToReview: false },
  invalid: {
    name: 'invalid',
    step: 'about',
    errors: [{ pointer: '#/contact/name', code: 'required' }],
    returnsToReview: false,
  },
  notEligible: { name: 'notEligible', rule: 'minimumAge', step: 'about' },
  review: { name: 'review' },
  offline: { name: 'offline' },
  challenge: { name: 'challenge' },
  submitting: { name: 'submitting', try: 1 },
  limited: { name: 'limited', until: 60_000, isOver: false },
  unknown: { name: 'unknown' },
  conflict: { name: 'conflict', problem: 'capacity-held' },
  fatal: { name: 'fatal', problem: 'malformed' },
  otherTab: { name: 'otherTab', phase: 'sending', from: { name: 'review' } },
  done: { name: 'done', outcome: 'confirmed' },
};

/** One of each event, with facts that let its guard hold. */
export const events: { readonly [Type in SignUpEvent['type']]: SignUpEvent } = {
  LOADED: { type: 'LOADED', canRepeat: true, opening: 'open' },
  FAILED: { type: 'FAILED' },
  RETRY: { type: 'RETRY' },
  FOUND: { type: 'FOUND', outcome: 'confirmed' },
  RUNNING: { type: 'RUNNING' },
  NOT_FOUND: { type: 'NOT_FOUND', hasAnswers: true },
  NO_ANSWER: { type: 'NO_ANSWER' },
  START: { type: 'START', intent: 'waitingList', step: 'about' },
  CHANGE: { type: 'CHANGE', mended: [] },
  NEXT: { type: 'NEXT', result: { kind: 'ok', next: 'review' } },
  BACK: { type: 'BACK' },
  EDIT: { type: 'EDIT', step: 'about' },
  SUBMIT: { type: 'SUBMIT', ...submission, now: 60_000 },
  SOLVED: { type: 'SOLVED' },
  GAVE_UP: { type: 'GAVE_UP' },
  OK: { type: 'OK', outcome: 'confirmed' },
  RETRYABLE: { type: 'RETRYABLE', isLast: false, waitMilliseconds: 2_000 },
  ODD_REPLY: { type: 'ODD_REPLY' },
  NOT_SENT: { type: 'NOT_SENT' },
  VALIDATION: { type: 'VALIDATION', step: 'about', errors: [{ pointer: '#/contact/name', code: 'too-long' }] },
  CPR_IN_TEXT: { type: 'CPR_IN_TEXT', step: 'about', errors: [{ pointer: '#/contact/name', code: 'cpr-in-text' }] },
  QUESTIONS_CHANGED: { type: 'QUESTIONS_CHANGED', step: 'questions' },
  KEY_REUSED: { type: 'KEY_REUSED' },
  CONFLICT: { type: 'CONFLICT', problem: 'capacity-full' },
  RATE_LIMITED: { type: 'RATE_LIMITED', until: 30_000 },
  CHALLENGE_REQUIRED: { type: 'CHALLENGE_REQUIRED' },
  NOT_ELIGIBLE: { type: 'NOT_ELIGIBLE', rule: 'minimumAge', step: 'about' },
  REFUSED: { type: 'REFUSED', problem: 'malformed' },
  TIME_UP: { type: 'TIME_UP' },
  WAITING_LIST: { type: 'WAITING_LIST' },
  OTHER_SLOT: { type: 'OTHER_SLOT' },
  FEWER: { type: 'FEWER' },
  EXCEPT_DATES: { type: 'EXCEPT_DATES' },
  ACCEPT_CHANGE: { type: 'ACCEPT_CHANGE' },
  AGAIN: { type: 'AGAIN' },
  ONLINE: { type: 'ONLINE' },
  OTHER_TAB: { type: 'OTHER_TAB', phase: 'sending' },
  SHOW_HERE: { type: 'SHOW_HERE' },
  DISCONNECTED: { type: 'DISCONNECTED' },
  RECONNECTED: { type: 'RECONNECTED' },
  ANOTHER: { type: 'ANOTHER' },
  MANAGE: { type: 'MANAGE' },
};

/** A state in a phase, with a payload that was sent under `ref-1`. */
export function stateIn(phase: Phase, more: Partial<SignUpState> = {}): SignUpState {
  return {
    phase,
    intent: 'signUp',
    attempt: { clientRef: 'ref-1', payload: '{"a":1}' },
    hold: { kind: 'none' },
    canRepeat: true,
    ...more,
  };
}
