import type { Item, Option, QuizDefinition } from '../../contract/quiz.ts';
import type { AnswerCode } from '../../contract/quiz-names.ts';

/** The chosen codes by `linkId`; none and absent are the same (RQ-2). */
export type Answers = ReadonlyMap<string, readonly AnswerCode[]>;

/** What became of an enabled scored item; four different things everywhere (RQ-12). */
export type ItemState = 'answered' | 'dontKnow' | 'notApplicable' | 'unanswered';

type NonSubstantive = NonNullable<QuizDefinition['nonSubstantive']>[number];

/** Whether an item counts towards a dimension (RQ-5). */
export function isScored(item: Item): boolean {
  return !!item.scores?.length;
}

/** Whether an item asks something; groups and displays do not (RQ-5). */
export function isQuestion(item: Item): boolean {
  return (item.type ?? 'choice') === 'choice';
}

/** Whether an answer is demanded: scored items by default, others not (RQ-4). */
export function isRequired(item: Item): boolean {
  return item.isRequired ?? isScored(item);
}

/** The options of an item, its own or those of its scale, without the answers that are set apart (RQ-5). */
export function optionsOf({ scales }: QuizDefinition, { answerOption, scale }: Item): readonly Option[] {
  if (answerOption) return answerOption;
  return scales && scale && Object.hasOwn(scales, scale) ? (scales[scale]?.options ?? []) : [];
}

/** *Don't know* and *not applicable*, where the item offers them (RQ-5). */
export function apartOptionsOf({ nonSubstantive }: QuizDefinition, item: Item): readonly NonSubstantive[] {
  return (isScored(item) && nonSubstantive) || [];
}

/** The state of a scored item with these codes; a code it does not offer is no answer (RQ-12). */
export function itemState(definition: QuizDefinition, item: Item, codes: readonly AnswerCode[] = []): ItemState {
  const [code] = codes;
  if (optionsOf(definition, item).some((option) => option.code === code)) return 'answered';
  return apartOptionsOf(definition, item).find((option) => option.code === code)?.kind ?? 'unanswered';
}

/** An answer in points and as the value 0–1 of RQ-13, a reversed question turned round already. */
export interface ItemValue {
  readonly points: number;
  readonly possible: number;
  readonly value: number;
}

/** What an answered item is worth; null without a substantive answer or without different weights. */
export function itemValue(definition: QuizDefinition, item: Item, codes: readonly AnswerCode[] = []): ItemValue | null {
  const options = optionsOf(definition, item);
  const weight = options.find((option) => option.code === codes[0])?.weight;
  if (weight == null) return null;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const { weight: each = 0 } of options) {
    lowest = Math.min(lowest, each);
    highest = Math.max(highest, each);
  }
  const possible = highest - lowest;
  if (!(possible > 0 && Number.isFinite(possible))) return null;
  const points = item.isReversed ? lowest + possible - weight : weight - lowest;
  return { points, possible, value: points / possible };
}
