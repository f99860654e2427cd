import type { QuizDefinition } from '../../../src/contract/quiz.ts';
import type { QuizSummary } from '../../../src/contract/quiz-summary.ts';
import type { Handler } from '../context.ts';
import { newestChange, readDocument, readDocuments } from '../documents.ts';
import { asOfAt } from '../live-capacity.ts';
import { pageOf, readPageRequest } from '../paging.ts';
import { Refusal } from '../refusal.ts';

function summaryOf(quiz: QuizDefinition): QuizSummary {
  const { id, url, version, status, languages, title, description, estimatedMinutes } = quiz;
  return {
    id,
    url,
    version,
    status,
    languages,
    title,
    ...(description !== undefined && { description }),
    ...(estimatedMinutes !== undefined && { estimatedMinutes }),
  };
}

/** The quizzes, in short. */
export const quizzes: Handler = async ({ context, url, now }) => {
  const page = readPageRequest(url, now.getTime());
  const kept = await readDocuments<QuizDefinition>(context.sql, 'quizzes');
  const placed = kept.map(({ item, position }) => ({ item: summaryOf(item), key: [position, item.id] }));
  const asOf = asOfAt(now, context.config.timeZone);
  return { body: { ...pageOf(placed, page), total: kept.length, asOf }, lastModified: newestChange(kept) };
};

/** One definition, whole (RQ-3). */
export const quiz: Handler = async ({ context, segment }) => {
  const kept = await readDocument<QuizDefinition>(context.sql, 'quizzes', segment('id'));
  if (!kept) throw new Refusal('not-found');
  return { body: kept.item, lastModified: kept.updatedAt };
};
