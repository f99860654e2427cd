import type { Item, QuizDefinition } from '../../contract/quiz.ts';
import type { AnswerCode } from '../../contract/quiz-names.ts';
import type { TeamFigure, TeamResult } from '../../contract/quiz-team.ts';
import { type Answers, isScored } from './item.ts';
import { type JudgedItem, judgeItem, type QuizScore, scoredItems, scoreJudged } from './score.ts';
import { agreementOf, figureOf, isPolarised, leastPeople, spreadOf } from './team-figure.ts';

/** One person of a team with the numbers of their answers. */
export interface Respondent {
  readonly answers: Answers;
  readonly judged: readonly JudgedItem[];
  readonly result: QuizScore;
}

/** What a team's answers say together. Below the fewest people there is only their count (RQ-57). */
export type TeamPicture = Pick<TeamResult, 'respondents' | 'overall' | 'dimensions' | 'splitItems' | 'dontKnowShare'>;

/** Scores each person of a team. */
export function scoreTeam(definition: QuizDefinition, people: readonly Answers[]): Respondent[] {
  const judge = judgeOnce(definition);
  return people.map((answers) => {
    const judged = scoredItems(definition, answers).map((item) => judge(item, answers.get(item.linkId)));
    return { answers, judged, result: scoreJudged(definition, judged) };
  });
}

/** Many people give the same answers: each is judged the first time it is met. */
function judgeOnce(definition: QuizDefinition) {
  const known = new Map<Item, Map<AnswerCode | undefined, JudgedItem>>();
  return (item: Item, codes?: readonly AnswerCode[]): JudgedItem => {
    const ofItem = known.get(item) ?? new Map<AnswerCode | undefined, JudgedItem>();
    const judged = ofItem.get(codes?.[0]) ?? judgeItem(definition, item, codes);
    known.set(item, ofItem.set(codes?.[0], judged));
    return judged;
  };
}

/** The people's unrounded numbers in a dimension, without those who have none. */
export const numbersIn = (team: readonly Respondent[], dimension: string): number[] =>
  team.flatMap(({ result }) => result.dimensions.find(({ id }) => id === dimension)?.score ?? []);

/**
 * The team's figures, by persons and not by questions: where it disagrees most comes first, ties in definition order
 * (RQ-55, RQ-56). A dimension that fewer than k people have a number in is left out (RQ-57).
 */
export function teamPicture(definition: QuizDefinition, team: readonly Respondent[]): TeamPicture {
  const respondents = team.length;
  if (respondents < leastPeople(definition)) return { respondents };
  const overall = figureOf(
    definition,
    team.flatMap(({ result }) => result.overall.score ?? []),
  );
  return {
    respondents,
    ...(overall ? { overall } : {}),
    dimensions: figuresBySpread(definition, team),
    splitItems: splitItems(definition, team),
    dontKnowShare: dontKnowShareOf(team),
  };
}

function figuresBySpread(definition: QuizDefinition, team: readonly Respondent[]): TeamFigure[] {
  const figures = definition.dimensions.flatMap(({ id }) => {
    const numbers = numbersIn(team, id);
    const figure = figureOf(definition, numbers);
    return figure ? [{ figure: { dimension: id, ...figure }, spread: spreadOf(numbers) }] : [];
  });
  return figures.sort(bySpread).map(({ figure }) => figure);
}

/** Questions that people answered very differently, for the agenda: their ids only (RQ-56). */
function splitItems(definition: QuizDefinition, team: readonly Respondent[]): string[] {
  const least = leastPeople(definition);
  const valuesOf = new Map<Item, number[]>();
  for (const { item, value } of team.flatMap(({ judged }) => judged)) {
    if (value === null) continue;
    const values = valuesOf.get(item);
    if (values) values.push(100 * value);
    else valuesOf.set(item, [100 * value]);
  }
  const split = definition.items.filter(isScored).flatMap((item) => {
    const values = valuesOf.get(item) ?? [];
    if (values.length < least) return [];
    const isSplit = agreementOf(definition, values) === 'disagree' || isPolarised(definition, values);
    return isSplit ? [{ linkId: item.linkId, spread: spreadOf(values) }] : [];
  });
  return split.sort(bySpread).map(({ linkId }) => linkId);
}

function dontKnowShareOf(team: readonly Respondent[]): number {
  const count = (state: 'answered' | 'dontKnow' | 'unanswered') =>
    team.reduce((sum, { result }) => sum + (result.states.get(state) ?? 0), 0);
  const all = count('answered') + count('dontKnow') + count('unanswered');
  return all > 0 ? count('dontKnow') / all : 0;
}

const bySpread = (one: { spread: number }, other: { spread: number }) =>
  Math.abs(one.spread - other.spread) <= 1e-9 ? 0 : other.spread - one.spread;
