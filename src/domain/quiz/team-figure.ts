import type { QuizDefinition } from '../../contract/quiz.ts';
import type { TeamFigure } from '../../contract/quiz-team.ts';
import { shownNumber } from './score.ts';
import { fewestPeople } from './suppress.ts';

/** A figure before it is known what it is about. */
export type Figure = Omit<TeamFigure, 'dimension'>;

const tolerance = 1e-9;
/** From so many people on, the lowest and the highest say nothing of one person that others could not guess (RQ-56). */
const enoughForExtremes = 10;
const defaultRules = { some: 10, high: 20, lowAtMost: 25, highAtLeast: 75, shareEach: 0.3 };

/** Fewest people a figure of this quiz may be about (RQ-57). */
export const leastPeople = ({ team }: QuizDefinition): number =>
  Math.max(fewestPeople, team?.minRespondents ?? fewestPeople);

/** What people's numbers (0–100, unrounded) say together; null for fewer than may be shown (RQ-56, RQ-57). */
export function figureOf(definition: QuizDefinition, numbers: readonly number[]): Figure | null {
  if (numbers.length < leastPeople(definition)) return null;
  const sorted = numbers.toSorted((left, right) => left - right);
  const at = (share: number) => shownNumber(quantile(sorted, share));
  return {
    respondents: numbers.length,
    mean: shownNumber(meanOf(numbers)),
    median: at(0.5),
    lowerQuartile: at(0.25),
    upperQuartile: at(0.75),
    spread: shownNumber(spreadOf(numbers)),
    agreement: agreementOf(definition, numbers),
    isPolarised: isPolarised(definition, numbers),
    ...(numbers.length >= enoughForExtremes ? { lowest: at(0), highest: at(1) } : {}),
  };
}

/** How far people are from their mean on average: the spread AD (RQ-56). */
export function spreadOf(numbers: readonly number[]): number {
  const mean = meanOf(numbers);
  return meanOf(numbers.map((number) => Math.abs(number - mean)));
}

/** How much people agree, by their spread (RQ-56). */
export function agreementOf({ team }: QuizDefinition, numbers: readonly number[]): Figure['agreement'] {
  const { some, high } = team?.disagreement ?? defaultRules;
  const spread = spreadOf(numbers) + tolerance;
  if (spread < some) return 'agree';
  return spread < high ? 'some' : 'disagree';
}

/** Whether some answer very low and others very high (RQ-56). */
export function isPolarised({ team }: QuizDefinition, numbers: readonly number[]): boolean {
  const { lowAtMost, highAtLeast, shareEach } = team?.polarised ?? defaultRules;
  const isCommon = (belongs: (number: number) => boolean) =>
    numbers.filter(belongs).length + tolerance >= shareEach * numbers.length;
  return (
    numbers.length > 0 &&
    isCommon((number) => number <= lowAtMost + tolerance) &&
    isCommon((number) => number + tolerance >= highAtLeast)
  );
}

/** The quantile of sorted numbers, in between by a straight line: type 7 of Hyndman and Fan (1996). */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/** The mean of at least one number. */
export function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
