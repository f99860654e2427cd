import { expect } from 'chai';
import * as fc from 'fast-check';
import { nextSignUpState } from '../../../../src/domain/sign-up/sign-up-machine.ts';
import { INITIAL_SIGN_UP_STATE, type Phase, type SignUpEvent } from '../../../../src/domain/sign-up/sign-up-states.ts';
import { events, phases, stateIn } from './machine-samples.ts';

type Name = Phase['name'];
type EventType = SignUpEvent['type'];

const names = Object.keys(phases) as Name[];
const types = Object.keys(events) as EventType[];
const anyPhase: readonly EventType[] = ['DISCONNECTED'];

// Which events the table of section 14 names for each state; every other pair must be inert.
const named: { readonly [State in Name]: readonly EventType[] } = {
  loading: ['LOADED', 'FAILED', 'OTHER_TAB', 'RECONNECTED'],
  recovering: ['FOUND', 'RUNNING', 'NOT_FOUND', 'NO_ANSWER', 'OTHER_TAB', 'RECONNECTED'],
  unavailable: ['RETRY', 'OTHER_TAB'],
  closed: ['OTHER_TAB'],
  full: ['START', 'OTHER_TAB'],
  ready: ['START', 'OTHER_TAB'],
  editing: ['CHANGE', 'NEXT', 'BACK', 'OTHER_TAB'],
  invalid: ['CHANGE', 'NEXT', 'BACK', 'OTHER_TAB'],
  notEligible: ['BACK', 'OTHER_TAB'],
  review: ['CHANGE', 'EDIT', 'SUBMIT', 'OTHER_TAB'],
  offline: ['ONLINE', 'SUBMIT', 'OTHER_TAB'],
  challenge: ['SOLVED', 'GAVE_UP', 'BACK', 'OTHER_TAB', 'RECONNECTED'],
  submitting: [
    'OK',
    'RETRYABLE',
    'ODD_REPLY',
    'NOT_SENT',
    'VALIDATION',
    'CPR_IN_TEXT',
    'QUESTIONS_CHANGED',
    'KEY_REUSED',
    'CONFLICT',
    'RATE_LIMITED',
    'CHALLENGE_REQUIRED',
    'NOT_ELIGIBLE',
    'REFUSED',
  ],
  limited: ['TIME_UP', 'SUBMIT', 'OTHER_TAB', 'RECONNECTED'],
  unknown: ['RETRY', 'FOUND', 'ANOTHER', 'OTHER_TAB'],
  conflict: ['WAITING_LIST', 'OTHER_SLOT', 'FEWER', 'EXCEPT_DATES', 'ACCEPT_CHANGE', 'AGAIN', 'OTHER_TAB'],
  fatal: ['BACK', 'OTHER_TAB'],
  otherTab: ['SHOW_HERE', 'OTHER_TAB'],
  done: ['ANOTHER', 'MANAGE'],
};

// Rows that stay where they are, with nothing to do: named, but seen as inert from outside.
const unseen = new Set(['editing CHANGE', 'review CHANGE', 'invalid CHANGE', 'otherTab OTHER_TAB']);

describe('every pair of state and event [SU-59] [SU-60]', () => {
  for (const name of names) {
    for (const type of types) {
      const pair = `${name} ${type}`;
      const isNamed = named[name].includes(type) || anyPhase.includes(type);
      it(`${isNamed ? 'moves' : 'is inert'}: ${pair}`, () => {
        const state = stateIn(phases[name]);
        const { state: next, effects } = nextSignUpState(state, events[type]);
        const isInert = next === state && effects.length === 0;
        expect(isInert).to.equal(!isNamed);
        if (isNamed && !unseen.has(pair)) expect([next.phase, effects]).not.to.deep.equal([state.phase, []]);
      });
    }
  }
});

describe('a thousand random ways through [SU-60] [SU-61]', () => {
  const anyEvent = fc.constantFrom(...types).map((type) => events[type]);

  it('never have two attempts under way, nor a receipt without a reply, nor a payload under two references', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (way) => {
        let state = INITIAL_SIGN_UP_STATE;
        let sent: string | undefined;
        for (const event of way) {
          const transition = nextSignUpState(state, event);
          for (const effect of transition.effects) {
            if (effect.type !== 'send') continue;
            const isResent = state.phase.name === 'submitting';
            if (isResent) expect(effect.clientRef).to.equal(sent);
            expect(transition.state.phase.name).to.equal('submitting');
            expect(effect.clientRef).to.equal(transition.state.attempt?.clientRef);
            sent = effect.clientRef;
          }
          if (transition.state.phase.name === 'done' && state.phase.name !== 'done') {
            expect(['OK', 'FOUND']).to.include(event.type);
          }
          state = transition.state;
        }
      }),
      { seed: 20261124, numRuns: 1_000 },
    );
  });

  it('never forget the reference while its outcome is open', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (way) => {
        let state = stateIn(phases.submitting);
        for (const event of way) {
          state = nextSignUpState(state, event).state;
          if (state.phase.name === 'submitting' || state.phase.name === 'unknown')
            expect(state.attempt).not.to.equal(undefined);
        }
      }),
      { seed: 20261124, numRuns: 1_000 },
    );
  });
});
