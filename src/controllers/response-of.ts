import type { QuizDefinition } from '../contract/quiz.ts';
import type { QuizResponse } from '../contract/quiz-response.ts';
import { answeredItems } from '../domain/quiz/answered-items.ts';
import type { Answers } from '../domain/quiz/item.ts';

/** What is sent of a person: the answers to what was asked, never a number of ours (RQ-80). */
export function responseOf(
  definition: QuizDefinition,
  answers: Answers,
  { clientRef, organisation }: { clientRef: string; organisation: string },
): QuizResponse {
  const { url, version } = definition;
  const given = answeredItems(definition, answers, { hasRole: true }).filter(({ codes }) => codes.length > 0);
  return {
    clientRef,
    definition: { url, version },
    answers: given.map(({ item, codes }) => ({ linkId: item.linkId, codes: [...codes] })),
    ...(organisation && { organisation }),
  };
}
