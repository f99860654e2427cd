import type { Issue } from '../../contract/issue.ts';
import type { QuizDefinition } from '../../contract/quiz.ts';
import { quizSummarySchema } from '../../contract/quiz-summary.ts';
import { readItem } from '../../contract/read-item.ts';
import type { QuizCall, Read } from '../backend.ts';
import { BackendError } from '../backend-error.ts';

/**
 * Reads a quiz whole or not at all and by the quiz's own rules: one wrong item would silently change numbers (RQ-3).
 * Its summary is told first, so that it can be shown while the rules come.
 */
export async function readQuiz(
  value: unknown,
  request: string,
  { onSummary }: Partial<QuizCall>,
): Promise<Read<QuizDefinition>> {
  const summary = onSummary && readItem(quizSummarySchema, value).value;
  if (summary) await onSummary(summary);
  const { readDefinition } = await import('../../domain/quiz/read-definition.ts').catch((cause) => {
    throw new BackendError({ kind: 'unreachable', request, cause });
  });
  const { definition, problems } = readDefinition(value);
  const skipped = problems.map(({ code, path }): Issue => ({ path, code, message: '' }));
  if (!definition) throw new BackendError({ kind: 'malformed', request, issues: skipped });
  return { value: definition, skipped };
}
