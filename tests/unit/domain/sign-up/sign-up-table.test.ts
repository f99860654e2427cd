import { expect } from 'chai';
import { nextSignUpState } from '../../../../src/domain/sign-up/sign-up-machine.ts';
import type { Effect, SignUpEvent } from '../../../../src/domain/sign-up/sign-up-states.ts';
import { fillingRows } from './filling-rows.ts';
import { events, phases, stateIn } from './machine-samples.ts';
import { sendingRows } from './sending-rows.ts';

const kinds = (effects: readonly Effect[]) =>
  effects.map((effect) =>
    'on' in effect ? `${effect.type} ${effect.on}` : 'event' in effect ? `${effect.type} ${effect.event}` : effect.type,
  );

const submit = (more: object): SignUpEvent => ({ ...events.SUBMIT, ...more }) as SignUpEvent;

describe('the table of section 14 [SU-59] [SU-61] [SU-62] [SU-64] [SU-65]', () => {
  for (const row of [...fillingRows, ...sendingRows]) {
    const facts = JSON.stringify({ ...row.on, type: undefined }).slice(0, 60);
    it(`leads from ${row.from.name} by ${row.on.type} ${facts} to ${row.to.name}`, () => {
      const transition = nextSignUpState(stateIn(row.from, row.with), row.on);
      expect(transition.state.phase).to.deep.equal(row.to);
      if (row.effects) expect(kinds(transition.effects)).to.deep.equal(row.effects);
    });
  }

  it('keeps the reference of a payload and makes a new one for a changed payload, and never else', () => {
    const same = nextSignUpState(stateIn(phases.review), events.SUBMIT).state;
    expect(same.attempt?.clientRef).to.equal('ref-1');
    const other = nextSignUpState(stateIn(phases.review), submit({ payload: '{"a":2}' })).state;
    expect(other.attempt).to.deep.equal({ clientRef: 'ref-2', payload: '{"a":2}' });
    const reused = nextSignUpState(stateIn(phases.submitting), events.KEY_REUSED).state;
    expect(nextSignUpState(reused, events.SUBMIT).state.attempt?.clientRef).to.equal('ref-2');
  });

  it('asks for the outcome again after 2, 4 and 8 seconds', () => {
    let state = stateIn(phases.recovering);
    const waits: number[] = [];
    for (let asked = 0; asked < 3; asked += 1) {
      const transition = nextSignUpState(state, { type: 'NOT_FOUND', hasAnswers: false });
      state = transition.state;
      for (const effect of transition.effects) if (effect.type === 'askOutcome') waits.push(effect.afterMilliseconds);
    }
    expect(waits).to.deep.equal([2_000, 4_000, 8_000]);
    expect(nextSignUpState(state, { type: 'NOT_FOUND', hasAnswers: false }).state.phase.name).to.equal('ready');
  });

  it('puts nobody on a waiting list without being asked to [SU-43]', () => {
    for (const event of Object.values(events).filter(({ type }) => type !== 'WAITING_LIST' && type !== 'START')) {
      for (const phase of Object.values(phases)) {
        expect(nextSignUpState(stateIn(phase), event).state.intent).to.equal('signUp');
      }
    }
    expect(nextSignUpState(stateIn(phases.conflict), events.WAITING_LIST).state.intent).to.equal('waitingList');
  });
});
