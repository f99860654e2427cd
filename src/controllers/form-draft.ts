import { draftOf } from '../domain/sign-up/draft.ts';
import { localClock } from '../domain/sign-up/local-clock.ts';
import { clockTime, formatInstant } from '../i18n/format.ts';
import { DraftStore, type StoredDraft } from './draft-store.ts';
import type { SignUpFlow } from './sign-up-flow.ts';

/** Where a draft of this form stands: none, one from before, one that was saved just now, or one that could not be. */
type DraftState = { name: 'none' } | { name: 'found'; draft: StoredDraft } | { name: 'saved' } | { name: 'notSaved' };

/** Keeps what was typed on this device, only because the person asks for it, and for a day at most (SU-69). */
export class FormDraft {
  state: DraftState = { name: 'none' };
  #flow: SignUpFlow;
  #store: DraftStore;

  constructor(flow: SignUpFlow) {
    this.#flow = flow;
    this.#store = new DraftStore(
      flow.options.widget.source.link?.host ?? globalThis.location?.host ?? '',
      flow.target.id,
    );
  }

  /** Looks for a draft from before; nothing is written. */
  look(): void {
    if (this.state.name !== 'none' || this.#flow.options.prefill) return;
    const draft = this.#store.read(Date.now());
    if (draft) this.state = { name: 'found', draft };
  }

  save(): void {
    const { target, typed, judged, locale, options } = this.#flow;
    const now = Date.now();
    const today = localClock(now, options.description.timeZone).stamp.slice(0, 10);
    const name = this.#store.write(draftOf(target, typed, { judged, today }), now) ? 'saved' : 'notSaved';
    this.#become({ name }, locale.words.draft[name]);
  }

  remove(): void {
    this.forget();
    this.#become({ name: 'none' }, this.#flow.locale.words.draft.removed);
  }

  /** Takes the draft away without a word: it has been sent. */
  forget(): void {
    if (this.#flow.options.prefill) return;
    this.#store.remove();
    this.state = { name: 'none' };
  }

  /** What was typed before, to go on with. */
  take(): StoredDraft['typed'] | undefined {
    const found = this.state.name === 'found' ? this.state.draft.typed : undefined;
    this.state = { name: 'saved' };
    return found;
  }

  /** What the form says about drafts; nothing where none can be kept, or where the page knew the person already. */
  view() {
    const { options, locale } = this.#flow;
    const { words, language } = locale;
    const { draft } = words;
    const save = { action: 'saveDraft', label: draft.save };
    // Whoever pressed hears what came of it, and the button stays under their finger.
    if (this.state.name === 'notSaved') return { sentence: draft.notSaved, choices: [save] };
    if (options.prefill || !this.#store.isThere) return undefined;
    const remove = { action: 'removeDraft', label: draft.remove };
    switch (this.state.name) {
      case 'none':
        return { choices: [save] };
      case 'saved':
        return { sentence: draft.saved, choices: [{ action: 'saveDraft', label: draft.saveAgain }, remove] };
      case 'found': {
        const { timeZone } = options.description;
        const { savedAt } = this.state.draft;
        const time = formatInstant(savedAt, clockTime, { language, timeZone });
        const dayOf = (instant: number) => localClock(instant, timeZone).stamp.slice(0, 10);
        const when = dayOf(savedAt) === dayOf(Date.now()) ? draft.today(time) : draft.yesterday(time);
        return {
          sentence: draft.found(when),
          choices: [{ action: 'continueDraft', label: draft.goOn }, remove],
          isFirst: true,
        };
      }
    }
  }

  #become(state: DraftState, sentence: string) {
    this.state = state;
    this.#flow.options.widget.announcer.say(sentence);
    this.#flow.host.requestUpdate();
  }
}
