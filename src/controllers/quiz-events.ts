import { type Answers, isScored, itemState } from '../domain/quiz/item.ts';
import type { QuizState } from './quiz-state.ts';

/** The person begins the quiz (RQ-21). */
export class QuizStartEvent extends CustomEvent<{ quizId: string; version: string }> {
  static readonly eventName = 'samspil-quiz-start';

  constructor(detail: { quizId: string; version: string }) {
    super(QuizStartEvent.eventName, { detail, bubbles: true, composed: true });
  }
}

/** The person comes to a step, counted from 1; what was answered is never told (RQ-21). */
export class QuizStepEvent extends CustomEvent<{ step: number; total: number }> {
  static readonly eventName = 'samspil-quiz-step';

  constructor(detail: { step: number; total: number }) {
    super(QuizStepEvent.eventName, { detail, bubbles: true, composed: true });
  }
}

/** The person comes to the result: how many of the questions that count are answered, never how (RQ-21). */
export class QuizCompleteEvent extends CustomEvent<{
  quizId: string;
  version: string;
  answered: number;
  total: number;
}> {
  static readonly eventName = 'samspil-quiz-complete';

  constructor(detail: { quizId: string; version: string; answered: number; total: number }) {
    super(QuizCompleteEvent.eventName, { detail, bubbles: true, composed: true });
  }
}

/** What to tell the page of a person's move from one state to another. */
export function quizMoveEvents(before: QuizState, after: QuizState, answers: Answers): CustomEvent[] {
  if (after.status === 'asking') {
    const isSame = before.status === 'asking' && before.index === after.index;
    return isSame ? [] : [new QuizStepEvent({ step: after.index + 1, total: after.steps.length })];
  }
  if (after.status !== 'result' || before.status === 'result') return [];
  const { definition, steps } = after;
  const scored = steps.flatMap(({ questions }) => questions).filter(isScored);
  const answered = scored.filter((item) => itemState(definition, item, answers.get(item.linkId)) === 'answered').length;
  return [
    new QuizCompleteEvent({ quizId: definition.id, version: definition.version, answered, total: scored.length }),
  ];
}
