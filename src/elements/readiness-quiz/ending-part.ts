import type { TemplateResult } from 'lit';
import type { LocaleController } from '../../controllers/locale-controller.ts';
import type { ResultState, ReviewState } from '../../controllers/quiz-state.ts';
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
}

/** What a person does there. */
export type EndingActions = ReviewActions & ResultActions;

/** Styles of the result; they come with it. */
export const styles = resultStyles;
/** Words of the result; they come with it. */
export const resultWords = quizResultWords;

/** The numbers of a result. */
export const scoreOf = ({ definition }: ResultState, answers: Answers) => score(definition, answers);

/** What follows the last question: all answers, or what came out of them. */
export function renderEnding(
  state: ReviewState | ResultState,
  { view, locale }: { view: EndingView; locale: LocaleController<QuizResultMessages> },
  actions: EndingActions,
): TemplateResult {
  if (state.status === 'review') return quizReview({ ...view, ...state }, actions);
  const { words, language } = locale;
  return quizResult({ ...view, ...state, words, language, result: scoreOf(state, view.answers) }, actions);
}
