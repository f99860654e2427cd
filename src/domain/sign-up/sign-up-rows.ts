import { forgetAttempt, heading, send, stepEvent, summary, to } from './sign-up-moves.ts';
import type { Effect, Phase, SignUpEvent, SignUpState, Transition } from './sign-up-states.ts';

type Phases = { [One in Phase as One['name']]: One };
type Events = { [One in SignUpEvent as One['type']]: One };
/** One row of section 14; `undefined` says that its guard does not hold. */
export type Row<Name extends Phase['name'], Type extends SignUpEvent['type']> = (
  state: SignUpState,
  phase: Phases[Name],
  event: Events[Type],
) => Transition | undefined;
type Editing = 'editing' | 'invalid';
/** Filling in a step, right or wrong so far. */
export const editing: { readonly [Type in 'CHANGE' | 'NEXT' | 'BACK']: Row<Editing, Type> } = {
  CHANGE: (state, phase, { mended }) => {
    if (phase.name === 'editing') return to(state, phase);
    const errors = phase.errors.filter(({ pointer }) => !mended.includes(pointer));
    const { step, returnsToReview } = phase;
    return to(state, errors.length > 0 ? { ...phase, errors } : { name: 'editing', step, returnsToReview });
  },
  NEXT: (state, { step, returnsToReview }, { result }) => {
    if (result.kind === 'errors')
      return to(state, { name: 'invalid', step, errors: result.errors, returnsToReview }, summary);
    if (result.kind === 'notEligible') return to(state, { name: 'notEligible', rule: result.rule, step }, heading);
    const isLast = result.next === 'review';
    return to(
      state,
      isLast ? { name: 'review' } : { name: 'editing', step: result.next, returnsToReview },
      heading,
      stepEvent,
    );
  },
  BACK: (state, { returnsToReview }, { previous }) =>
    to(
      state,
      previous === undefined ? { name: 'ready' } : { name: 'editing', step: previous, returnsToReview },
      heading,
    ),
};

/** A choice on the conflict screen: the payload is another one now. */
export const changed: Row<'conflict', 'WAITING_LIST' | 'OTHER_SLOT' | 'FEWER' | 'EXCEPT_DATES' | 'ACCEPT_CHANGE'> = (
  state,
  _,
  { type },
) => to(type === 'WAITING_LIST' ? { ...state, intent: 'waitingList' } : state, { name: 'review' }, heading);

/** The backend found something at a field. */
export const invalid: Row<'submitting', 'VALIDATION' | 'CPR_IN_TEXT'> = (state, _, { step, errors }) =>
  to(state, { name: 'invalid', step, errors, returnsToReview: true }, forgetAttempt, summary);

/** The proof of work is done, or given up; it is sent either way (SU-67). */
export const solved: Row<'challenge', 'SOLVED' | 'GAVE_UP'> = (state) => send(state, state.attempt);

/** The first press, and the only one that opens the form. */
export const start: Row<'ready' | 'full', 'START'> = (state, phase, { intent, step, wantsHold }) => {
  if (phase.name === 'full' && intent !== 'waitingList') return undefined;
  const hold: Effect[] = wantsHold ? [{ type: 'holdPlace' }] : [];
  const editingFirst: Phase = { name: 'editing', step, returnsToReview: false };
  return to({ ...state, intent }, editingFirst, heading, { type: 'refresh' }, ...hold, {
    type: 'emit',
    event: 'start',
  });
};
