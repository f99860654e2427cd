import type { ManageEvent, ManageState } from './manage-states.ts';

type In<Name extends ManageState['name']> = Extract<ManageState, { name: Name }>;

/** The next state of the manage page; what does not fit leaves it as it is. Pure. */
export function nextManageState(state: ManageState, event: ManageEvent): ManageState {
  switch (event.type) {
    case 'OPEN':
      return { name: 'opening' };
    case 'EXPIRED':
      return { name: 'asking', why: 'expired' };
    default:
  }
  switch (state.name) {
    case 'opening':
      return afterOpening(state, event);
    case 'asking':
      return afterAsking(state, event);
    case 'open':
      return afterOpen(state, event);
    case 'editing':
      return afterEditing(state, event);
    case 'sent':
    case 'erased':
      return event.type === 'ASK' ? { name: 'asking', why: 'start' } : state;
    case 'unavailable':
    case 'unreachable':
      return state;
  }
}

function afterOpening(state: In<'opening'>, event: ManageEvent): ManageState {
  switch (event.type) {
    case 'OPENED':
      return { name: 'open', opened: event.opened };
    case 'LOST':
      return { name: 'asking', why: 'lost' };
    case 'ASK':
      return { name: 'asking', why: 'start' };
    case 'UNAVAILABLE':
      return { name: 'unavailable' };
    case 'UNREACHABLE':
      return { name: 'unreachable', problem: event.problem };
    default:
      return state;
  }
}

function afterAsking({ why, isBusy, ...state }: In<'asking'>, event: ManageEvent): ManageState {
  switch (event.type) {
    case 'BUSY':
      return { name: 'asking', why, isBusy: true };
    case 'LINK_WRONG':
      return { name: 'asking', why, error: event.error };
    case 'LINK_SENT':
      return { name: 'sent' };
    case 'FAILED':
      return { name: 'asking', why, problem: event.problem };
    default:
      return { ...state, why, ...(isBusy && { isBusy }) };
  }
}

function afterOpen(state: In<'open'>, event: ManageEvent): ManageState {
  const { opened, isBusy } = state;
  switch (event.type) {
    case 'PANEL':
      return isBusy ? state : { name: 'open', opened, panel: event.panel };
    case 'EDIT':
      return isBusy ? state : { name: 'editing', opened, task: event.task, errors: [] };
    case 'BUSY':
      return { ...state, isBusy: true, problem: undefined };
    case 'DONE':
      return { name: 'open', opened: { ...opened, signUp: event.signUp }, done: event.done };
    case 'FAILED':
      // What was about to be done can be tried again where it stands, as long as nothing is known to have changed.
      return event.signUp
        ? { name: 'open', opened: { ...opened, signUp: event.signUp }, problem: event.problem }
        : { name: 'open', opened, panel: state.panel, problem: event.problem };
    case 'ERASED':
      return { name: 'erased' };
    default:
      return state;
  }
}

function afterEditing(state: In<'editing'>, event: ManageEvent): ManageState {
  const { opened, isBusy } = state;
  switch (event.type) {
    case 'BACK':
      return isBusy ? state : { name: 'open', opened };
    case 'BUSY':
      return { ...state, isBusy: true, problem: undefined };
    case 'INVALID':
      return { ...state, isBusy: false, problem: undefined, errors: event.errors };
    case 'NEWER':
      return { ...state, isBusy: false, isNewer: true, errors: [], opened: { ...opened, signUp: event.signUp } };
    case 'DONE':
      return { name: 'open', opened: { ...opened, signUp: event.signUp }, done: event.done };
    case 'FAILED':
      // A place that is gone has no questions any more; all else leaves what was typed where it stands.
      return event.signUp && state.task === 'offer' && event.problem !== 'limited'
        ? { name: 'open', opened: { ...opened, signUp: event.signUp }, problem: event.problem }
        : { ...state, isBusy: false, problem: event.problem };
    default:
      return state;
  }
}
