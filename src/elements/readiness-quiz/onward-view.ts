import type { QuizDefinition } from '../../contract/quiz.ts';
import type { Answers } from '../../domain/quiz/item.ts';
import type { Language, QuizOnwardMessages } from '../../i18n/messages.ts';
import type { QuizTexts } from './quiz-texts.ts';

/** What is shown of what goes on from a result. */
export interface OnwardView {
  readonly definition: QuizDefinition;
  readonly answers: Answers;
  readonly words: QuizOnwardMessages;
  readonly language: Language;
  readonly text: QuizTexts;
  /** Level of the result's heading. */
  readonly level: number;
}
