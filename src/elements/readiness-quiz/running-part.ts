import type { CSSResult } from 'lit';
import { html, nothing, type TemplateResult } from 'lit';
import type { Item } from '../../contract/quiz.ts';
import type { ResultState, ReviewState, RunningState, SharedState } from '../../controllers/quiz-state.ts';
import type { QuizMessages } from '../../i18n/messages.ts';
import { missingPart } from './missing-part.ts';
import type { GivenView } from './onward-view.ts';
import { quizStep, stepPartStyles } from './quiz-step.ts';
import type { QuizTexts } from './quiz-texts.ts';
import { type RunningHost, RunningParts, type RunningWay } from './running-parts.ts';

/** What the quiz is shown with once it runs. */
export interface RunningView {
  readonly words: QuizMessages;
  readonly text: QuizTexts;
  /** Level of the headings inside. */
  readonly level: number;
}

/** The quiz while it is taken: its questions, and what comes after them. */
class Running {
  readonly styles: CSSResult = stepPartStyles;
  #host: RunningHost;
  #way: RunningWay;
  #parts: RunningParts;
  constructor(host: RunningHost, way: RunningWay) {
    this.#host = host;
    this.#way = way;
    this.#parts = new RunningParts(host, way);
  }

  /** The numbers of the person's own result, while it is shown. */
  get result() {
    const { state, answers } = this.#way.quiz;
    return state.status === 'result' ? this.#parts.ending.module?.score(state, answers) : undefined;
  }

  /** What check mode is told of this part. */
  get notes(): readonly string[] {
    return this.#parts.ending.module?.notes ?? [];
  }

  /** What the introduction is shown with of this part. */
  introduce(text: QuizTexts) {
    const onward = this.#parts.onward.module;
    if (this.#host.teamId || onward?.codes.team) this.#parts.session.loadOnce();
    const session = this.#parts.session.module;
    const { privacy } = session ?? {};
    return {
      origin: html`${onward?.renderOrigin({ text })}${session?.renderIntro()}`,
      ...(privacy && { privacy }),
      entry: onward?.renderEntry(),
      isEntryOpen: !!onward?.codes.entry.problem,
    };
  }

  /** What is shown of a quiz that is under way. */
  render(state: RunningState, view: RunningView): TemplateResult {
    const { answers, view: how } = this.#way.quiz;
    if (state.status === 'team') {
      const { module, state: part } = this.#parts.team;
      return module?.render(state, view) ?? missingPart(part.status, view.words, this.#parts.fetchTeam);
    }
    if (state.status !== 'asking') return this.#renderEnding(state, view);
    return html`${quizStep(
      { ...view, answers, state, isSection: how === 'section' },
      {
        answer: (item, codes) => this.#answer(item, codes, view),
        next: this.#next,
        back: this.#back,
        review: this.#review,
      },
    )}${this.#parts.onward.module?.renderKeeping()}`;
  }

  #renderEnding(state: ReviewState | ResultState | SharedState, shared: RunningView) {
    const { quiz, moves } = this.#way;
    const { module, state: part } = this.#parts.ending;
    if (!module) return missingPart(part.status, shared.words, () => this.#moveOn(() => {}));
    const given = { ...shared, answers: quiz.answers };
    const compared = quiz.earlier?.isComparable ? quiz.earlier.answers : undefined;
    if (state.status === 'result') this.#parts.after.loadOnce();
    const around = this.#parts.onward.module?.around(state, given, this.#parts.after.module);
    const view = {
      ...given,
      ...around,
      ...(state.status === 'result' && { compared, onward: this.#renderAfter(state, given, around) }),
    };
    return html`${module.render(state, view, {
      back: this.#back,
      finish: () => this.#moveOn(() => quiz.finish()),
      review: this.#review,
      edit: ({ linkId }) => moves.move(() => quiz.edit(linkId)),
      leave: (is) => moves.move(() => quiz.leave(is), is ? '#leave' : '#restart'),
      // Who begins anew may be somebody else: nothing is compared with what came before.
      restart: () => {
        quiz.earlier = undefined;
        return moves.move(() => quiz.restart());
      },
    })}
    ${state.status === 'result' ? html`<slot name="result-footer"></slot>` : nothing}`;
  }

  /** What goes on from a person's own result, on the page and with the backend. */
  #renderAfter({ definition }: ResultState, given: GivenView, around: { readonly onward?: unknown } = {}) {
    const onward = this.#parts.onward.module;
    if (!onward) return nothing;
    if (this.#way.link()) this.#parts.session.loadOnce();
    return html`${around.onward}
    ${this.#parts.session.module?.renderResult({ ...given, ...onward.locale, definition })}`;
  }

  #answer({ linkId }: Item, codes: readonly string[], { words }: RunningView) {
    const total = this.#way.quiz.answer(linkId, codes);
    if (total !== undefined) this.#way.say(words.totalChanged(total));
  }

  #back = () => this.#way.moves.move(() => this.#way.quiz.back());

  #review = () => this.#moveOn(() => this.#way.quiz.review());

  /** Goes on from a step, past the last one to what came out. */
  #next = () => {
    const { quiz, moves } = this.#way;
    const { state } = quiz;
    const isLast = state.status === 'asking' && (state.isEditing || state.index === state.steps.length - 1);
    if (isLast) return this.#moveOn(() => quiz.next());
    // Fetched early, so that it is there when the last answer is.
    this.#parts.ending.load();
    this.#parts.after.load();
    return moves.move(() => quiz.next());
  };

  /** Prints the result that is shown, or the blank form. */
  print(what: 'result' | 'form'): Promise<void> {
    return this.#parts.print(what);
  }

  /** Moves on to what may first have to be fetched. */
  async #moveOn(act: () => void) {
    await this.#parts.ending.load();
    await this.#way.moves.move(act);
  }
}

/** The part that a running quiz is shown by. */
export const createRunning = (host: RunningHost, way: RunningWay) => new Running(host, way);
