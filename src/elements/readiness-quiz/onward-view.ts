import type { LitElement, TemplateResult } from 'lit';
import type { QuizDefinition } from '../../contract/quiz.ts';
import type { QuizController } from '../../controllers/quiz-controller.ts';
import type { ResultState } from '../../controllers/quiz-state.ts';
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

/** What is known of it before its words have come. */
export type GivenView = Pick<OnwardView, 'answers' | 'text' | 'level'>;

/** What a person may put on paper. */
export interface PrintActions {
  readonly result: () => void;
  readonly form: () => void;
}

/** What goes on from a result needs this of the widget around it. */
export interface OnwardWay {
  readonly quiz: QuizController;
  /** Says a sentence in the live region. */
  readonly say: (sentence: string) => void;
  /** Answers of a code are shown, or one was refused; `isAct`: because a person did something. */
  readonly arrive: (isOpen: boolean, isAct: boolean) => void;
  /** Takes the focus to what an act led to. */
  readonly focus: (target: string) => void;
  /** Begins the quiz, at a question if one is named. */
  readonly begin: (linkId?: string) => void;
  /** Goes to where several people's answers are put together. */
  readonly collect: () => void;
  /** Prints the result that is shown, or the blank form. */
  readonly print: PrintActions;
}

/** The widget, as far as an editor decides what goes on from a result. */
export type OnwardHost = LitElement & {
  deepLink: string | null;
  shareUrl: string;
  noShare: boolean;
  noSave: boolean;
  noTeam: boolean;
};

/** What follows under a person's own result, as far as it is shown there. */
export interface ResultFollowers {
  render(state: ResultState, given: GivenView, keeping: unknown): TemplateResult;
}
