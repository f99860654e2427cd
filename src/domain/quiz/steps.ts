import type { Item } from '../../contract/quiz.ts';
import { type Answers, isQuestion, isRequired, isScored } from './item.ts';

/** How many questions stand on a step (RQ-33). */
export type QuizView = 'question' | 'section';

/** One screen of the quiz: its questions, and the texts that stand before each. */
export interface QuizStep {
  readonly questions: readonly Item[];
  /** Groups and displays, by the `linkId` of the question they come before; those after the last stand under an empty id. */
  readonly notes: ReadonlyMap<string, readonly Item[]>;
  /** The group all its questions belong to. */
  readonly group: Item | null;
  /** Id of the first dimension all its questions count towards. */
  readonly dimension: string | null;
}

/** Where a step stands: `number` of `total`, or before the first scored question (`number` 0) (RQ-34). */
export interface Progress {
  readonly number: number;
  readonly total: number;
}

/** Lays the enabled items out in steps; a group and a display belong to the question that follows. */
export function stepsOf(enabled: readonly Item[], view: QuizView): QuizStep[] {
  const steps: { questions: Item[]; notes: Map<string, Item[]>; key: string | null }[] = [];
  let waiting: Item[] = [];
  for (const item of enabled) {
    if (!isQuestion(item)) {
      waiting.push(item);
      continue;
    }
    const key = sectionKey(item);
    let step = steps.at(-1);
    if (!step || view === 'question' || step.key !== key) {
      step = { questions: [], notes: new Map(), key };
      steps.push(step);
    }
    step.questions.push(item);
    if (waiting.length > 0) step.notes.set(item.linkId, waiting);
    waiting = [];
  }
  if (waiting.length > 0) steps.at(-1)?.notes.set('', waiting);
  const groups = new Map(enabled.map((item) => [item.linkId, item]));
  return steps.map(({ questions, notes }) => {
    const [first] = questions;
    return {
      questions,
      notes,
      group: groups.get(first?.parent ?? '') ?? null,
      dimension: first?.scores?.[0]?.dimension ?? null,
    };
  });
}

/** Counts scored questions, or in the section view steps that hold one (RQ-34). */
export function progressAt(steps: readonly QuizStep[], index: number, view: QuizView): Progress {
  const scoredIn = ({ questions }: QuizStep) => {
    const count = questions.filter(isScored).length;
    return view === 'question' ? count : Math.min(1, count);
  };
  const count = (some: readonly QuizStep[]) => some.reduce((total, step) => total + scoredIn(step), 0);
  return { number: count(steps.slice(0, index + 1)), total: count(steps) };
}

function sectionKey({ parent, scores }: Item): string {
  return parent ? `group ${parent}` : `dimension ${scores?.[0]?.dimension ?? ''}`;
}

/** The questions of a step that demand an answer and have none (RQ-35). */
export function missingIn({ questions }: QuizStep, answers: Answers): string[] {
  return questions.filter((item) => isRequired(item) && !answers.get(item.linkId)?.length).map(({ linkId }) => linkId);
}
