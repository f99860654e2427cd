import type { Effect, SignUpEvent } from '../domain/sign-up/sign-up-states.ts';
import { firstStepOf } from '../domain/sign-up/step-result.ts';
import { newLabels, readAnew } from './asked-anew.ts';
import { clearAttempt, storeAttempt } from './attempt-store.ts';
import { PageMoments } from './page-moments.ts';
import { PageTitle } from './page-title.ts';
import { SignUpConflictEvent, SignUpDoneEvent, SignUpStepEvent } from './sign-up-events.ts';
import type { SignUpFlow } from './sign-up-flow.ts';
import type { SignUpRequests } from './sign-up-requests.ts';
import { SignUpTabs } from './sign-up-tabs.ts';

/** After so long a person is told that sending still goes on, in milliseconds (SU-37). */
const STILL_SENDING_AFTER = 5_000;

/** Does what the state machine asks for: timers, requests, focus, announcements, events, the other tabs. */
export class SignUpEffects {
  #flow: SignUpFlow;
  #requests: SignUpRequests;
  #tabs: SignUpTabs;
  #title: PageTitle;
  #page: PageMoments;
  #abort = new AbortController();
  #timers = new Set<ReturnType<typeof setTimeout>>();

  constructor(flow: SignUpFlow, requests: SignUpRequests) {
    this.#flow = flow;
    this.#requests = requests;
    this.#title = new PageTitle(flow);
    this.#tabs = new SignUpTabs(flow.target, (phase, clientRef) =>
      flow.dispatch({ type: 'OTHER_TAB', phase, clientRef }),
    );
    this.#page = new PageMoments({
      online: () => flow.dispatch({ type: 'ONLINE' }),
      // A page with an open channel is not kept by every browser, and one that is away needs none.
      left: () => this.#tabs.close(),
      closed: () => flow.hold.drop(),
      back: () => this.#goOn(),
    });
  }

  connect() {
    this.#page.open();
    this.#tabs.listen();
    this.#title.open();
  }

  disconnect() {
    this.#page.close();
    this.#tabs.close();
    this.#title.close();
    this.#flow.hold.drop();
  }

  run(effect: Effect): void {
    // A step has been left, so what is wanted may be another time.
    if (effect.type === 'emit' && effect.event !== 'done') void this.#flow.hold.follow();
    const { target, options, locale } = this.#flow;
    const { signal } = this.#abort;
    switch (effect.type) {
      case 'load':
      case 'refresh':
        void readAnew(this.#flow, signal);
        return;
      case 'askOutcome':
        this.#after(effect.afterMilliseconds, () => this.#tell(this.#requests.ask(effect.clientRef, signal)));
        return;
      case 'send':
        this.#after(effect.afterMilliseconds, () => this.#send(effect.clientRef, signal));
        return;
      case 'focus':
        void this.#focus(effect.on === 'summary' ? '#error-summary' : '#page-heading');
        return;
      case 'announce':
        options.widget.announcer.say(locale.words[effect.what]);
        return;
      case 'announceQuestions':
        options.widget.announcer.say(locale.words.newQuestions(effect.added));
        return;
      case 'storeAttempt':
        storeAttempt(target, { clientRef: effect.clientRef, startedAt: new Date().toISOString() });
        return;
      case 'forgetAll':
        this.#flow.draft.forget();
        this.#flow.hold.forget();
        clearAttempt(target);
        return;
      case 'clearAttempt':
        clearAttempt(target);
        return;
      case 'abort':
        this.#stop();
        return;
      case 'countdown':
        this.#count();
        return;
      case 'solve':
        void this.#prove();
        return;
      case 'stopSolving':
        this.#requests.proof.stop();
        return;
      case 'tellTabs':
        this.#tabs.tell(effect.phase, effect.clientRef);
        return;
      case 'emit':
        this.#emit(effect.event);
        return;
      default:
    }
  }

  /** What was under way stood still, and may never be answered: it is stopped, and taken up again (SU-65). */
  #goOn() {
    this.#tabs.listen();
    this.#flow.hold.wake();
    for (const type of ['DISCONNECTED', 'RECONNECTED'] as const) this.#flow.dispatch({ type });
  }

  async #send(clientRef: string, signal: AbortSignal) {
    const { options, locale } = this.#flow;
    const patience = this.#after(STILL_SENDING_AFTER, () => options.widget.announcer.say(locale.words.stillSending));
    await this.#tabs.whileSending(() => this.#tell(this.#requests.send(clientRef, signal)));
    clearTimeout(patience);
  }

  async #prove() {
    const { proof } = this.#requests;
    const outcome = await proof.solve();
    if (outcome === 'missing') proof.giveUp();
    // Who went back meanwhile is not sent on.
    if (outcome) this.#flow.dispatch({ type: outcome === 'found' ? 'SOLVED' : 'GAVE_UP' });
  }

  async #tell(answer: Promise<SignUpEvent | undefined>) {
    const event = await answer;
    if (event?.type === 'QUESTIONS_CHANGED') await this.#askAnew();
    else if (event) this.#flow.dispatch(event);
  }

  /** What was asked has changed: the new questions first, then the step with the first that has no answer yet. */
  async #askAnew() {
    const before = this.#flow.judged.form.questions;
    const { signal } = this.#abort;
    await readAnew(this.#flow, signal);
    // Whoever left meanwhile hears what became of it when they are back.
    if (signal.aborted) return;
    const { steps, errors } = this.#flow.judged;
    const added = newLabels(this.#flow, before);
    this.#flow.dispatch({ type: 'QUESTIONS_CHANGED', step: firstStepOf(steps, errors), added });
  }

  async #focus(selector: string) {
    const { host } = this.#flow;
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #emit(event: Extract<Effect, { type: 'emit' }>['event']) {
    const { host, target, state, judged } = this.#flow;
    const about = { targetKind: target.kind, targetId: target.id };
    const { phase } = state;
    if (event === 'step') {
      const step = phase.name === 'editing' ? phase.step : 'review';
      host.dispatchEvent(new SignUpStepEvent({ targetId: target.id, step, stepCount: judged.steps.length }));
    } else if (event === 'done' && phase.name === 'done') {
      const slotCount = this.#flow.reply?.slots.length ?? 0;
      host.dispatchEvent(new SignUpDoneEvent({ ...about, outcome: phase.outcome, slotCount }));
    } else if (event === 'conflict' && phase.name === 'conflict') {
      host.dispatchEvent(new SignUpConflictEvent({ targetId: target.id, kind: phase.problem }));
    }
  }

  #count() {
    const flow = this.#flow;
    const { phase } = flow.state;
    if ((phase.name !== 'limited' && phase.name !== 'conflict') || phase.until === undefined) return;
    flow.secondsLeft = Math.max(0, Math.ceil((phase.until - Date.now()) / 1000));
    flow.host.requestUpdate();
    if (flow.secondsLeft === 0) flow.dispatch({ type: 'TIME_UP' });
    else this.#after(1_000, () => this.#count());
  }

  #after(milliseconds: number, act: () => unknown) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void act();
    }, milliseconds);
    this.#timers.add(timer);
    return timer;
  }

  #stop() {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#abort.abort();
    this.#abort = new AbortController();
    // A proof found after the person has left would send what nobody waits for any more (SU-65).
    this.#requests.proof.stop();
  }
}
