import type { Item, QuizDefinition } from '../../contract/quiz.ts';
import type { AnswerCode } from '../../contract/quiz-names.ts';
import { enabledItems } from './enabled.ts';
import { type Answers, type ItemState, isScored, itemState, itemValue } from './item.ts';

/** Whether there is a number, and if not, why. */
export type ScoreState = 'scored' | 'insufficient' | 'notApplicable';

/** A number with what it rests on; no number is null, never zero (RQ-18). */
export interface Score {
  readonly state: ScoreState;
  /** 0–100, unrounded. */
  readonly score: number | null;
  /** 0–100, the integer that is shown (RQ-16). */
  readonly shown: number | null;
  /** Id of the band of the shown number. */
  readonly band: string | null;
  /** 0–1: the share of the weight that was answered. */
  readonly coverage: number;
}

/** One dimension: `asked` items are enabled and applicable, `answered` ones count (RQ-14). */
export interface DimensionScore extends Score {
  readonly id: string;
  readonly answered: number;
  readonly asked: number;
}

/** How weak dimensions hold the overall band down (RQ-17). */
export interface AppliedCap {
  readonly from: string;
  readonly to: string;
  readonly below: number;
  readonly dimensions: readonly string[];
}

/** All dimensions together; `band` is the one after the cap. */
export interface OverallScore extends Score {
  readonly cap: AppliedCap | null;
}

/** The whole result of one set of answers. */
export interface QuizScore {
  readonly overall: OverallScore;
  readonly dimensions: readonly DimensionScore[];
  /** Enabled scored items by state. */
  readonly states: ReadonlyMap<ItemState, number>;
}

interface Part {
  readonly weight: number;
  readonly state: ScoreState;
  /** 0–100. */
  readonly score: number | null;
}

const tolerance = 1e-9;

/** An enabled scored item with what became of it, and its value 0–1 where it has one. */
export interface JudgedItem {
  readonly item: Item;
  readonly state: ItemState;
  readonly value: number | null;
}

/** Judges one answer; the first code decides. */
export function judgeItem(definition: QuizDefinition, item: Item, codes?: readonly AnswerCode[]): JudgedItem {
  const value = itemValue(definition, item, codes)?.value ?? null;
  // Only what is answered has a value.
  return { item, value, state: value === null ? itemState(definition, item, codes) : 'answered' };
}

/** Scores the answers by the rules of the definition (RQ-10 to RQ-18). */
export const score = (definition: QuizDefinition, answers: Answers): QuizScore =>
  scoreJudged(
    definition,
    scoredItems(definition, answers).map((item) => judgeItem(definition, item, answers.get(item.linkId))),
  );

/** The items that are asked and scored. */
export const scoredItems = (definition: QuizDefinition, answers: Answers): Item[] =>
  enabledItems(definition, answers).filter(isScored);

/** Scores answers that have been judged, each once. */
export function scoreJudged(definition: QuizDefinition, judged: readonly JudgedItem[]): QuizScore {
  const parts = new Map<string, Part[]>(definition.dimensions.map(({ id }) => [id, []]));
  const states = new Map<ItemState, number>();
  for (const { item, state, value } of judged) {
    const part = partOf(state, value);
    states.set(state, (states.get(state) ?? 0) + 1);
    for (const { dimension, weight = 1 } of item.scores ?? []) parts.get(dimension)?.push({ ...part, weight });
  }
  const dimensions = definition.dimensions.map((dimension) =>
    scoreDimension(definition, dimension, parts.get(dimension.id) ?? []),
  );
  return { overall: scoreOverall(definition, dimensions), dimensions, states };
}

/** The number that is shown: halves up, with tolerance for what cannot be written in binary (RQ-16). */
export function shownNumber(value: number): number {
  return Math.floor(value + 0.5 + tolerance);
}

function scoreDimension(
  definition: QuizDefinition,
  { id, minCoverage = definition.scoring.minCoverage }: QuizDefinition['dimensions'][number],
  parts: readonly Part[],
): DimensionScore {
  return {
    id,
    ...withBand(definition, weightedMean(parts, minCoverage)),
    answered: parts.filter((part) => part.state === 'scored').length,
    asked: parts.filter((part) => part.state !== 'notApplicable').length,
  };
}

function partOf(state: ItemState, value: number | null): Omit<Part, 'weight'> {
  if (state === 'notApplicable') return { state, score: null };
  return value === null ? { state: 'insufficient', score: null } : { state: 'scored', score: 100 * value };
}

function scoreOverall(definition: QuizDefinition, dimensions: readonly DimensionScore[]): OverallScore {
  const weights = new Map(definition.dimensions.map(({ id, weight }) => [id, weight ?? 1]));
  const parts = dimensions.map(({ id, state, score }) => ({ weight: weights.get(id) ?? 1, state, score }));
  const overall = withBand(definition, weightedMean(parts, definition.scoring.overall.minCoverage));
  const cap = overall.band === null ? null : appliedCap(definition, overall.band, dimensions);
  return { ...overall, band: cap?.to ?? overall.band, cap };
}

/** The mean over the parts that have a number, if they weigh enough among those that could have one (RQ-14, RQ-15). */
function weightedMean(parts: readonly Part[], minCoverage: number): Omit<Score, 'shown' | 'band'> {
  let [count, possible, weight, total] = [0, 0, 0, 0];
  for (const part of parts) {
    if (part.state === 'notApplicable') continue;
    count += 1;
    possible += part.weight;
    if (part.state !== 'scored') continue;
    weight += part.weight;
    total += part.weight * (part.score ?? 0);
  }
  if (count === 0) return { state: 'notApplicable', score: null, coverage: 0 };
  const coverage = weight > 0 ? weight / possible : 0;
  if (weight <= 0 || coverage + tolerance < minCoverage) return { state: 'insufficient', score: null, coverage };
  return { state: 'scored', score: total / weight, coverage };
}

function withBand(definition: QuizDefinition, mean: Omit<Score, 'shown' | 'band'>): Score {
  const shown = mean.score === null ? null : shownNumber(mean.score);
  return { ...mean, shown, band: shown === null ? null : bandOf(definition, shown) };
}

/** The id of the band a shown number is in: from `min` up to but not including `max`, the last one closed (RQ-16). */
export function bandOf({ bands }: QuizDefinition, shown: number): string | null {
  const band = bands.find(
    ({ min, max }, index) => shown >= min && (shown < max || (index === bands.length - 1 && shown <= max)),
  );
  return band?.id ?? null;
}

function appliedCap(
  definition: QuizDefinition,
  from: string,
  dimensions: readonly DimensionScore[],
): AppliedCap | null {
  const rankOf = (id: string) => definition.bands.findIndex((band) => band.id === id);
  const applied = (definition.scoring.overall.caps ?? [])
    .map(({ anyDimensionBelow: below, maxBand: to }) => {
      const weak = dimensions.filter(({ shown }) => shown !== null && shown < below).map(({ id }) => id);
      return { from, to, below, dimensions: weak };
    })
    .filter(({ to, dimensions: weak }) => weak.length > 0 && rankOf(to) < rankOf(from))
    .sort((left, right) => rankOf(left.to) - rankOf(right.to) || right.below - left.below);
  return applied[0] ?? null;
}
