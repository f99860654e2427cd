import type { Holds } from '../backend/backend.ts';
import type { Hold } from '../contract/hold.ts';
import { clockTime, formatInstant } from '../i18n/format.ts';
import { freshReference } from './fresh-reference.ts';
import type { SignUpFlow } from './sign-up-flow.ts';

/** The place that is held while the form is filled in, if the policy holds places. */
type HoldState =
  | { readonly name: 'none' }
  | { readonly name: 'expired' }
  | { readonly name: 'held'; readonly hold: Hold };

/** Told so long before the end, in minutes (SU-45). */
const toldAt = [5, 2, 1];
const MINUTE = 60_000;

/** Holds a place for who fills in the form, tells when it ends, and keeps it on a press (SU-45). */
export class FormHold {
  state: HoldState = { name: 'none' };
  #flow: SignUpFlow;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #asked = '';
  /** Another one for each wish, so that an answer that comes late is known to be one. */
  #turn = {};

  constructor(flow: SignUpFlow) {
    this.#flow = flow;
  }

  /** Id of the hold, to be spent by the sign-up. */
  get id(): string | undefined {
    return this.state.name === 'held' ? this.state.hold.id : undefined;
  }

  /** Follows what is wanted: one time, for so many. Another wish gives the place back. */
  async follow(): Promise<void> {
    const wanted = this.#wanted;
    if (this.state.name === 'expired' || wanted === this.#asked) return;
    this.drop();
    this.#asked = wanted;
    if (!wanted) return;
    const [slotId = '', seats] = wanted.split(' ');
    const clientRef = freshReference();
    const turn = this.#turn;
    const hold = await this.#ask((holds, signal) => holds.hold(slotId, Number(seats), { clientRef, signal }));
    if (!hold) return;
    // Who wants something else by now, or has left, has no use for the place, and somebody else has.
    if (turn === this.#turn) this.#keep(hold);
    else this.#giveBack(hold.id);
  }

  /** One press more time; the backend says until when. */
  async extend(): Promise<void> {
    const { id } = this;
    const turn = this.#turn;
    const hold = id && (await this.#ask((holds, signal) => holds.extend(id, { signal })));
    if (hold && turn === this.#turn) this.#keep(hold);
  }

  /** Looks at the clock again: timers stand still while a page waits to be gone back to (SU-65). */
  wake(): void {
    if (this.state.name === 'held') this.#keep(this.state.hold);
  }

  /** Gives the place back. */
  drop(): void {
    const { id } = this;
    this.forget();
    if (id) this.#giveBack(id);
  }

  /** The place is the person's now, or gone. */
  forget(): void {
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
    this.#asked = '';
    this.#turn = {};
    this.state = { name: 'none' };
  }

  /** What the form says about the place. */
  view() {
    const { locale, target } = this.#flow;
    const { hold: words } = locale.words;
    if (this.state.name === 'none') return undefined;
    if (this.state.name === 'expired') return { sentence: words.expired };
    const { expiresAt, extensionsLeft } = this.state.hold;
    const timeZone = target.slots[0]?.timeZone ?? this.#flow.options.description.timeZone;
    const time = formatInstant(Date.parse(expiresAt), clockTime, { language: locale.language, timeZone });
    const isNearEnd = Date.parse(expiresAt) - Date.now() <= MINUTE && extensionsLeft > 0;
    return { sentence: words.until(time), ...(isNearEnd && { extendLabel: words.keep }) };
  }

  /** The time and the number of places to hold, as one text; empty where nothing is held. */
  get #wanted(): string {
    const { target, options, state, judged } = this.#flow;
    const { slotIds, request } = judged.form;
    const [only = '', ...others] = slotIds;
    const isHeld = target.terms.policy.hold && options.description.features.includes('holds');
    const isOne = only && others.length === 0 && request.commitment !== 'series' && state.intent === 'signUp';
    return isHeld && isOne ? `${only} ${request.partySize ?? 1}` : '';
  }

  async #holds(): Promise<Holds | undefined> {
    return (await this.#flow.options.widget.source.link?.open())?.holds;
  }

  async #ask(work: (holds: Holds, signal: AbortSignal) => Promise<Hold>): Promise<Hold | undefined> {
    const turn = this.#turn;
    try {
      const holds = await this.#holds();
      // Whoever left while the backend was waited for asks nothing any more.
      return holds && turn === this.#turn ? await work(holds, AbortSignal.timeout(MINUTE)) : undefined;
    } catch {
      // No place is held; whether there is one is judged when the form is sent.
      return undefined;
    }
  }

  #giveBack(id: string) {
    const signal = AbortSignal.timeout(MINUTE);
    // Whether this comes through or not, the hold ends by itself.
    void this.#holds()
      .then((holds) => holds?.end(id, { signal }))
      .catch(() => undefined);
  }

  #keep(hold: Hold) {
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
    this.state = { name: 'held', hold };
    const end = Date.parse(hold.expiresAt);
    const at = (moment: number, act: () => void) => {
      const wait = moment - Date.now();
      if (wait > 0) this.#timers.push(setTimeout(act, wait));
    };
    for (const minutes of toldAt)
      at(end - minutes * MINUTE, () => this.#say(this.#flow.locale.words.hold.left(minutes)));
    if (end <= Date.now()) this.#expire();
    else at(end, () => this.#expire());
    this.#flow.host.requestUpdate();
  }

  #expire() {
    this.state = { name: 'expired' };
    this.#say(this.#flow.locale.words.hold.expired);
  }

  #say(sentence: string) {
    this.#flow.options.widget.announcer.say(sentence);
    this.#flow.host.requestUpdate();
  }
}
