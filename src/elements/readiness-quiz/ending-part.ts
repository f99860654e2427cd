import type { LitElement, TemplateResult } from 'lit';
import { LocaleController } from '../../controllers/locale-controller.ts';
import type { ResultState, ReviewState, SharedState } from '../../controllers/quiz-state.ts';
import type { Answers } from '../../domain/quiz/item.ts';
import { score } from '../../domain/quiz/score.ts';
import type { QuizMessages, QuizResultMessages } from '../../i18n/messages.ts';
import { quizResultWords } from '../../i18n/quiz-result-words.ts';
import { quizResult, type ResultActions } from './quiz-result.ts';
import { quizReview, type ReviewActions } from './quiz-review.ts';
import type { QuizTexts } from './quiz-texts.ts';
import { resultStyles } from './result-styles.ts';

/** What review and result are shown with beside the state. */
export interface EndingView {
  readonly answers: Answers;
  readonly words: QuizMessages;
  readonly text: QuizTexts;
  /** Level of their headings. */
  readonly level: number;
  readonly hasBars: boolean;
  /** Heading of answers that are not the person's own. */
  readonly title?: string | undefined;
  /** What goes on from a result, before its buttons. */
  readonly onward?: unknown;
}

/** What a person does there. */
export type EndingActions = ReviewActions & ResultActions;

/** Review and result, with their words and styles. */
export class Ending {
  /** Styles of the result; they come with it. */
  readonly styles = resultStyles;
  #locale: LocaleController<QuizResultMessages>;

  constructor(locale: LocaleController<QuizResultMessages>) {
    this.#locale = locale;
  }

  /** The numbers of a result. */
  score({ definition }: ResultState, answers: Answers) {
    return score(definition, answers);
  }

  /** What follows the last question: all answers, or what came out of them; those of others to read only (RQ-51). */
  render(state: ReviewState | ResultState | SharedState, view: EndingView, actions: EndingActions): TemplateResult {
    if (state.status === 'review') return quizReview({ ...view, ...state }, actions);
    const { words, language } = this.#locale;
    if (state.status === 'shared') {
      const { definition, shared } = state;
      const seen = { ...view, ...state, answers: shared.answers, isLeaving: false };
      if (!shared.isComparable) return quizReview(seen);
      return quizResult({ ...seen, words, language, result: score(definition, shared.answers) });
    }
    return quizResult({ ...view, ...state, words, language, result: this.score(state, view.answers) }, actions);
  }
}

/** The part, when the words of its language have come. */
export async function createEnding(host: LitElement): Promise<Ending> {
  const locale = new LocaleController(host, quizResultWords);
  await locale.wordsCome;
  return new Ending(locale);
}
