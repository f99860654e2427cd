import { enabledItems } from '../domain/quiz/enabled.ts';
import { type Answers, isScored, itemState } from '../domain/quiz/item.ts';
import { keptAnswers } from '../domain/quiz/keep-answers.ts';
import { missingIn, progressAt, stepsOf } from '../domain/quiz/steps.ts';
import { QuizCompleteEvent, QuizStepEvent } from './quiz-events.ts';
import type { QuizState } from './quiz-state.ts';

/** What a quiz is run by once its definition has passed; comes with the rules that check it. */
export const quizRules = { enabledItems, keptAnswers, missingIn, progressAt, stepsOf, quizMoveEvents };
export type QuizRules = typeof quizRules;

/** What to tell the page of a person's move from one state to another. */
function quizMoveEvents(before: QuizState, after: QuizState, answers: Answers): CustomEvent[] {
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
