import type { QuizDefinition } from '../../contract/quiz.ts';
import type { QuizTeamMessages } from '../../i18n/messages.ts';
import type { QuizTexts } from './quiz-texts.ts';

/** What a team's picture is shown with. */
export interface TeamPictureView {
  readonly definition: QuizDefinition;
  readonly words: QuizTeamMessages;
  readonly text: QuizTexts;
  /** Level of its heading. */
  readonly level: number;
  /** Names of the two sides that are compared, if any are, as they stand inside a sentence. */
  readonly sides?: readonly string[] | undefined;
}
