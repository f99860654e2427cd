import definition from '../../../../demo/content/quiz-samskabelse.json' with { type: 'json' };
import type { QuizDefinition } from '../../../../src/contract/quiz.ts';
import type { Answers } from '../../../../src/domain/quiz/item.ts';

/** The bundled definition, "Er jeres organisation klar til samskabelse?". */
export const bundled = definition as unknown as QuizDefinition;

/** A definition with other members. */
export function changed(members: Partial<QuizDefinition>): QuizDefinition {
  return { ...bundled, ...members };
}

/** Answers from an object of single codes. */
export function answersOf(codes: Readonly<Record<string, string | readonly string[]>>): Answers {
  return new Map(Object.entries(codes).map(([linkId, code]) => [linkId, typeof code === 'string' ? [code] : code]));
}

/** The same answer on all scored questions of the bundled definition, then the given ones; `igang` is ja. */
export function allAnswered(code: string, others: Readonly<Record<string, string>> = {}): Answers {
  const scored = bundled.items.filter((item) => item.scores).map(({ linkId }) => [linkId, code]);
  return answersOf({ igang: 'ja', ...Object.fromEntries(scored), ...others });
}
