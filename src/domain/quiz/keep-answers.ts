import type { Item, QuizDefinition } from '../../contract/quiz.ts';
import { type Answers, optionsOf } from './item.ts';

/** The answers to questions that ask the same, with the same answers to choose, in an older definition and a newer one. */
export function keptAnswers(older: QuizDefinition, newer: QuizDefinition, answers: Answers): Answers {
  const before = new Map(older.items.map((item) => [item.linkId, asked(older, item)]));
  const same = newer.items.filter((item) => before.get(item.linkId) === asked(newer, item));
  return new Map(same.flatMap(({ linkId }) => [...answers].filter(([answered]) => answered === linkId)));
}

function asked(definition: QuizDefinition, item: Item): string {
  return JSON.stringify([item, optionsOf(definition, item)]);
}
