// Which states of its two machines the stories of the sign-up come to, as the machines tell it themselves (QA-11).
import type { ProblemName } from '../../src/contract/problem.ts';
import { ManageController } from '../../src/controllers/manage-controller.ts';
import { SignUpController } from '../../src/controllers/sign-up-controller.ts';
import type { ManageState } from '../../src/domain/sign-up/manage-states.ts';
import type { ClosedReason, Outcome, Phase, TabPhase } from '../../src/domain/sign-up/sign-up-states.ts';
import { messages as shared } from '../../src/i18n/da/shared.ts';
import { messages as words } from '../../src/i18n/da/sign-up.ts';
import type { Check } from './every-story.ts';

/** The states that make more than one page, and what makes the difference. */
interface Kinds {
  unavailable: Extract<Phase, { name: 'unavailable' }>['why'];
  closed: ClosedReason;
  limited: 'waiting' | 'over';
  conflict: Exclude<
    Extract<
      ProblemName,
      `capacity-${string}` | `sign-up-${string}` | `opportunity-${string}` | `${string}-expired` | 'too-late'
    >,
    'session-expired'
  >;
  otherTab: TabPhase;
  done: Outcome;
}
type StateKey =
  | { [One in Phase['name']]: One extends keyof Kinds ? `${One} ${Kinds[One]}` : One }[Phase['name']]
  | `managed ${Exclude<ManageState['name'], 'asking' | 'editing'>}`
  | `managed asking ${Extract<ManageState, { name: 'asking' }>['why']}`
  | `managed editing ${Extract<ManageState, { name: 'editing' }>['task']}`;

/** A sentence up to its date. */
const beginOf = (sentence: (when: string) => string) => sentence('|').split('|')[0];
const byMachine = undefined;
/**
 * Every state, so that one more in a machine is an error of types here. The machine of a form runs from the form's first
 * page on; before that, what the widget says stands for the state.
 */
const states: Readonly<Record<StateKey, string | undefined>> = {
  loading: shared.loading,
  'unavailable failed': shared.cannotShow,
  'unavailable form': words.cannotSignUpHere,
  'closed notOpenYet': beginOf(words.opensOn),
  'closed closed': beginOf(words.closedOn),
  'closed cancelled': words.closedWhy.cancelled,
  'closed postponed': words.closedWhy.postponed,
  'closed tooLate': beginOf(words.tooLateSince),
  full: words.full,
  ready: words.start.opportunity,
  recovering: byMachine,
  editing: byMachine,
  invalid: byMachine,
  notEligible: byMachine,
  review: byMachine,
  offline: byMachine,
  challenge: byMachine,
  submitting: byMachine,
  'limited waiting': byMachine,
  'limited over': byMachine,
  unknown: byMachine,
  'conflict capacity-full': byMachine,
  'conflict capacity-insufficient': byMachine,
  'conflict capacity-held': byMachine,
  'conflict sign-up-closed': byMachine,
  'conflict sign-up-not-open': byMachine,
  'conflict opportunity-changed': byMachine,
  'conflict opportunity-cancelled': byMachine,
  'conflict offer-expired': byMachine,
  'conflict hold-expired': byMachine,
  'conflict too-late': byMachine,
  fatal: byMachine,
  'otherTab sending': byMachine,
  'otherTab done': byMachine,
  'done confirmed': byMachine,
  'done waiting': byMachine,
  'done pending': byMachine,
  'done verifyContact': byMachine,
  'done awaitingGuardian': byMachine,
  'done interest': byMachine,
  'done received': byMachine,
  'managed opening': byMachine,
  'managed unavailable': byMachine,
  'managed unreachable': byMachine,
  'managed asking start': byMachine,
  'managed asking lost': byMachine,
  'managed asking expired': byMachine,
  'managed sent': byMachine,
  'managed open': byMachine,
  'managed editing change': byMachine,
  'managed editing offer': byMachine,
  'managed erased': byMachine,
};

let form: SignUpController | undefined;
let managing: ManageController | undefined;
const shown = new Set<string>();

/** Listens to the machines of all widgets on this page from now on. */
export function watchMachines(): void {
  const { dispatch } = SignUpController.prototype;
  SignUpController.prototype.dispatch = function (event) {
    // What is told by one that has left its page is no state of a story.
    if (this.host.isConnected) form = this;
    dispatch.call(this, event);
  };
  const { hostUpdate } = ManageController.prototype;
  ManageController.prototype.hostUpdate = function () {
    managing = this;
    hostUpdate.call(this);
  };
}

/** Notes the state in which a story stands still; finds nothing wrong. */
export const notesItsState: Check = (page, _, { lang }) => {
  if (form?.host.isConnected) shown.add(keyOfPhase(form.state.phase));
  if (managing?.host.isConnected) shown.add(keyOfManaged(managing.state));
  if (lang === 'da') {
    const { text } = page;
    for (const [key, says] of Object.entries(states)) if (says && text.includes(says)) shown.add(key);
  }
  return [];
};

/** The states that no story came to so far. */
export const statesNotShown = (): string[] => Object.keys(states).filter((key) => !shown.has(key));

function keyOfPhase(phase: Phase): string {
  switch (phase.name) {
    case 'limited':
      return `limited ${phase.isOver ? 'over' : 'waiting'}`;
    case 'conflict':
      return `conflict ${phase.problem}`;
    case 'otherTab':
      return `otherTab ${phase.phase}`;
    case 'done':
      return `done ${phase.outcome}`;
    default:
      return phase.name;
  }
}

function keyOfManaged(state: ManageState): string {
  switch (state.name) {
    case 'asking':
      return `managed asking ${state.why}`;
    case 'editing':
      return `managed editing ${state.task}`;
    default:
      return `managed ${state.name}`;
  }
}
