import type { LitElement, TemplateResult } from 'lit';
import type { BackendLink } from '../../context/backend-context.ts';
import type { CaseStory } from '../../contract/case-story.ts';
import type { QuizDefinition } from '../../contract/quiz.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { QuizBenchmark } from '../../controllers/quiz-benchmark.ts';
import { QuizCases } from '../../controllers/quiz-cases.ts';
import { QuizCaseOpenEvent } from '../../controllers/quiz-events.ts';
import type { ResultState, ReviewState, SharedState } from '../../controllers/quiz-state.ts';
import type { Answers } from '../../domain/quiz/item.ts';
import { score } from '../../domain/quiz/score.ts';
import type { QuizMessages, QuizResultMessages } from '../../i18n/messages.ts';
import { quizResultWords } from '../../i18n/quiz-result-words.ts';
import { quizResult, type ResultActions } from './quiz-result.ts';
import { quizReview, type ReviewActions } from './quiz-review.ts';
import type { QuizTexts } from './quiz-texts.ts';
import type { ResultEvents } from './result-events.ts';
import { resultStyles } from './result-styles.ts';
import type { ResultView } from './result-view.ts';

/** What review and result are shown with beside the state. */
export interface EndingView {
  readonly answers: Answers;
  readonly words: QuizMessages;
  readonly text: QuizTexts;
  /** Level of their headings. */
  readonly level: number;
  /** Earlier answers that are drawn beside. */
  readonly compared?: Answers | undefined;
  /** Heading of answers that are not the person's own. */
  readonly title?: string | undefined;
  /** Dimension that a case sent the reader here with. */
  readonly marked?: string | undefined;
  /** What goes on from a result, before its buttons. */
  readonly onward?: unknown;
}

/** What a person does there. */
export type EndingActions = ReviewActions & ResultActions;

/** The widget, as far as an editor decides how a result is shown. */
export type EndingHost = LitElement & {
  chart: string;
  caseHref: string;
  eventHref: string;
  noCases: boolean;
  cases: readonly CaseStory[] | undefined;
};

/** Fewer axes make no figure (RQ-43). */
const fewestAxes = 3;

/** Review and result, with their words and styles. */
export class Ending {
  /** Styles of the result; they come with it. */
  readonly styles = resultStyles;
  #host: EndingHost;
  #locale: LocaleController<QuizResultMessages>;
  #cases: QuizCases;
  #benchmark: QuizBenchmark;
  #events: LazyController<ResultEvents>;
  #radar: LazyController<typeof import('./result-radar.ts')>;

  /** `link` leads to the cases and events that a result may name, and to how others stand. */
  constructor(host: EndingHost, locale: LocaleController<QuizResultMessages>, link: () => BackendLink | undefined) {
    this.#host = host;
    this.#locale = locale;
    this.#cases = new QuizCases(host, link);
    this.#benchmark = new QuizBenchmark(host, link);
    this.#events = new LazyController(host, async () => {
      const part = await import('./result-events.ts');
      return new part.ResultEvents(host, link);
    });
    this.#radar = new LazyController(host, () => import('./result-radar.ts'));
  }

  /** What check mode is told of what stands beside a result. */
  get notes(): readonly string[] {
    return this.#benchmark.notes;
  }

  /** The numbers of a result. */
  score({ definition }: ResultState, answers: Answers) {
    return score(definition, answers);
  }

  /** What follows the last question: all answers, or what came out of them; those of others to read only (RQ-51). */
  render(state: ReviewState | ResultState | SharedState, view: EndingView, actions: EndingActions): TemplateResult {
    if (state.status === 'review') return quizReview({ ...view, ...state }, actions);
    const { definition } = state;
    if (state.status === 'result') return this.#renderResult(view, state, actions);
    const { shared } = state;
    const seen = { ...view, ...state, answers: shared.answers, isLeaving: false };
    return shared.isComparable ? this.#renderResult(seen, { definition, isLeaving: false }) : quizReview(seen);
  }

  #renderResult(
    view: EndingView,
    { definition, isLeaving }: Pick<ResultState, 'definition' | 'isLeaving'>,
    actions?: EndingActions,
  ): TemplateResult {
    const { words: all, language } = this.#locale;
    const words = definition.isPersonal ? { ...all, ...all.personal() } : all;
    const { chart, caseHref } = this.#host;
    const isDrawn = chart === 'radar' && definition.dimensions.length >= fewestAxes;
    if (isDrawn) this.#radar.loadOnce();
    const { compared } = view;
    const earlier = compared && score(definition, compared).dimensions.map(({ shown }) => shown);
    const drawn = {
      hasBars: chart !== 'none' && !isDrawn,
      radar: isDrawn ? this.#radar.module?.resultRadar : undefined,
    };
    const result = score(definition, view.answers);
    const others = definition.isPersonal ? undefined : this.#benchmark.look(definition);
    const cases = this.#cases.look(definition.id);
    const told = { words, language, cases, caseHref, openCase: this.#openCase, events: this.#eventsOf(definition) };
    return quizResult({ ...view, ...told, ...drawn, definition, isLeaving, result, earlier, others }, actions);
  }

  /** Events are for quizzes whose advice names some; nothing of them is fetched for others. */
  #eventsOf({ recommendations }: QuizDefinition): ResultView['events'] {
    if (this.#host.noCases || !recommendations?.some(({ eventCategories }) => eventCategories)) return undefined;
    this.#events.loadOnce();
    const { module } = this.#events;
    return module && ((view, advice) => module.render(view, advice));
  }

  #openCase = (caseId: string, event: Event) => {
    const told = new QuizCaseOpenEvent({ caseId });
    if (!this.#host.dispatchEvent(told)) event.preventDefault();
  };
}

/** The part, when the words of its language have come. */
export async function createEnding(host: EndingHost, link: () => BackendLink | undefined): Promise<Ending> {
  const locale = new LocaleController(host, quizResultWords);
  await locale.wordsCome;
  return new Ending(host, locale, link);
}
