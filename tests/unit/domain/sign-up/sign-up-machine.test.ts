import { expect } from 'chai';
import * as fc from 'fast-check';
import { nextSignUpState } from '../../../../src/domain/sign-up/sign-up-machine.ts';
import {
  INITIAL_SIGN_UP_STATE,
  type Phase,
  type SignUpEvent,
  type SignUpState,
  type Transition,
} from '../../../../src/domain/sign-up/sign-up-states.ts';
import { events, named, phases, stateIn } from './machine-samples.ts';

type Name = Phase['name'];
type EventType = SignUpEvent['type'];

const names = Object.keys(phases) as Name[];
const types = Object.keys(events) as EventType[];
const anyPhase: readonly EventType[] = ['DISCONNECTED'];

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

describe('a thousand random ways through [SU-59] [SU-60] [SU-61]', () => {
  // Drawn from what the table names for where the way stands, so that it gets somewhere; a payload is one of three.
  const anyWay = fc.array(fc.tuple(fc.nat(), fc.constantFrom('a', 'b', 'c')), { minLength: 40, maxLength: 60 });

  function eventAt({ phase }: SignUpState, drawn: number, payload: string): SignUpEvent {
    // What was stopped hears nothing more until the element is back.
    const isStopped = phase.name === 'submitting' && phase.isAborted;
    const known = isStopped ? (['RECONNECTED'] as const) : [...named[phase.name], ...anyPhase];
    const event = events[known[drawn % known.length] as EventType];
    return event.type === 'SUBMIT' ? { ...event, payload, freshRef: `ref-${drawn}-${payload}` } : event;
  }

  it('never have two attempts under way, nor a receipt without a reply, nor forget a reference whose outcome is open', () => {
    const reached = new Map<string, number>();
    const count = (what: string) => reached.set(what, (reached.get(what) ?? 0) + 1);
    const check = (before: SignUpState, event: SignUpEvent, { state, effects }: Transition) => {
      const { name } = state.phase;
      if (name !== before.phase.name) count(name);
      if (name === 'submitting' || name === 'unknown') expect(state.attempt).not.to.equal(undefined);
      if (name === 'done' && before.phase.name !== 'done') expect(['OK', 'FOUND']).to.include(event.type);
      const sent = effects.filter(({ type }) => type === 'send');
      if (sent.length === 0) return;
      count('send');
      expect([name, sent]).to.deep.equal(['submitting', [{ ...sent[0], clientRef: state.attempt?.clientRef }]]);
      // What is under way is sent again as it is; the same payload keeps its reference, another has another.
      if (before.phase.name === 'submitting') expect(state.attempt).to.deep.equal(before.attempt);
      const isSame = before.attempt?.payload === state.attempt?.payload;
      if (before.attempt) expect(before.attempt.clientRef === state.attempt?.clientRef).to.equal(isSame);
    };
    fc.assert(
      fc.property(anyWay, (way) => {
        let state = INITIAL_SIGN_UP_STATE;
        for (const [drawn, payload] of way) {
          const event = eventAt(state, drawn, payload);
          const transition = nextSignUpState(state, event);
          check(state, event, transition);
          state = transition.state;
        }
      }),
      { seed: 20261124, numRuns: 1_000 },
    );
    for (const what of ['send', 'submitting', 'unknown', 'recovering', 'conflict', 'limited', 'offline', 'done'])
      expect(reached.get(what) ?? 0, `ways that came to ${what}`).to.be.at.least(20);
  });
});
