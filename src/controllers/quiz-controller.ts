import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { QuizDefinition } from '../contract/quiz.ts';
import type { Answers } from '../domain/quiz/item.ts';
import type { QuizStep, QuizView } from '../domain/quiz/steps.ts';
import type { QuizRules } from './quiz-rules.ts';
import type { QuizSource } from './quiz-source.ts';
import type { AskingState, QuizPlace, QuizState, SharedAnswers } from './quiz-state.ts';

type Host = ReactiveControllerHost & { view: string };

/** Holds the answers of one person and where they are in the quiz; nothing of it leaves the page or is stored (RQ-39). */
export class QuizController implements ReactiveController {
  /** The chosen codes by question; a question that is not asked any more keeps them (RQ-11). */
  answers: Answers = new Map();
  /** Earlier answers that a result is to be compared with (RQ-66). */
  earlier: SharedAnswers | undefined;
  #host: Host;
  #source: QuizSource;
  #definition: QuizDefinition | undefined;
  #place: QuizPlace = { at: 'intro' };
  #shownTotal: number | undefined;
  #onNewer: () => void;

  /** `onNewer` is told when a newer definition takes the place of the one that is being answered. */
  constructor(host: Host, source: QuizSource, onNewer: () => void) {
    (this.#host = host).addController(this);
    this.#source = source;
    this.#onNewer = onNewer;
  }

  /** What the quiz is run by; there as soon as there is a definition. */
  get rules(): QuizRules | undefined {
    return this.#source.rules;
  }

  hostUpdate() {
    const { definition } = this.#source.look();
    const before = this.#definition;
    if (!definition || definition === before) return;
    this.#definition = definition;
    if (this.#place.at === 'starting') this.start();
    if (!before || JSON.stringify(before) === JSON.stringify(definition)) return;
    this.answers = this.rules?.keptAnswers(before, definition, this.answers) ?? this.answers;
    const place = this.#place;
    if (place.at !== 'intro') this.#onNewer();
    if (place.at === 'asking' && !this.#steps.some((step) => holds(step, place.question)))
      this.#place = { at: 'intro' };
  }

  /** The definition once it may be used. */
  get definition(): QuizDefinition | undefined {
    return this.#definition;
  }

  /** One question on a step, or a section if the page wants it. */
  get view(): QuizView {
    return this.#host.view === 'section' ? 'section' : 'question';
  }

  /** Where the person is. */
  get state(): QuizState {
    const definition = this.#definition;
    const place = this.#place;
    if (!definition) {
      const { summary, status } = this.#source.look();
      if (!summary) return { status };
      return { status: place.at === 'starting' ? place.at : 'intro', quiz: summary };
    }
    if (place.at === 'intro' || place.at === 'starting') return { status: place.at, quiz: definition };
    if (place.at === 'shared') {
      const { shared } = place;
      return { status: place.at, definition, steps: this.#stepsOf(shared.answers), shared };
    }
    const steps = this.#steps;
    if (place.at === 'review') return { status: place.at, definition, steps };
    if (place.at === 'team') return { ...place, status: place.at, definition, steps };
    if (place.at === 'result') return { status: place.at, definition, steps, isLeaving: place.isLeaving };
    const index = Math.max(
      0,
      steps.findIndex((step) => holds(step, place.question)),
    );
    const missing = definition.items.filter(({ linkId }) => place.missing.includes(linkId));
    return { status: place.at, definition, steps, index, missing, isEditing: place.isEditing };
  }

  /** Chooses the answer to a question; its error goes with it. Returns the number of questions if it is another than shown. */
  answer(linkId: string, codes: readonly string[]): number | undefined {
    this.answers = new Map([...this.answers, [linkId, codes]]);
    const place = this.#place;
    if (place.at === 'asking') this.#place = { ...place, missing: place.missing.filter((id) => id !== linkId) };
    this.#host.requestUpdate();
    const before = this.#shownTotal;
    const total = this.rules?.progressAt(this.#steps, 0, this.view).total;
    if (before === undefined || before === total) return undefined;
    this.#shownTotal = total;
    return total;
  }

  /** Goes to the first step, or to that of a question; waits for it if need be. */
  start(linkId = '') {
    // A retired quiz takes no new answers, whatever leads to them (RQ-31).
    if (this.#definition && this.#definition.status !== 'retired')
      this.#ask(this.#steps.find((step) => holds(step, linkId)) ?? this.#steps[0]);
    else this.go({ at: this.#definition ? 'intro' : 'starting' });
  }

  /** Forgets all answers and goes to the introduction. */
  restart() {
    this.answers = new Map();
    this.#shownTotal = undefined;
    this.go({ at: 'intro' });
  }

  /** Goes on from a step: to the next, back to the review, or past the last to the result; stays where an answer is missing. */
  next() {
    const { state } = this;
    if (state.status !== 'asking' || !this.#isComplete(state)) return;
    const following = state.steps[state.index + 1];
    if (state.isEditing) this.go({ at: 'review' });
    else if (following) this.#ask(following);
    else this.finish();
  }

  /** Goes one step back, from the first to the introduction; from an answer that is changed to the review. */
  back() {
    const { state } = this;
    if (state.status === 'review') this.#ask(state.steps.at(-1));
    if (state.status !== 'asking') return;
    const before = state.steps[state.index - 1];
    if (state.isEditing) this.go({ at: 'review' });
    else if (before) this.#ask(before);
    else this.go({ at: 'intro' });
  }

  /** Shows all answers; from a step only when it is complete. */
  review() {
    const { state } = this;
    if (state.status !== 'asking' || this.#isComplete(state)) this.go({ at: 'review' });
  }

  /** Asks one question again. */
  edit(linkId: string) {
    this.go({ at: 'asking', question: linkId, missing: [], isEditing: true });
  }

  /** Shows the result, or the first step that lacks a demanded answer. */
  finish() {
    const open = this.#steps.find((step) => this.#missingIn(step).length > 0);
    if (open) this.go({ at: 'asking', question: firstOf(open), missing: this.#missingIn(open), isEditing: true });
    else this.go({ at: 'result', isLeaving: false });
  }

  /** Begins or ends asking whether the answers may go. */
  leave(isLeaving: boolean) {
    if (this.#place.at === 'result') this.go({ at: 'result', isLeaving });
  }

  get #steps(): readonly QuizStep[] {
    return this.#stepsOf(this.answers);
  }

  #stepsOf(answers: Answers): readonly QuizStep[] {
    const { rules } = this;
    return rules && this.#definition ? rules.stepsOf(rules.enabledItems(this.#definition, answers), this.view) : [];
  }

  #missingIn(step: QuizStep | undefined): readonly string[] {
    return (step && this.rules?.missingIn(step, this.answers)) ?? [];
  }

  #ask(step: QuizStep | undefined) {
    if (step) this.go({ at: 'asking', question: firstOf(step), missing: [], isEditing: false });
  }

  #isComplete({ steps, index, isEditing }: AskingState): boolean {
    const step = steps[index];
    const missing = this.#missingIn(step);
    if (step && missing.length > 0) this.go({ at: 'asking', question: firstOf(step), missing, isEditing });
    return missing.length === 0;
  }

  /** Goes to a place; the person's own answers stay as they are. */
  go(place: QuizPlace) {
    this.#place = place;
    const { state } = this;
    const progress =
      state.status === 'asking' ? this.rules?.progressAt(state.steps, state.index, this.view) : undefined;
    if (progress && progress.number > 0) this.#shownTotal = progress.total;
    this.#host.requestUpdate();
  }
}

const firstOf = ({ questions }: QuizStep): string => questions[0]?.linkId ?? '';
const holds = ({ questions }: QuizStep, linkId: string) => questions.some((item) => item.linkId === linkId);
