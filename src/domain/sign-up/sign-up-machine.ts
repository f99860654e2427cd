import {
  ask,
  conflictEvent,
  countdown,
  done,
  forgetAttempt,
  heading,
  send,
  startOver,
  stop,
  submit,
  succeed,
  to,
} from './sign-up-moves.ts';
import { changed, editing, invalid, type Row, solved, start } from './sign-up-rows.ts';
import type { Effect, Phase, SignUpEvent, SignUpState, Transition } from './sign-up-states.ts';

type Table = {
  readonly [Name in Phase['name']]?: { readonly [Type in SignUpEvent['type']]?: Row<Name, Type> };
};

/** Tries in all, of one keyed POST (CT-38). */
export const SUBMIT_TRIES = 4;
/** Waits before asking again what became of an attempt (SU-62). */
const OUTCOME_WAITS = [2_000, 4_000, 8_000];

const table: Table = {
  loading: {
    LOADED: (state, _, { canRepeat, openAttempt, opening }) => {
      const known = { ...state, canRepeat };
      if (openAttempt) return ask({ ...known, attempt: { clientRef: openAttempt, payload: '' } }, 0, 0);
      if (opening === 'open') return to(known, { name: 'ready' });
      if (opening === 'full') return to(known, { name: 'full' });
      if (opening !== 'form') return to(known, { name: 'closed', why: opening });
      return to(known, { name: 'unavailable', why: 'form' }, { type: 'report', problem: 'form' });
    },
    FAILED: (state) => to(state, { name: 'unavailable', why: 'failed' }),
  },
  unavailable: { RETRY: (state, { why }) => (why === 'failed' ? startOver(state) : undefined) },
  recovering: {
    FOUND: (state, _, { outcome }) => done(state, outcome),
    RUNNING: (state, { asks }) => ask(state, asks + 1, OUTCOME_WAITS[Math.min(asks, OUTCOME_WAITS.length - 1)] ?? 0),
    NOT_FOUND: (state, { asks }, { hasAnswers }) => {
      const wait = OUTCOME_WAITS[asks];
      if (wait !== undefined) return ask(state, asks + 1, wait);
      return to(state, { name: hasAnswers ? 'review' : 'ready', isNotReceived: true }, forgetAttempt, heading);
    },
    NO_ANSWER: (state) => to(state, { name: 'unknown' }, heading),
  },
  ready: { START: start },
  full: { START: start },
  editing,
  invalid: editing,
  notEligible: {
    BACK: (state, { step }) => to(state, { name: 'editing', step, returnsToReview: false }, heading),
  },
  review: {
    CHANGE: (state, phase) => to(state, phase),
    EDIT: (state, _, { step }) => to(state, { name: 'editing', step, returnsToReview: true }, heading),
    SUBMIT: (state, _, event) => submit(state, event),
  },
  offline: {
    ONLINE: (state) => to(state, { name: 'review', isBackOnline: true }, { type: 'announce', what: 'backOnline' }),
    SUBMIT: (state, _, event) => (event.isOnline ? submit(state, event) : undefined),
  },
  challenge: {
    SOLVED: solved,
    GAVE_UP: solved,
    BACK: (state) => to(state, { name: 'review' }, { type: 'stopSolving' }, heading),
  },
  submitting: {
    OK: (state, _, { outcome }) => succeed(state, outcome),
    RETRYABLE: (state, phase, { isLast, waitMilliseconds }) => {
      if (isLast || !state.canRepeat || !state.attempt || phase.try >= SUBMIT_TRIES)
        return to(state, { name: 'unknown' }, heading);
      const { clientRef } = state.attempt;
      return to(
        state,
        { name: 'submitting', try: phase.try + 1 },
        { type: 'send', clientRef, afterMilliseconds: waitMilliseconds },
      );
    },
    // Not in section 14: the network was gone before the first byte, so there is nothing to ask about (SU-64).
    NOT_SENT: (state) => to(state, { name: 'offline' }, forgetAttempt, { type: 'announce', what: 'offline' }),
    ODD_REPLY: (state) => to(state, { name: 'unknown' }, heading),
    VALIDATION: invalid,
    CPR_IN_TEXT: invalid,
    QUESTIONS_CHANGED: (state, _, { step, added }) =>
      to(
        state,
        step === 'review' ? { name: 'review', added } : { name: 'editing', step, returnsToReview: true, added },
        forgetAttempt,
        { type: 'announceQuestions', added },
        heading,
      ),
    KEY_REUSED: (state) =>
      to({ ...state, attempt: undefined }, { name: 'review', isNotReceived: true }, forgetAttempt, heading),
    CONFLICT: (state, _, { problem, until }) => {
      const effects: Effect[] = [forgetAttempt, { type: 'refresh' }, heading, conflictEvent];
      return until === undefined
        ? to(state, { name: 'conflict', problem }, ...effects)
        : to(state, { name: 'conflict', problem, until }, ...effects, countdown);
    },
    RATE_LIMITED: (state, _, { until }) =>
      to(state, { name: 'limited', until, isOver: false }, forgetAttempt, countdown),
    CHALLENGE_REQUIRED: (state) => to(state, { name: 'challenge' }, forgetAttempt, { type: 'solve' }),
    NOT_ELIGIBLE: (state, _, { rule, step }) => to(state, { name: 'notEligible', rule, step }, forgetAttempt, heading),
    REFUSED: (state, _, { problem }) => to(state, { name: 'fatal', problem }, forgetAttempt, heading),
  },
  limited: {
    TIME_UP: (state, phase) =>
      phase.isOver ? undefined : to(state, { ...phase, isOver: true }, { type: 'announce', what: 'canSendAgain' }),
    SUBMIT: (state, { until, isOver }, { now }) => (isOver || now >= until ? send(state, state.attempt) : undefined),
  },
  unknown: {
    RETRY: (state) => (state.canRepeat && state.attempt?.payload ? send(state, state.attempt) : undefined),
    FOUND: (state, _, { outcome }) => done(state, outcome),
    // Not in section 14, but SU-61 lets a person give up waiting and fill in a new one.
    ANOTHER: (state) => to({ ...state, attempt: undefined }, { name: 'ready' }, forgetAttempt, heading),
  },
  conflict: {
    WAITING_LIST: changed,
    OTHER_SLOT: changed,
    FEWER: changed,
    EXCEPT_DATES: changed,
    ACCEPT_CHANGE: changed,
    AGAIN: (state, { problem, until = 0 }, { now }) =>
      problem === 'capacity-held' && now >= until ? send(state, state.attempt) : undefined,
    // Not in section 14: its guard «after hint» comes true while the person reads, and then the button is on.
    TIME_UP: (state, { problem, until }) =>
      until === undefined
        ? undefined
        : to(state, { name: 'conflict', problem }, { type: 'announce', what: 'canTryAgain' }),
  },
  fatal: { BACK: (state) => to(state, { name: 'review' }, heading) },
  otherTab: {
    // Not in section 14: what became of it there, for the text of its receipt (SU-63).
    FOUND: (state, phase, { outcome }) => (phase.phase === 'done' ? to(state, { ...phase, outcome }) : undefined),
    SHOW_HERE: (state, { from }) => {
      const { state: next, effects } = goOn(state, from) ?? to(state, from);
      return { state: next, effects: [stop, ...effects, heading] };
    },
  },
  done: {
    ANOTHER: (state) => to({ ...state, intent: 'signUp' }, { name: 'ready' }, heading),
    MANAGE: (state, phase) => to(state, phase, { type: 'manage' }),
  },
};

