import type { LitElement, ReactiveController } from 'lit';
import type { LazyController } from '../../controllers/lazy-controller.ts';
import type { QuizController } from '../../controllers/quiz-controller.ts';
import { QuizStartEvent } from '../../controllers/quiz-start-event.ts';
import type { QuizState } from '../../controllers/quiz-state.ts';

type Running = Pick<LazyController<object>, 'module' | 'load'>;

/** Lets a person move through the quiz: takes the focus to what they came to, and tells the page. */
export class QuizMoves implements ReactiveController {
  #host: LitElement;
  #quiz: QuizController;
  #running: Running;
  /** Where a person waits who began before the quiz had been checked. */
  #heldUp: QuizState | undefined;

  /** `running` is the part that asks; it may first have to be fetched. */
  constructor(host: LitElement, quiz: QuizController, running: Running) {
    this.#host = host;
    this.#quiz = quiz;
    this.#running = running;
    host.addController(this);
  }

  hostUpdated() {
    const before = this.#heldUp;
    if (!before || this.#quiz.state.status === before.status) return;
    this.#heldUp = undefined;
    this.#ask(before);
  }

  /** Goes to the first question; who comes there before its part or its rules is taken along when they have come. */
  begin = (linkId?: string) => {
    const quiz = this.#quiz;
    const { state } = quiz;
    if (state.status !== 'intro') return;
    const { id: quizId, version } = state.quiz;
    this.#host.dispatchEvent(new QuizStartEvent({ quizId, version }));
    this.move(() => quiz.start(linkId));
    const { state: begun } = quiz;
    if (begun.status === 'starting') this.#heldUp = begun;
    else if (!this.#running.module) this.#ask(begun);
  };

  /** Fetches the part that asks once more. */
  askAgain = () => this.#ask(this.#quiz.state);

  /** Moves, and takes the focus to what is there then. */
  async move(act: () => void, target?: string) {
    const before = this.#quiz.state;
    act();
    await this.#arrive(before, target);
  }

  async #ask(before: QuizState) {
    await this.#running.load();
    await this.#arrive(before);
  }

  async #arrive(before: QuizState, target = '#step') {
    await this.#host.updateComplete;
    const { state, answers, rules } = this.#quiz;
    const isRefused = state.status === 'asking' && state.missing.length > 0;
    const { renderRoot } = this.#host;
    const focused = renderRoot.querySelector<HTMLElement>(isRefused ? '#error-summary' : target);
    (focused ?? renderRoot.querySelector<HTMLElement>('.button-primary'))?.focus();
    for (const event of rules?.quizMoveEvents(before, state, answers) ?? []) this.#host.dispatchEvent(event);
  }
}
