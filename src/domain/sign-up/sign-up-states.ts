import type { SignUpRequest, SignUpStatus } from '../../contract/sign-up.ts';
import type { FieldError } from './field-error.ts';

/** What a person wants: a place, a place in the queue, or to be asked one day. */
export type Intent = SignUpRequest['intent'];

/** Why nobody can sign up now (SU-12). */
export type ClosedReason = 'notOpenYet' | 'closed' | 'cancelled' | 'postponed' | 'tooLate';

/** How a sign-up ended. */
export type Outcome = Extract<
  SignUpStatus,
  'confirmed' | 'waiting' | 'pending' | 'verifyContact' | 'awaitingGuardian' | 'interest' | 'received'
>;

/** A place kept while the form is filled in (SU-45); `until` is milliseconds since 1970. */
export type HeldPlace =
  | { readonly kind: 'none' }
  | { readonly kind: 'held'; readonly until: number }
  | { readonly kind: 'expired' };

/** What the other tab is doing (SU-63). */
export type TabPhase = 'sending' | 'done';

/** Where the flow stands: the states of section 14. Steps are named as in `form-steps`; `added` are questions that came meanwhile. */
export type Phase =
  | { readonly name: 'loading' }
  | { readonly name: 'recovering'; readonly asks: number }
  | { readonly name: 'unavailable'; readonly why: 'failed' | 'form' }
  | { readonly name: 'closed'; readonly why: ClosedReason }
  | { readonly name: 'full' }
  | { readonly name: 'ready'; readonly isNotReceived?: boolean }
  | {
      readonly name: 'editing';
      readonly step: string;
      readonly returnsToReview: boolean;
      readonly added?: readonly string[];
    }
  | {
      readonly name: 'invalid';
      readonly step: string;
      readonly errors: readonly FieldError[];
      readonly returnsToReview: boolean;
    }
  | { readonly name: 'notEligible'; readonly rule: string; readonly step: string }
  | {
      readonly name: 'review';
      readonly isBackOnline?: boolean;
      readonly isNotReceived?: boolean;
      readonly added?: readonly string[];
    }
  | { readonly name: 'offline' }
  | { readonly name: 'challenge' }
  | { readonly name: 'submitting'; readonly try: number; readonly isAborted?: boolean }
  | { readonly name: 'limited'; readonly until: number; readonly isOver: boolean }
  | { readonly name: 'unknown' }
  | { readonly name: 'conflict'; readonly problem: string; readonly until?: number | undefined }
  | { readonly name: 'fatal'; readonly problem: string }
  | { readonly name: 'otherTab'; readonly phase: TabPhase; readonly from: Phase; readonly outcome?: Outcome }
  | { readonly name: 'done'; readonly outcome: Outcome };

/** The payload last sent and its reference: same payload, same reference (SU-59). */
export interface SentPayload {
  readonly clientRef: string;
  readonly payload: string;
}

/** The whole state: where the flow stands, and what it must remember from one state to the next. */
export interface SignUpState {
  readonly phase: Phase;
  readonly intent: Intent;
  readonly attempt: SentPayload | undefined;
  readonly hold: HeldPlace;
  /** Whether the source says that a repeated request does nothing twice (BE-58). */
  readonly canRepeat: boolean;
}

