import type { Item, QuizDefinition } from '../../contract/quiz.ts';
import { enabledItems } from './enabled.ts';
import { type Answers, itemValue } from './item.ts';
import type { QuizScore } from './score.ts';
import type { TeamPicture } from './team.ts';

/** What to talk about first, and the questions to read aloud (RQ-48). */
export interface Agenda {
  readonly dimension: string;
  readonly questions: readonly Item[];
}

const mostQuestions = 2;

/** For one respondent: the lowest dimension that has a number, and its lowest one or two questions; null without numbers. */
export function agendaOf(definition: QuizDefinition, answers: Answers, result: QuizScore): Agenda | null {
  const [lowest] = result.dimensions
    .flatMap(({ id, score }) => (score === null ? [] : [{ id, score }]))
    .sort((one, other) => one.score - other.score);
  if (!lowest) return null;
  const values = enabledItems(definition, answers)
    .filter((item) => countsIn(item, lowest.id))
    .flatMap((item) => {
      const worth = itemValue(definition, item, answers.get(item.linkId));
      return worth ? [{ item, value: worth.value }] : [];
    })
    .sort((one, other) => one.value - other.value);
  return { dimension: lowest.id, questions: values.slice(0, mostQuestions).map(({ item }) => item) };
}

/** For a team: the dimension it disagrees about most, and the questions in it that it answered most differently. */
export function teamAgenda(definition: QuizDefinition, { dimensions, splitItems }: TeamPicture): Agenda | null {
  const dimension = dimensions?.[0]?.dimension;
  if (!dimension) return null;
  const questions = (splitItems ?? []).flatMap((linkId) =>
    definition.items.filter((item) => item.linkId === linkId && countsIn(item, dimension)),
  );
  return { dimension, questions: questions.slice(0, mostQuestions) };
}

const countsIn = ({ scores }: Item, dimension: string) => !!scores?.some((entry) => entry.dimension === dimension);
