import type { FieldError } from '../../../src/contract/problem.ts';
import type { QuizDefinition } from '../../../src/contract/quiz.ts';
import type { DefinitionReference } from '../../../src/contract/quiz-response.ts';
import { isSameEdition } from '../../../src/domain/quiz/edition.ts';
import type { Sql } from '../database.ts';
import { readDocument } from '../documents.ts';
import { Refusal } from '../refusal.ts';

/** A quiz that can be answered: one that is retired is gone (RQ-31). */
export async function quizAsked(sql: Sql, id: string): Promise<QuizDefinition> {
  const kept = await readDocument<QuizDefinition>(sql, 'quizzes', id);
  if (!kept) throw new Refusal('not-found');
  if (kept.item.status === 'retired') throw new Refusal('gone');
  return kept.item;
}

/** Refuses what was asked of another quiz, or by another edition of it (RQ-80). */
export function judgeReference({ url, version }: QuizDefinition, sent: DefinitionReference): void {
  if (sent.url !== url) refuseWrong([{ pointer: '#/definition/url', code: 'not-an-option' }]);
  if (!isSameEdition(sent.version, version)) throw new Refusal('quiz-changed', { version });
}

/** Refuses a request with mistakes in it. */
export function refuseWrong(errors: FieldError[]): void {
  if (errors.length) throw new Refusal('validation', { errors: errors.slice(0, 100) });
}