/**
 * The volunteer's way from the first look to the receipt (section 14), without page, clock or network. Whatever the
 * table does not name leaves the state as it is.
 */
export function nextSignUpState(state: SignUpState, event: SignUpEvent): Transition {
  return (
    everywhere(state, event) ??
    rowFor(state.phase.name, event.type)?.(state, state.phase, event) ?? { state, effects: [] }
  );
}

function rowFor(name: Phase['name'], type: SignUpEvent['type']): Row<Phase['name'], SignUpEvent['type']> | undefined {
  return (table[name] as Record<string, Row<Phase['name'], SignUpEvent['type']>> | undefined)?.[type];
}

// The rows that begin with "any".
function everywhere(state: SignUpState, event: SignUpEvent): Transition | undefined {
  const { phase } = state;
  if (event.type === 'OTHER_TAB') {
    // While this page sends, its own reply is what counts.
    if (phase.name === 'done' || phase.name === 'submitting') return undefined;
    const from = phase.name === 'otherTab' ? phase.from : phase;
    const { clientRef } = event;
    const effects: Effect[] = from === phase && goOn(state, phase) ? [stop] : [];
    if (event.phase === 'done' && clientRef) effects.push({ type: 'askOutcome', clientRef, afterMilliseconds: 0 });
    return to(state, { name: 'otherTab', phase: event.phase, from }, ...effects);
  }
  if (event.type === 'DISCONNECTED')
    return to(state, phase.name === 'submitting' ? { ...phase, isAborted: true } : phase, stop);
  return event.type === 'RECONNECTED' ? goOn(state, phase) : undefined;
}

// What was under way and has been stopped is taken up again; nothing where there was nothing to wait for.
function goOn(state: SignUpState, phase: Phase): Transition | undefined {
  switch (phase.name) {
    case 'loading':
      return startOver(state);
    case 'recovering':
      return ask(state, 0, 0);
    case 'submitting':
      return phase.isAborted ? ask(state, 0, 0) : undefined;
    case 'challenge':
      return to(state, phase, { type: 'solve' });
    case 'limited':
      return phase.isOver ? undefined : to(state, phase, countdown);
    case 'conflict':
      return phase.until === undefined ? undefined : to(state, phase, countdown);
    default:
      return undefined;
  }
}
