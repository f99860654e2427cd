import type { Item, QuizDefinition } from '../../contract/quiz.ts';
import type { AnswerCode } from '../../contract/quiz-names.ts';
import { enabledItems } from './enabled.ts';
import { type Answers, type ItemState, isScored, itemState, itemValue } from './item.ts';
import type { DimensionScore, QuizScore, Score } from './score.ts';

/** How one question went into a dimension: `points` of `possible` make `value`, a reversed question turned round. */
export interface ExplainedItem {
  readonly item: Item;
  readonly state: ItemState;
  readonly code: AnswerCode | null;
  readonly points: number | null;
  readonly possible: number | null;
  /** 0–1, or null when it does not count. */
  readonly value: number | null;
  readonly weight: number;
}

/** How one dimension went into the overall number. */
export interface ExplainedDimension {
  readonly dimension: DimensionScore;
  readonly weight: number;
}

/** A division written out: `sum ÷ divisor`, × 100 for a dimension, is the score. */
export interface Division {
  readonly sum: number;
  readonly divisor: number;
}

/** How the number of one dimension came about; no division when it has none. */
export interface DimensionExplanation {
  readonly result: DimensionScore;
  readonly items: readonly ExplainedItem[];
  readonly division: Division | null;
}

/** How all numbers came about (RQ-45), as data; the words are `i18n`'s. */
export interface Explanation {
  readonly dimensions: readonly DimensionExplanation[];
  readonly overall: {
    readonly result: Score;
    readonly dimensions: readonly ExplainedDimension[];
    readonly division: Division | null;
  };
}

/** Retraces a result step by step, from the same values as the scorer. */
export function explain(definition: QuizDefinition, answers: Answers, result: QuizScore): Explanation {
  const items = enabledItems(definition, answers).filter(isScored);
  const weights = new Map(definition.dimensions.map(({ id, weight }) => [id, weight ?? 1]));
  const parts = result.dimensions.map((dimension) => ({ dimension, weight: weights.get(dimension.id) ?? 1 }));
  return {
    dimensions: result.dimensions.map((dimension) => {
      const explained = items.flatMap((item) => explainItem({ definition, answers, item, dimension: dimension.id }));
      return { result: dimension, items: explained, division: division(dimension, explained.map(toTerm)) };
    }),
    overall: {
      result: result.overall,
      dimensions: parts,
      division: division(
        result.overall,
        parts.map(({ dimension, weight }) => ({ value: dimension.score, weight })),
      ),
    },
  };
}

interface ItemCase {
  readonly definition: QuizDefinition;
  readonly answers: Answers;
  readonly item: Item;
  readonly dimension: string;
}

function explainItem({ definition, answers, item, dimension }: ItemCase): ExplainedItem[] {
  const codes = answers.get(item.linkId);
  const state = itemState(definition, item, codes);
  const worth = itemValue(definition, item, codes);
  return (item.scores ?? [])
    .filter((entry) => entry.dimension === dimension)
    .map(({ weight }) => ({
      item,
      state,
      code: state === 'unanswered' ? null : (codes?.[0] ?? null),
      points: worth?.points ?? null,
      possible: worth?.possible ?? null,
      value: worth?.value ?? null,
      weight: weight ?? 1,
    }));
}

interface Term {
  readonly value: number | null;
  readonly weight: number;
}

const toTerm = ({ value, weight }: ExplainedItem): Term => ({ value, weight });

function division({ state }: Score, terms: readonly Term[]): Division | null {
  if (state !== 'scored') return null;
  const counted = terms.flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }]));
  return {
    sum: counted.reduce((total, { value, weight }) => total + weight * value, 0),
    divisor: counted.reduce((total, { weight }) => total + weight, 0),
  };
}
