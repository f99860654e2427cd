import type { ReactiveController } from 'lit';
import type { SignUpReply } from '../contract/sign-up.ts';
import type { TypedAnswer } from '../domain/sign-up/answer-reading.ts';
import { type FieldError, fieldPointer } from '../domain/sign-up/field-error.ts';
import { stepBefore } from '../domain/sign-up/form-steps.ts';
import { localClock } from '../domain/sign-up/local-clock.ts';
import { choosableSlots } from '../domain/sign-up/sign-up-form.ts';
import { nextSignUpState } from '../domain/sign-up/sign-up-machine.ts';
import { INITIAL_SIGN_UP_STATE, type Intent, type SignUpEvent } from '../domain/sign-up/sign-up-states.ts';
import { addedFields, type JudgedForm, judgeForm, judgeStep } from '../domain/sign-up/step-result.ts';
import { FormDraft } from './form-draft.ts';
import { FormHold } from './form-hold.ts';
import { situationOf } from './form-situation.ts';
import { FormTyping } from './form-typing.ts';
import { charactersLeft } from './question-field.ts';
import { SignUpEffects } from './sign-up-effects.ts';
import { SignUpStartEvent } from './sign-up-events.ts';
import type { SignUpFlow, SignUpOptions } from './sign-up-flow.ts';
import { SignUpRequests } from './sign-up-requests.ts';
import type { WidgetHost } from './widget-controller.ts';

const TIMES_AT_ONCE = 12;
/** Characters left are said at most this often, in milliseconds (SU-25). */
const COUNT_AFTER = 2_000;

/**
 * One person's way through the form: what was typed, where the state machine stands, and everything it asks for (timers,
 * requests, focus, announcements). Holds no markup; `form-view` makes a page of it.
 */
export class SignUpController implements ReactiveController, SignUpFlow {
  state = INITIAL_SIGN_UP_STATE;
  target: SignUpFlow['target'];
  before: SignUpFlow['target'];
  reply: SignUpReply | undefined;
  problem: SignUpFlow['problem'] = {};
  choiceError: FieldError | undefined;
  timesShown = TIMES_AT_ONCE;
  isAskingNew = false;
  secondsLeft = 0;
  readonly typing = new FormTyping();
  readonly draft: FormDraft;
  readonly hold: FormHold;
  readonly options: SignUpOptions;
  readonly locale: SignUpFlow['locale'];
  readonly host: WidgetHost;
  #wasAway = false;
  #effects: SignUpEffects;
  #requests: SignUpRequests;

  constructor(host: WidgetHost, options: SignUpOptions) {
    this.host = host;
    this.options = options;
    this.target = this.before = options.target;
    this.typing.fillContact(options.prefill ?? {});
    this.locale = options.locale;
    this.draft = new FormDraft(this);
    this.hold = new FormHold(this);
    this.#requests = new SignUpRequests(this);
    this.#effects = new SignUpEffects(this, this.#requests);
    host.addController(this);
  }

