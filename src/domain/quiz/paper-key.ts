import type { Option, QuizDefinition } from '../../contract/quiz.ts';
import type { AnswerCode } from '../../contract/quiz-names.ts';
import { isScored, itemValue, optionsOf } from './item.ts';
import { paperForm } from './paper-form.ts';

/** What the answers to one question give in an area; a reversed question is turned round already. */
export interface KeyRow {
  readonly number: number;
  readonly linkId: string;
  readonly points: ReadonlyMap<AnswerCode, number>;
  /** All its answers, with their words. */
  readonly answers: readonly Option[];
  /** The most points it gives. */
  readonly possible: number;
  readonly weight: number;
}

/** How the number of one area is added up by hand. */
export interface KeyDimension {
  readonly dimension: string;
  readonly rows: readonly KeyRow[];
  /** What the points are divided by for each answer, where all questions give equally many and weigh the same. */
  readonly divisor: number | null;
  /** 0–1: the share that must be answered. */
  readonly needed: number;
}

/** The key of the paper form: question, area, and the points of each answer (RQ-71). */
export function paperKey(definition: QuizDefinition): KeyDimension[] {
  const scored = paperForm(definition).filter(({ item }) => isScored(item));
  return definition.dimensions.map(({ id, minCoverage }) => {
    const rows = scored.flatMap(({ item, number, answers }) =>
      (item.scores ?? [])
        .filter(({ dimension }) => dimension === id)
        .map(({ weight = 1 }): KeyRow => {
          const worth = optionsOf(definition, item).map(
            ({ code }) => [code, itemValue(definition, item, [code])] as const,
          );
          const points = worth.map(([code, value]) => [code, value?.points ?? 0] as const);
          const possible = worth[0]?.[1]?.possible ?? 0;
          return { number: number ?? 0, linkId: item.linkId, points: new Map(points), answers, possible, weight };
        }),
    );
    const [first] = rows;
    const isEven = rows.every(({ possible, weight }) => possible === first?.possible && weight === first.weight);
    const needed = minCoverage ?? definition.scoring.minCoverage;
    return { dimension: id, rows, divisor: isEven ? (first?.possible ?? null) : null, needed };
  });
}
