import { expect } from 'chai';
import { nextSignUpState } from '../../../../src/domain/sign-up/sign-up-machine.ts';
import type { Effect, SignUpEvent } from '../../../../src/domain/sign-up/sign-up-states.ts';
import { anyStateRows } from './any-state-rows.ts';
import { fillingRows } from './filling-rows.ts';
import { events, named, phases, stateIn } from './machine-samples.ts';
import { sendingRows } from './sending-rows.ts';

const kinds = (effects: readonly Effect[]) =>
  effects.map((effect) =>
    'on' in effect ? `${effect.type} ${effect.on}` : 'event' in effect ? `${effect.type} ${effect.event}` : effect.type,
  );

const submit = (more: object): SignUpEvent => ({ ...events.SUBMIT, ...more }) as SignUpEvent;

const rows = [...fillingRows, ...sendingRows, ...anyStateRows];

describe('the table of section 14 [SU-59] [SU-61] [SU-62] [SU-64] [SU-65]', () => {
  it('is here in full: whatever a state answers to has a row that says where it leads and what it does', () => {
    const pairOf = (from: string, on: string) => `${from} ${on}`;
    const shown = new Set(rows.filter(({ effects }) => effects).map(({ from, on }) => pairOf(from.name, on.type)));
    const answered = Object.entries(named).flatMap(([from, types]) =>
      // Of every state it is one row of the table, and has a test of its own.
      types.filter((type) => type !== 'OTHER_TAB').map((type) => pairOf(from, type)),
    );
    const missing = answered.filter((pair) => !shown.has(pair));
    expect(missing, missing.join(', ')).to.have.length(0);
  });

  for (const row of rows) {
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

  for (const phase of Object.values(phases)) {
    const { name } = phase;
    it(`is stopped, and stays as it is, when the element leaves the page: ${name} [SU-65]`, () => {
      const { state, effects } = nextSignUpState(stateIn(phase), events.DISCONNECTED);
      expect(state.phase).to.deep.equal(name === 'submitting' ? { ...phase, isAborted: true } : phase);
      expect(kinds(effects)).to.deep.equal(['abort']);
    });

    // A receipt stays, and while this page sends its own reply is what counts.
    if (['done', 'submitting', 'otherTab'].includes(name)) continue;
    it(`gives way to another tab, and stands again where it was: ${name} [SU-63]`, () => {
      const away = nextSignUpState(stateIn(phase), events.OTHER_TAB).state;
      expect(away.phase).to.deep.equal({ name: 'otherTab', phase: 'sending', from: phase });
      const { state, effects } = nextSignUpState(away, events.SHOW_HERE);
      expect(state.phase.name).to.equal(name);
      expect(kinds(effects).at(-1)).to.equal('focus heading');
    });
  }

  it('puts nobody on a waiting list without being asked to [SU-43]', () => {
    for (const event of Object.values(events).filter(({ type }) => type !== 'WAITING_LIST' && type !== 'START')) {
      for (const phase of Object.values(phases)) {
        expect(nextSignUpState(stateIn(phase), event).state.intent).to.equal('signUp');
      }
    }
    expect(nextSignUpState(stateIn(phases.conflict), events.WAITING_LIST).state.intent).to.equal('waitingList');
  });
});
