import type { FieldError } from '../../contract/problem.ts';
import type { QuizDefinition } from '../../contract/quiz.ts';
import type { DefinitionReference } from '../../contract/quiz-response.ts';
import { isSameEdition } from '../../domain/quiz/edition.ts';
import { refusal } from '../problem-error.ts';

/** Refuses answers to another quiz, or to an edition of this one that is no longer asked (CT section 8). */
export function judgeReference(quiz: QuizDefinition, { url, version }: DefinitionReference): void {
  if (url !== quiz.url) refuseIf([{ pointer: '#/definition/url', code: 'not-an-option' }], quiz.id);
  if (!isSameEdition(version, quiz.version)) throw refusal('quiz-changed', quiz.id, { version: quiz.version });
}

/** Refuses what has an error in it. */
export function refuseIf(errors: readonly FieldError[], path: string): void {
  if (errors.length > 0) throw refusal('validation', path, { errors: [...errors] });
}