/** What can happen; facts that need data or a clock come in with the event. */
export type SignUpEvent =
  | {
      readonly type: 'LOADED';
      readonly canRepeat: boolean;
      readonly openAttempt?: string | undefined;
      readonly opening: 'open' | 'full' | 'form' | ClosedReason;
    }
  | { readonly type: 'FAILED' }
  | { readonly type: 'RETRY' }
  | { readonly type: 'FOUND'; readonly outcome: Outcome }
  | { readonly type: 'RUNNING' }
  | { readonly type: 'NOT_FOUND'; readonly hasAnswers: boolean }
  | { readonly type: 'NO_ANSWER' }
  | { readonly type: 'START'; readonly intent: Intent; readonly step: string; readonly wantsHold?: boolean }
  | { readonly type: 'CHANGE'; readonly mended: readonly string[] }
  | { readonly type: 'NEXT'; readonly result: StepResult }
  | { readonly type: 'BACK'; readonly previous?: string | undefined }
  | { readonly type: 'EDIT'; readonly step: string }
  | ({ readonly type: 'SUBMIT' } & Submission)
  | {
      readonly type:
        | 'SOLVED'
        | 'GAVE_UP'
        | 'ODD_REPLY'
        | 'NOT_SENT'
        | 'KEY_REUSED'
        | 'CHALLENGE_REQUIRED'
        | 'TIME_UP'
        | 'ONLINE';
    }
  | { readonly type: 'OK'; readonly outcome: Outcome }
  | { readonly type: 'RETRYABLE'; readonly isLast: boolean; readonly waitMilliseconds: number }
  | { readonly type: 'VALIDATION' | 'CPR_IN_TEXT'; readonly step: string; readonly errors: readonly FieldError[] }
  | { readonly type: 'QUESTIONS_CHANGED'; readonly step: string; readonly added: readonly string[] }
  | { readonly type: 'CONFLICT'; readonly problem: string; readonly until?: number | undefined }
  | { readonly type: 'RATE_LIMITED'; readonly until: number }
  | { readonly type: 'NOT_ELIGIBLE'; readonly rule: string; readonly step: string }
  | { readonly type: 'REFUSED'; readonly problem: string }
  | { readonly type: 'WAITING_LIST' | 'OTHER_SLOT' | 'FEWER' | 'EXCEPT_DATES' | 'ACCEPT_CHANGE' }
  | { readonly type: 'AGAIN'; readonly now: number }
  | { readonly type: 'OTHER_TAB'; readonly phase: TabPhase; readonly clientRef?: string | undefined }
  | { readonly type: 'SHOW_HERE' | 'DISCONNECTED' | 'RECONNECTED' | 'ANOTHER' | 'MANAGE' };

/** What a step's validation gave; `next` is a step or `review`. */
export type StepResult =
  | { readonly kind: 'errors'; readonly errors: readonly FieldError[] }
  | { readonly kind: 'notEligible'; readonly rule: string }
  | { readonly kind: 'ok'; readonly next: string };

/** The facts at the press of send; `freshRef` is used only when the payload is not the one sent last (SU-59). */
export interface Submission {
  readonly payload: string;
  readonly freshRef: string;
  readonly now: number;
  readonly isOnline: boolean;
  readonly needsChallenge?: boolean;
  readonly cpr?: { readonly step: string; readonly errors: readonly FieldError[] } | undefined;
}

/** What the runner must do; nothing here knows a page, a clock or a network. */
export type Effect =
  | { readonly type: 'load' }
  | { readonly type: 'askOutcome'; readonly clientRef: string; readonly afterMilliseconds: number }
  | { readonly type: 'focus'; readonly on: 'heading' | 'summary' }
  | { readonly type: 'announce'; readonly what: 'offline' | 'backOnline' | 'canSendAgain' | 'canTryAgain' }
  | { readonly type: 'announceQuestions'; readonly added: readonly string[] }
  | { readonly type: 'refresh' }
  | { readonly type: 'holdPlace' }
  | { readonly type: 'send'; readonly clientRef: string; readonly afterMilliseconds: number }
  | { readonly type: 'storeAttempt'; readonly clientRef: string }
  | { readonly type: 'clearAttempt' | 'forgetAll' | 'abort' | 'solve' | 'stopSolving' | 'manage' | 'countdown' }
  | { readonly type: 'report'; readonly problem: string }
  | { readonly type: 'tellTabs'; readonly phase: TabPhase; readonly clientRef: string }
  | { readonly type: 'emit'; readonly event: 'start' | 'step' | 'done' | 'conflict' };

/** The next state and what to do on the way. */
export interface Transition {
  readonly state: SignUpState;
  readonly effects: readonly Effect[];
}

/** The state before anything is known. */
export const INITIAL_SIGN_UP_STATE: SignUpState = {
  phase: { name: 'loading' },
  intent: 'signUp',
  attempt: undefined,
  hold: { kind: 'none' },
  canRepeat: false,
};
