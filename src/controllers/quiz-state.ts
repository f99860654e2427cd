import type { Item, QuizDefinition } from '../contract/quiz.ts';
import type { QuizSummary } from '../contract/quiz-summary.ts';
import type { TeamResult } from '../contract/quiz-team.ts';
import type { Answers } from '../domain/quiz/item.ts';
import type { QuizStep } from '../domain/quiz/steps.ts';

/** Where a person is in a quiz (RQ-30); before anything of it is known, how its coming goes. */
export type QuizState = { readonly status: 'waiting' | 'unavailable' | 'broken' } | IntroState | RunningState;

/** What the quiz says of itself is shown; `starting`: it has been begun, and its rules are still being checked (RQ-3). */
export interface IntroState {
  readonly status: 'intro' | 'starting';
  readonly quiz: QuizSummary;
}

/** The states in which a quiz is under way. */
export type RunningState = AskingState | ReviewState | ResultState | SharedState | TeamState;

interface Running {
  readonly definition: QuizDefinition;
  readonly steps: readonly QuizStep[];
}

/** One step is asked; `missing` are the questions without a demanded answer once a person tried to go on (RQ-35). */
export interface AskingState extends Running {
  readonly status: 'asking';
  readonly index: number;
  readonly missing: readonly Item[];
  /** The person came from the review and goes back to it. */
  readonly isEditing: boolean;
}

/** All answers are shown. */
export interface ReviewState extends Running {
  readonly status: 'review';
}

/** The result is shown; `isLeaving` while the person is asked whether the answers may go. */
export interface ResultState extends Running {
  readonly status: 'result';
  readonly isLeaving: boolean;
}

/** Answers that came with a code (RQ-51); of another edition they are shown without numbers. */
export interface SharedAnswers {
  readonly answers: Answers;
  /** Version of the quiz that they were given to. */
  readonly version: string;
  readonly isComparable: boolean;
  /** When they were given, `YYYY-MM`, if the link says so. */
  readonly month: string | undefined;
}

/** Somebody's answers are shown, to read only. */
export interface SharedState extends Running {
  readonly status: 'shared';
  readonly shared: SharedAnswers;
}

/** Several people's answers are put together; `from` is where one goes back to. */
export interface TeamState extends Running {
  readonly status: 'team';
  readonly from: QuizPlace;
  /** What a team on the backend came to; without it codes are collected. */
  readonly published?: TeamResult | undefined;
}

/** What the quiz remembers of where a person is; the rest follows from the definition and the answers. */
export type QuizPlace =
  | { readonly at: 'intro' }
  | { readonly at: 'starting' }
  | { readonly at: 'review' }
  | { readonly at: 'result'; readonly isLeaving: boolean }
  | { readonly at: 'shared'; readonly shared: SharedAnswers }
  | { readonly at: 'team'; readonly from: QuizPlace; readonly published?: TeamResult | undefined }
  | {
      readonly at: 'asking';
      readonly question: string;
      readonly missing: readonly string[];
      readonly isEditing: boolean;
    };
