import type { Issue } from '../../contract/issue.ts';
import type { QuizDefinition } from '../../contract/quiz.ts';
import { readDefinition } from '../../domain/quiz/read-definition.ts';
import type { Read } from '../backend.ts';
import { type HttpReply, jsonFrom, malformed } from '../http.ts';

/**
 * Reads a reply that is a quiz, whole or not at all and by the quiz's own rules: one wrong item would silently change
 * numbers (RQ-3). `isAnyType`: a file server may call JSON what it likes (CT-52).
 */
export function readQuizReply(reply: HttpReply, isAnyType = false): Read<QuizDefinition> {
  const { definition, problems } = readDefinition(jsonFrom(reply, isAnyType));
  const skipped = problems.map(({ code, path }): Issue => ({ path, code, message: '' }));
  if (!definition) throw malformed(reply, skipped);
  return { value: definition, skipped };
}
