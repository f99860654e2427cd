import type { QuizDefinition, Recommendation } from '../../contract/quiz.ts';
import type { QuizScore } from './score.ts';

const tolerance = 1e-9;
const mostByDefault = 3;

/**
 * The advice whose rule holds for one respondent, in the order it is given (RQ-46): general rules first, then the
 * dimensions from the lowest number up. A rule about a team never holds here.
 */
export function recommend(
  { recommendations, recommendationPolicy }: QuizDefinition,
  result: QuizScore,
): Recommendation[] {
  const scores = new Map(result.dimensions.map((dimension) => [dimension.id, dimension]));
  const general = (recommendations ?? []).filter(({ when }) => isSaidOfAnswers(when, dontKnowShare(result)));
  const weak = (recommendations ?? []).flatMap((recommendation) => {
    const { when } = recommendation;
    const found = 'dimension' in when ? scores.get(when.dimension) : undefined;
    if (!('dimension' in when) || found?.shown == null || found.score === null || found.shown >= when.below) return [];
    return [{ recommendation, score: found.score }];
  });
  weak.sort((left, right) => (Math.abs(left.score - right.score) <= tolerance ? 0 : left.score - right.score));
  return [...general, ...weak.map((entry) => entry.recommendation)].slice(
    0,
    recommendationPolicy?.max ?? mostByDefault,
  );
}

/** *Don't know* among all that could have been answered; 0 when nothing could. */
export function dontKnowShare({ states }: QuizScore): number {
  const dontKnow = states.get('dontKnow') ?? 0;
  const all = dontKnow + (states.get('answered') ?? 0) + (states.get('unanswered') ?? 0);
  return all > 0 ? dontKnow / all : 0;
}

function isSaidOfAnswers(when: Recommendation['when'], share: number): boolean {
  return 'dontKnowShareAtLeast' in when && share + tolerance >= when.dontKnowShareAtLeast;
}
