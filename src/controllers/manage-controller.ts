import type { ReactiveController } from 'lit';
import type { Backend, Call, Description, Managing } from '../backend/backend.ts';
import { BackendError } from '../backend/backend-error.ts';
import type { BackendLink } from '../context/backend-context.ts';
import type { ManagedSignUp } from '../contract/managed-sign-up.ts';
import { nextManageState } from '../domain/sign-up/manage-machine.ts';
import type { ManageEvent, ManageState } from '../domain/sign-up/manage-states.ts';
import type { SignUpTarget } from '../domain/sign-up/sign-up-target.ts';
import type { ManageMessages } from '../i18n/messages.ts';
import { FormTyping } from './form-typing.ts';
import type { LocaleController } from './locale-controller.ts';
import type { ManageLink } from './manage-link.ts';
import { eventOfFailure, isLinkLost, manageProblemOf, problemWords } from './manage-problem.ts';
import type { ManagedFormParts } from './managed-form.ts';
import { managedTarget } from './managed-target.ts';
import { waitEnd } from './sign-up-answer.ts';
import { WaitCount } from './wait-count.ts';
import type { WidgetController, WidgetHost } from './widget-controller.ts';

/** What the page needs of the widget that shows it. */
export interface ManageOptions {
  readonly widget: WidgetController;
  readonly locale: LocaleController<ManageMessages>;
  readonly link: ManageLink;
}

/**
 * An owner's visit to the manage page: the link, the session, what was typed there. The token is known to this object
 * alone. Holds no markup: `manage-view` makes a page of it, `manage-actions` says what a press does (SU-73 to SU-75).
 */
export class ManageController implements ReactiveController {
  state: ManageState = { name: 'opening' };
  /** What the sign-up is for; nothing where that could not be had. */
  target: SignUpTarget | undefined;
  description: Description | undefined;
  /** What is written in the form for a new link. */
  address = '';
  /** Why somebody cancels, from a list that may be left alone. */
  reason = '';
  typing = new FormTyping();
  /** How long a backend that is busy asks to be left alone. */
  readonly wait: WaitCount;
  readonly host: WidgetHost;
  readonly locale: ManageOptions['locale'];
  #widget: WidgetController;
  #token: string | undefined;
  #backend: Backend | undefined;
  #link: ManageLink;
  #found: ManageLink['found'];
  #isBegun = false;
  #abort = new AbortController();

  constructor(host: WidgetHost, { widget, locale, link }: ManageOptions) {
    this.#widget = widget;
    this.#link = link;
    this.locale = locale;
    this.wait = new WaitCount(host, () => this.say(this.locale.words.canTryAgain));
    (this.host = host).addController(this);
  }

  hostUpdate() {
    const { found } = this.#link;
    if (found && found !== this.#found) this.#open(found.token);
    this.#found = found;
  }

  hostUpdated() {
    // A provider around the widget may come later than the widget.
    if (!this.#isBegun && this.#widget.source.link) queueMicrotask(() => void this.#begin());
  }

  hostDisconnected() {
    // An element that is only moved in the page is back before this runs, and its session is asked for once (SU-65).
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.#stop();
      if (this.state.name === 'opening') this.#isBegun = false;
    });
  }

  /** Tries once more what could not be opened. */
  retry(): void {
    this.#open(this.#token);
  }

  /** Goes on to what else the widget shows. */
  leave(): void {
    this.#link.found = undefined;
    this.host.requestUpdate();
  }

  /** The sign-up, while there is one to see. */
  get signUp(): ManagedSignUp | undefined {
    const { state } = this;
    return state.name === 'open' || state.name === 'editing' ? state.opened.signUp : undefined;
  }

  /** The filled form that is shown or changed; nothing as long as it is not known what it was for. */
  get form(): ManagedFormParts | undefined {
    const { state, target, description, typing, locale, signUp } = this;
    if (!target || !description || !signUp) return undefined;
    const { task, errors } = state.name === 'editing' ? state : ({ task: 'change', errors: [] } as const);
    return { signUp, target, typing, locale, description, task, errors };
  }

  dispatch(event: ManageEvent): void {
    this.state = nextManageState(this.state, event);
    this.host.requestUpdate();
  }

  /** One act at a time; what came of it is told, and the focus goes to where it stands (SU-37, SU-60). */
  async act(work: (manage: Managing, call: Call) => Promise<ManageEvent>): Promise<void> {
    const { state } = this;
    const manage = this.#backend?.manage;
    if (!manage || ('isBusy' in state && state.isBusy)) return;
    const call = { signal: this.#abort.signal };
    this.dispatch({ type: 'BUSY' });
    const event = await work(manage, call).catch((cause) =>
      eventOfFailure(this.#heard(cause, call), { form: this.form, state: this.state, read: () => manage.read(call) }),
    );
    // Who left the page in the middle of it comes back to words that are true.
    if (call.signal.aborted) return this.dispatch({ type: 'FAILED', problem: 'unknown' });
    this.dispatch(event);
    const { words } = this.locale;
    if (event.type === 'DONE') this.say(words.done[event.done]);
    if (event.type === 'FAILED') this.say(problemWords(words, event.problem, this.wait.secondsLeft));
    if (event.type === 'ERASED') this.#forget();
    await this.focus(event.type === 'INVALID' ? '#error-summary' : '#page-heading');
  }

  /** Tells whoever does not see it. */
  say(words: string): void {
    this.#widget.announcer.say(words);
  }

  async focus(selector: string): Promise<void> {
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** What went wrong; a wait that it asks for is counted. */
  #heard(cause: unknown, { signal }: Call): BackendError {
    const error = BackendError.from(cause);
    if (!signal.aborted && manageProblemOf(error) === 'limited') this.wait.start(waitEnd(error, Date.now()));
    return error;
  }

  #stop() {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  // A link that comes while something else is being opened takes its place.
  #open(token: string | undefined) {
    this.#stop();
    this.#token = token;
    this.#isBegun = false;
    this.dispatch({ type: 'OPEN' });
  }

  #forget() {
    this.#token = undefined;
    this.typing = new FormTyping();
  }

  async #begin() {
    const { link } = this.#widget.source;
    if (!link || this.#isBegun) return;
    this.#isBegun = true;
    const token = this.#token;
    const call = { signal: this.#abort.signal };
    const event = await this.#look(link, token, call).catch((cause): ManageEvent => {
      const error = this.#heard(cause, call);
      return isLinkLost(error) ? { type: 'LOST' } : { type: 'UNREACHABLE', problem: manageProblemOf(error) };
    });
    if (call.signal.aborted) return;
    this.dispatch(event);
    // Who comes by a link came for this; who comes to the page is left where they are.
    if (token !== undefined) await this.focus('#page-heading');
  }

  async #look(link: BackendLink, token: string | undefined, call: Call): Promise<ManageEvent> {
    const [backend] = await Promise.all([link.open(), this.locale.wordsCome]);
    this.#backend = backend;
    this.description = await backend.describe(call);
    this.locale.sourceLanguage = this.description.languages[0] ?? 'da';
    if (!backend.manage) return { type: 'UNAVAILABLE' };
    if (token === undefined) return { type: 'ASK' };
    const { signUp, purpose } = await backend.manage.session(token, call);
    this.target = await managedTarget(backend, signUp, call);
    return { type: 'OPENED', opened: { signUp, purpose } };
  }
}