  hostConnected() {
    this.#effects.connect();
    if (this.#wasAway) this.dispatch({ type: 'RECONNECTED' });
    this.#wasAway = false;
  }

  hostDisconnected() {
    // An element that is only moved in the page is back before this runs (SU-65).
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.#wasAway = true;
      this.dispatch({ type: 'DISCONNECTED' });
      this.#effects.disconnect();
    });
  }

  /** Ends, with all it waited for: another form stands in this one's place. */
  close(): void {
    this.dispatch({ type: 'DISCONNECTED' });
    this.#effects.disconnect();
    this.host.removeController(this);
  }

  get typed() {
    return this.typing.typed;
  }

  /** The form as it reads now. */
  get judged(): JudgedForm {
    return judgeForm(situationOf(this));
  }

  /** Begins, unless the page takes over (SU-2). */
  begin(intent: Intent): void {
    const { kind, id } = this.target;
    if (!this.host.dispatchEvent(new SignUpStartEvent({ targetKind: kind, targetId: id, intent }))) {
      this.options.left();
      return;
    }
    this.#requests.start();
    this.draft.look();
    this.before = this.target;
    if (this.state.phase.name === 'loading') this.#load(intent === 'waitingList' ? 'full' : 'open');
    this.dispatch({
      type: 'START',
      intent,
      step: judgeForm({ ...situationOf(this), intent }).steps[0]?.id ?? 'review',
    });
  }

  /** Asks what became of an attempt that was open when the page was left (SU-62). */
  recover(clientRef: string): void {
    this.#load('open', clientRef);
  }

  /** Hands an event to the state machine and does what it asks for. */
  dispatch(event: SignUpEvent): void {
    const before = this.state.phase.name;
    const { state, effects } = nextSignUpState(this.state, event);
    const { name } = state.phase;
    this.state = state;
    if (name !== before) this.isAskingNew = false;
    if (name === 'review') this.typing.showConsents(this.target);
    // Rendering is asked for first, so that focus waits for the page it goes to.
    this.host.requestUpdate();
    for (const effect of effects) this.#effects.run(effect);
    if (name !== 'ready' || before === 'ready' || before === 'loading') return;
    this.hold.drop();
    this.options.left();
  }

  /** A field changed; an error goes as soon as its field is right (SU-25). */
  change(name: string, value: TypedAnswer): void {
    const before = this.judged;
    const hasCleared = this.typing.change(name, value, this.target);
    const { judged } = this;
    const wrong = new Set(judged.errors.map(({ pointer }) => pointer));
    const { phase } = this.state;
    const added = 'step' in phase ? addedFields(before, judged, phase.step) : 0;
    const told = phase.name === 'invalid' ? phase.errors.map(({ pointer }) => pointer) : [];
    this.choiceError = undefined;
    this.dispatch({ type: 'CHANGE', mended: told.filter((pointer) => !wrong.has(pointer)) });
    const { words } = this.locale;
    const { announcer } = this.options.widget;
    const question = judged.form.questions.find(({ id }) => name === fieldPointer('answers', id));
    const left = question && charactersLeft(question, value);
    if (hasCleared) announcer.say(words.cleared);
    else if (added > 0) announcer.say(words.moreQuestions(added));
    else if (left !== undefined) announcer.say(words.charactersLeft(left), COUNT_AFTER);
  }

  /** The main button of a step. */
  next(): void {
    this.typing.removed = undefined;
    for (const [name, answer] of this.typing.cprAnswers) if (answer === 'yes') this.removeCpr(name);
    const { phase } = this.state;
    if (phase.name !== 'editing' && phase.name !== 'invalid') return;
    this.dispatch({ type: 'NEXT', result: judgeStep(situationOf(this), phase.step, phase.returnsToReview) });
    // Told once; at the next press only what can be had counts.
    this.typing.keepTimes(choosableSlots(this.target, situationOf(this)).map(({ id }) => id));
  }

  /** The way back: one step, or to the page before the form. */
  back(): void {
    const { phase } = this.state;
    const { steps } = this.judged;
    if (phase.name === 'editing' || phase.name === 'invalid') {
      this.dispatch({ type: 'BACK', previous: stepBefore(steps, phase.step) });
    } else if (phase.name === 'review') {
      this.dispatch({ type: 'EDIT', step: stepBefore(steps, 'review') ?? 'review' });
    } else this.dispatch({ type: 'BACK' });
  }

  /** The press of send (SU-59, SU-60). */
  async submit(): Promise<void> {
    if (!['review', 'offline', 'limited'].includes(this.state.phase.name)) return;
    const submission = await this.#requests.submission(this.judged);
    // Nothing is sent from an element that has left the page meanwhile (SU-65).
    if (this.host.isConnected) this.dispatch({ type: 'SUBMIT', ...submission });
  }

  /** Cuts the number out of a text; the focus stays where it is (SU-34). */
  removeCpr(name: string): void {
    this.typing.removeCpr(name, localClock(Date.now(), this.options.description.timeZone).stamp.slice(0, 10));
    this.dispatch({ type: 'CHANGE', mended: [name] });
  }

  /** Changes what is shown beside the state: more times, a question back. */
  show(what: Partial<Pick<SignUpController, 'timesShown' | 'isAskingNew' | 'choiceError'>>): void {
    Object.assign(this, what);
    this.host.requestUpdate();
  }

  #load(opening: 'open' | 'full', openAttempt?: string) {
    const canRepeat = this.options.description.idempotency !== undefined;
    this.dispatch({ type: 'LOADED', canRepeat, opening, openAttempt });
  }
}
