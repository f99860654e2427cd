import type { ReactiveController } from 'lit';
import type { Description } from '../backend/backend.ts';
import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import { openingOf } from '../domain/sign-up/opening.ts';
import type { Intent, Outcome } from '../domain/sign-up/sign-up-states.ts';
import type { SignUpTarget } from '../domain/sign-up/sign-up-target.ts';
import type { SignUpMessages } from '../i18n/messages.ts';
import { wishLeft } from './calendar-attempts.ts';
import type { CalendarController } from './calendar-controller.ts';
import type { CalendarSource } from './calendar-source.ts';
import { type Answer, isSameWish, readWished, type Wish, type WishedTarget } from './calendar-targets.ts';
import type { LocaleController } from './locale-controller.ts';
import { SignUpController } from './sign-up-controller.ts';
import { type TakenTimes, timesOf } from './taken-times.ts';
import type { WidgetController, WidgetHost } from './widget-controller.ts';

interface Setting {
  widget: WidgetController;
  source: CalendarSource;
  state: CalendarController;
  locale: LocaleController<SignUpMessages>;
}

/** A form that somebody has begun, and the date in whose details it stands. */
interface Begun {
  wish: Wish;
  form: SignUpController;
}

/**
 * The forms in opened events: to register for a date, or to help at one (EC-58, EC-62). One of them is shown at a time;
 * what was typed in the others is kept until the page is left (EC-60).
 */
export class CalendarForms implements ReactiveController {
  /** What stands in a form's place, in the details of one date. */
  answer: Answer | undefined;
  /** How registering went, by the id of the date; memory only (EC-60). */
  readonly registered = new Map<string, Outcome>();
  #host: WidgetHost;
  #setting: Setting;
  #begun = new Map<string, Begun>();
  #shown: Begun | undefined;
  #told = new WeakSet<SignUpController>();
  #taken: TakenTimes = [];
  #abort = new AbortController();

  constructor(host: WidgetHost, setting: Setting) {
    this.#setting = setting;
    (this.#host = host).addController(this);
  }

  hostConnected() {
    this.#abort = new AbortController();
  }

  hostDisconnected() {
    this.#abort.abort();
  }

  hostUpdate() {
    const form = this.#shown?.form;
    if (form?.state.phase.name !== 'done' || this.#told.has(form)) return;
    const { outcome } = form.state.phase;
    this.#told.add(form);
    this.#taken = [...this.#taken, ...timesOf(form)];
    if (form.target.kind === 'event')
      for (const { slotId } of form.reply?.slots ?? []) this.registered.set(slotId, outcome);
    // Not in the middle of an update, for it asks for another one: there are fewer places now.
    queueMicrotask(() => this.#setting.source.request.refresh());
  }

  /** The form that is shown, and the date it stands at. */
  get shown(): { form: SignUpController; placed: PlacedOccurrence } | undefined {
    return this.#shown && { form: this.#shown.form, placed: this.#shown.wish.placed };
  }

  /** Begins, or goes on where the person was. */
  async start(wish: Wish, isWaiting: boolean): Promise<void> {
    const { request } = this.#setting.source;
    const { description } = request;
    // Whoever has begun goes on, whatever becomes of the network.
    const known = [...this.#begun.values()].find((begun) => isSameWish(begun.wish, wish) && !isDone(begun));
    if (known) return this.#show(known, known.form.state.intent);
    if (!description) return;
    const waiting: Answer = { wish, kind: 'waiting' };
    this.#tell(waiting);
    const signal = this.#abort.signal;
    const wished = await this.#read(wish, signal).catch(() => undefined);
    if (signal.aborted || this.answer !== waiting) return;
    if (!wished) return this.#tell({ wish, kind: 'failed' });
    const { target, status } = wished;
    const opening = openingOf(target, { status, features: description.features, now: this.#setting.state.now });
    const intent =
      opening.kind === 'open' ? opening.intent : opening.kind === 'full' && opening.canWait ? 'waitingList' : undefined;
    if (opening.kind !== 'open' && !(isWaiting && intent)) {
      // What the row says is older than this.
      request.refresh();
      return this.#tell({ wish, kind: 'unavailable', opening });
    }
    this.#show(this.#make(wish, target, description), intent ?? 'signUp');
  }

  /** Looks into what was being sent when the page was left, and shows it where it is about (SU-62). */
  async recover(reveal: (eventOrDate: string) => PlacedOccurrence | undefined): Promise<void> {
    const { request, data } = this.#setting.source;
    const left = wishLeft(data?.placed ?? [], reveal);
    const signal = this.#abort.signal;
    const wished = left && (await this.#read(left.wish, signal).catch(() => undefined));
    if (!wished || !request.description || signal.aborted || this.#shown) return;
    this.#shown = this.#make(left.wish, wished.target, request.description);
    this.#tell(undefined);
    this.#shown.form.recover(left.clientRef);
  }

  /** Shows the event again in the form's place; what was typed stays. */
  putAway(): void {
    this.#shown = undefined;
    this.#tell(undefined);
  }

  #show(begun: Begun, intent: Intent) {
    this.#shown = begun;
    this.#tell(undefined);
    begun.form.begin(intent);
  }

  #make(wish: Wish, target: SignUpTarget, description: Description): Begun {
    const { widget, locale } = this.#setting;
    const key = `${target.kind} ${target.id}`;
    const before = this.#begun.get(key);
    const form = new SignUpController(this.#host, {
      widget,
      locale,
      target,
      description,
      earlier: this.#earlier,
      taken: this.#taken,
      refetch: async (signal) => (await this.#read(wish, signal)).target,
      hasList: false,
      left: () => void this.#leave(wish, form),
    });
    before?.form.close();
    // Another date of the same event asks the same: what was typed for the one holds for the other.
    if (before && !isDone(before)) form.typing.fillForm(before.form.typed);
    const begun = { wish, form };
    this.#begun.set(key, begun);
    return begun;
  }

  /** Contact data from a form before, to be offered again; memory only (SU-17). */
  get #earlier() {
    const known = [...this.#begun.values()].map(({ form }) => form.typed.contact);
    return known.findLast(({ name }) => name);
  }

  async #read(wish: Wish, signal: AbortSignal): Promise<WishedTarget> {
    const { widget, source, state } = this.#setting;
    const backend = await widget.source.link?.open();
    if (!backend) throw new TypeError('A form without a source cannot be filled in.');
    const { from, to } = state.range;
    const { firstDay, lastDay } = wish.placed;
    // A date may stand outside what is near, and may have been moved.
    const range = source.range({ from: Math.min(from, firstDay - 31), to: Math.max(to, lastDay + 31) });
    return await readWished(backend, wish, {
      call: { signal, isFresh: true },
      range,
      engine: source.engine,
      now: state.now,
    });
  }

  // Back from the first step, or nothing came of what was sent: the event is shown again where the form was (SU-68).
  async #leave(wish: Wish, { state: { phase } }: SignUpController) {
    const { id } = wish.placed.occurrence;
    this.putAway();
    this.#setting.state.change({ openId: id });
    if (phase.name === 'ready' && phase.isNotReceived)
      this.#tell({ wish, kind: 'notReceived', text: this.#setting.locale.words.notReceived });
    else await this.#focus(`[data-occurrence="${CSS.escape(id)}"] .start`);
  }

  #tell(answer: Answer | undefined) {
    this.answer = answer;
    this.#host.requestUpdate();
    // The button that was pressed may go with what has become of it.
    if (answer && answer.kind !== 'waiting') void this.#focus('.answer');
  }

  async #focus(selector: string) {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

const isDone = ({ form }: Begun) => form.state.phase.name === 'done';
