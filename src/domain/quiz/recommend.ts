import type { QuizDefinition, Recommendation } from '../../contract/quiz.ts';
import type { QuizScore } from './score.ts';
import type { TeamPicture } from './team.ts';

const tolerance = 1e-9;
const mostByDefault = 3;

/**
 * The advice whose rule holds for one respondent, in the order it is given (RQ-46): general rules first, then the
 * dimensions from the lowest number up. A rule about a team never holds here.
 */
export function recommend(definition: QuizDefinition, result: QuizScore): Recommendation[] {
  const numbers = result.dimensions.flatMap(({ id, score, shown }) =>
    score === null || shown === null ? [] : [{ id, score, shown }],
  );
  const share = dontKnowShare(result);
  return inOrder(
    definition,
    (when) => 'dontKnowShareAtLeast' in when && share + tolerance >= when.dontKnowShareAtLeast,
    numbers,
  );
}

/** The advice for a team: its spread counts too, and a dimension's number is the mean of the people's (RQ-46, RQ-55). */
export function recommendTeam(definition: QuizDefinition, team: TeamPicture): Recommendation[] {
  const { dimensions = [], dontKnowShare: share = 0 } = team;
  const numbers = dimensions.map(({ dimension = '', mean }) => ({ id: dimension, score: mean, shown: mean }));
  const spread = Math.max(0, ...dimensions.map((figure) => figure.spread));
  const isGeneral = (when: Recommendation['when']) =>
    ('dontKnowShareAtLeast' in when && share + tolerance >= when.dontKnowShareAtLeast) ||
    ('teamSpread' in when && spread >= when.teamSpread.anyDimensionAdAtLeast);
  return dimensions.length > 0 ? inOrder(definition, isGeneral, numbers) : [];
}

interface DimensionNumber {
  readonly id: string;
  readonly score: number;
  readonly shown: number;
}

function inOrder(
  { dimensions, recommendations = [], recommendationPolicy }: QuizDefinition,
  isGeneral: (when: Recommendation['when']) => boolean,
  numbers: readonly DimensionNumber[],
): Recommendation[] {
  const placeOf = (id: string) => dimensions.findIndex((dimension) => dimension.id === id);
  const weak = recommendations.flatMap((recommendation) => {
    const { when } = recommendation;
    const found = 'dimension' in when ? numbers.find(({ id }) => id === when.dimension) : undefined;
    return found && 'dimension' in when && found.shown < when.below ? [{ recommendation, ...found }] : [];
  });
  weak.sort((left, right) =>
    Math.abs(left.score - right.score) <= tolerance ? placeOf(left.id) - placeOf(right.id) : left.score - right.score,
  );
  return [
    ...recommendations.filter(({ when }) => isGeneral(when)),
    ...weak.map(({ recommendation }) => recommendation),
  ].slice(0, recommendationPolicy?.max ?? mostByDefault);
}

/** *Don't know* among all that could have been answered; 0 when nothing could. */
export function dontKnowShare({ states }: QuizScore): number {
  const dontKnow = states.get('dontKnow') ?? 0;
  const all = dontKnow + (states.get('answered') ?? 0) + (states.get('unanswered') ?? 0);
  return all > 0 ? dontKnow / all : 0;
}
