import { and, eq, inArray } from 'drizzle-orm';
import { checkDefinition } from '../../../src/domain/quiz/check-definition.ts';
import { readDefinition } from '../../../src/domain/quiz/read-definition.ts';
import { problemSentence } from '../../../src/i18n/definition-problem-words.ts';
import { messages } from '../../../src/i18n/en/definition-problem.ts';
import type { Sql } from '../database.ts';
import { type Collection, documents } from '../schema.ts';

/**
 * Checks every quiz when a server starts. One with errors would be refused whole by every page (RQ-3), so it is set
 * aside and told with its reasons, while the others stay; mended, it is back at the next start (RQ-23).
 */
export async function checkQuizzes(sql: Sql, tell: (line: string) => void): Promise<void> {
  const isQuiz = inArray(documents.collection, ['quizzes', 'brokenQuizzes']);
  for (const { collection, id, data } of await sql.select().from(documents).where(isQuiz)) {
    const place: Collection = readDefinition(data).definition ? 'quizzes' : 'brokenQuizzes';
    if (place === 'brokenQuizzes') tell(complaint(id, data));
    const isIt = and(eq(documents.collection, collection), eq(documents.id, id));
    if (place !== collection) await sql.update(documents).set({ collection: place }).where(isIt);
  }
}

function complaint(id: string, data: unknown): string {
  const errors = checkDefinition(data).filter(({ severity }) => severity === 'error');
  const lines = errors.map(
    (problem) => `  ${problem.path || '/'} ${problemSentence(messages, problem)} [${problem.code}]`,
  );
  return [`The quiz ${id} is left out until its definition is mended:`, ...lines].join('\n');
}
