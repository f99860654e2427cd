import type { LitElement, ReactiveController } from 'lit';
import type { LazyController } from '../../controllers/lazy-controller.ts';
import type { QuizController } from '../../controllers/quiz-controller.ts';
import { QuizStartEvent } from '../../controllers/quiz-events.ts';
import type { QuizState } from '../../controllers/quiz-state.ts';

/** What a person moves through, and the parts that may first have to be fetched. */
interface Way {
  readonly quiz: QuizController;
  readonly asking: Pick<LazyController<object>, 'module' | 'load'>;
  readonly ending: Pick<LazyController<object>, 'load'>;
}

/** Lets a person move through the quiz: takes the focus to what they came to, and tells the page. */
export class QuizMoves implements ReactiveController {
  #host: LitElement;
  #way: Way;
  /** Where a person waits who began before the quiz had been checked. */
  #heldUp: QuizState | undefined;

  constructor(host: LitElement, way: Way) {
    this.#host = host;
    this.#way = way;
    host.addController(this);
  }

  hostUpdated() {
    const before = this.#heldUp;
    if (!before || this.#way.quiz.state.status === before.status) return;
    this.#heldUp = undefined;
    this.#ask(before);
  }

  /** Goes to the first question; who comes there before its part or its rules is taken along when they have come. */
  begin = (linkId?: string) => {
    const { quiz, asking } = this.#way;
    const { state } = quiz;
    if (state.status !== 'intro') return;
    const { id: quizId, version } = state.quiz;
    this.#host.dispatchEvent(new QuizStartEvent({ quizId, version }));
    this.move(() => quiz.start(linkId));
    const { state: begun } = quiz;
    if (begun.status === 'starting') this.#heldUp = begun;
    else if (!asking.module) this.#ask(begun);
  };

  /** Fetches the part that asks once more. */
  askAgain = () => this.#ask(this.#way.quiz.state);

  /** Goes on from a step, past the last one to what came out. */
  next = () => {
    const { quiz, ending } = this.#way;
    const { state } = quiz;
    const isLast = state.status === 'asking' && (state.isEditing || state.index === state.steps.length - 1);
    if (isLast) return this.moveOn(() => quiz.next());
    // Fetched early, so that it is there when the last answer is.
    ending.load();
    return this.move(() => quiz.next());
  };

  /** Moves on to what may first have to be fetched. */
  async moveOn(act: () => void) {
    await this.#way.ending.load();
    await this.move(act);
  }

  /** Moves, and takes the focus to what is there then. */
  async move(act: () => void, target?: string) {
    const before = this.#way.quiz.state;
    act();
    await this.#arrive(before, target);
  }

  /** Comes to what a code led to: the answers, or the field where it can be mended. Focus follows a person's act only. */
  async arriveAt(isOpen: boolean, isAct: boolean) {
    if (isOpen) await this.#way.ending.load();
    if (isAct) await this.move(() => {}, isOpen ? undefined : '#code');
  }

  async #ask(before: QuizState) {
    await this.#way.asking.load();
    await this.#arrive(before);
  }

  async #arrive(before: QuizState, target = '#step') {
    await this.#host.updateComplete;
    const { state, answers, rules } = this.#way.quiz;
    const isRefused = state.status === 'asking' && state.missing.length > 0;
    const { renderRoot } = this.#host;
    const focused = renderRoot.querySelector<HTMLElement>(isRefused ? '#error-summary' : target);
    (focused ?? renderRoot.querySelector<HTMLElement>('.button-primary'))?.focus();
    for (const event of rules?.quizMoveEvents(before, state, answers) ?? []) this.#host.dispatchEvent(event);
  }
}
