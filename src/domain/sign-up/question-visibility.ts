import type { Question, QuestionSet } from '../../contract/question-set.ts';
import type { Answers } from '../../contract/sign-up.ts';

type Condition = NonNullable<Question['visibleWhen']>[number];
type Answer = Answers[string];

/** A condition that names no question it may look at, or an operator nobody knows; its question is shown (SU-23). */
export interface ConditionFault {
  readonly questionId: string;
  readonly kind: 'unknown-question' | 'later-question' | 'own-question' | 'participant-question' | 'unknown-operator';
}

const PLAIN_DATE = /^\d{4}-\d\d-\d\d$/;

/** The questions as they are asked: by step, those in no step last; of two with one id the first counts (SU-23). */
export function questionsInOrder(set: QuestionSet | undefined): readonly Question[] {
  const byId = new Map<string, Question>();
  for (const question of set?.items ?? []) if (!byId.has(question.id)) byId.set(question.id, question);
  const inSteps = (set?.steps ?? []).flatMap((step) => step.questions);
  return [...new Set([...inSteps, ...byId.keys()])].flatMap((id) => byId.get(id) ?? []);
}

/** Whether a question is asked of each participant rather than once for the sign-up. */
export function isAboutParticipant(question: Question): boolean {
  return question.scope === 'participant';
}

/**
 * The questions to show, given the answers so far; a hidden one counts as unanswered for those after it (SU-21, SU-22).
 * For a participant pass the sign-up's own visible answers and the participant's, merged.
 */
export function visibleQuestions(ordered: readonly Question[], answers: Readonly<Answers>): readonly Question[] {
  const seen = new Map<string, Answer | undefined>();
  const earlier = new Map<string, Question>();
  const shown: Question[] = [];
  for (const question of ordered) {
    const conditions = question.visibleWhen ?? [];
    const isBroken = conditions.some((condition) => faultOf(question, condition, { ordered, earlier }));
    const isShown = isBroken || conditions.every((condition) => holds(condition, seen.get(condition.question)));
    if (isShown) shown.push(question);
    seen.set(question.id, isShown ? answered(answers[question.id]) : undefined);
    earlier.set(question.id, question);
  }
  return shown;
}

/** What is wrong with the conditions of a set, for check mode and editors (SU-23). */
export function conditionFaults(ordered: readonly Question[]): readonly ConditionFault[] {
  const earlier = new Map<string, Question>();
  return ordered.flatMap((question) => {
    const kinds = (question.visibleWhen ?? []).flatMap(
      (condition) => faultOf(question, condition, { ordered, earlier }) ?? [],
    );
    earlier.set(question.id, question);
    return kinds.map((kind) => ({ questionId: question.id, kind }));
  });
}

/** Whether an answer says anything: blank text and an empty choice do not. */
export function answered(answer: Answer | undefined): Answer | undefined {
  if (answer === undefined || answer === null) return undefined;
  if (typeof answer === 'string') return answer.trim() === '' ? undefined : answer;
  return Array.isArray(answer) && answer.length === 0 ? undefined : answer;
}

const OPERATORS: Record<string, (answer: Answer | undefined, value: unknown) => boolean> = {
  eq: (answer, value) => answer !== undefined && answer === value,
  ne: (answer, value) => answer === undefined || answer !== value,
  in: (answer, value) => answer !== undefined && Array.isArray(value) && value.includes(answer),
  contains: (answer, value) => Array.isArray(answer) && answer.includes(value as string),
  gt: (answer, value) => isAbove(answer, value),
  lt: (answer, value) => isAbove(value, answer),
  answered: (answer, value) => (answer !== undefined) === (value !== false),
};

function holds(condition: Condition, answer: Answer | undefined): boolean {
  return OPERATORS[condition.op]?.(answer, condition.value) ?? true;
}

function isAbove(left: unknown, right: unknown): boolean {
  if (typeof left === 'number' && typeof right === 'number') return left > right;
  return isPlainDate(left) && isPlainDate(right) && left > right;
}

function isPlainDate(value: unknown): value is string {
  return typeof value === 'string' && PLAIN_DATE.test(value);
}

function faultOf(
  question: Question,
  condition: Condition,
  around: { readonly ordered: readonly Question[]; readonly earlier: ReadonlyMap<string, Question> },
): ConditionFault['kind'] | undefined {
  if (!Object.hasOwn(OPERATORS, condition.op)) return 'unknown-operator';
  if (condition.question === question.id) return 'own-question';
  const other = around.earlier.get(condition.question);
  if (other) return isAboutParticipant(other) && !isAboutParticipant(question) ? 'participant-question' : undefined;
  return around.ordered.some(({ id }) => id === condition.question) ? 'later-question' : 'unknown-question';
}
