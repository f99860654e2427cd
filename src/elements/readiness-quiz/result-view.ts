import type { CaseStory } from '../../contract/case-story.ts';
import type { QuizDefinition, Recommendation } from '../../contract/quiz.ts';
import type { Others } from '../../controllers/quiz-benchmark.ts';
import type { Answers } from '../../domain/quiz/item.ts';
import type { QuizScore } from '../../domain/quiz/score.ts';
import type { Language, QuizResultMessages } from '../../i18n/messages.ts';
import type { QuizTexts } from './quiz-texts.ts';

/** What the result and its parts are shown with. */
export interface ResultView {
  readonly definition: QuizDefinition;
  readonly answers: Answers;
  readonly result: QuizScore;
  readonly language: Language;
  readonly words: QuizResultMessages;
  readonly text: QuizTexts;
  /** Heading of a result that is not the person's own. */
  readonly title?: string | undefined;
  /** Dimension whose row is marked, because a case led here (RQ-52). */
  readonly marked?: string | undefined;
  /** What goes on from the result, before its buttons. */
  readonly onward?: unknown;
  /** Level of the result's heading. */
  readonly level: number;
  readonly hasBars: boolean;
  /** Draws the numbers, where a page wants it and the part has come. */
  readonly radar?: ((view: ResultView, name: string) => unknown) | undefined;
  /** Earlier numbers that are drawn beside. */
  readonly earlier?: readonly (number | null)[] | undefined;
  /** How other organisations stand, where a backend knows. */
  readonly others?: Others | undefined;
  /** What others have done, and where their story is: `/cases/{id}`. */
  readonly cases?: readonly CaseStory[];
  readonly caseHref?: string;
  readonly openCase?: (caseId: string, event: Event) => void;
  /** What one can take part in, by the id of the advice that leads there. */
  readonly events?:
    | ((view: ResultView, advice: readonly Recommendation[]) => (adviceId: string) => unknown)
    | undefined;
  /** The person is asked whether the answers may go. */
  readonly isLeaving: boolean;
}

/** The dimension of an id. */
export function dimensionOf({ definition }: ResultView, id: string) {
  return definition.dimensions.find((dimension) => dimension.id === id);
}

/** The words of a band, or nothing where there is none. */
export function bandWords({ definition, text }: ResultView, id: string | null) {
  return text(definition.bands.find((band) => band.id === id)?.title);
}

/** Short names of dimensions, for a sentence. */
export function shortNames(view: ResultView, ids: readonly string[]): string[] {
  return ids.map((id) => {
    const dimension = dimensionOf(view, id);
    return view.text(dimension?.short ?? dimension?.title).text;
  });
}

/** The words of *don't know* or *not applicable* in this quiz. */
export function apartWords({ definition, text }: ResultView, kind: 'dontKnow' | 'notApplicable'): string {
  return text(definition.nonSubstantive?.find((option) => option.kind === kind)?.label).text;
}
