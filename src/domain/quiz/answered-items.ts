import type { Item, QuizDefinition } from '../../contract/quiz.ts';
import type { AnswerCode } from '../../contract/quiz-names.ts';
import { enabledItems } from './enabled.ts';
import { type Answers, apartOptionsOf, type ItemState, isQuestion, isScored, itemState, optionsOf } from './item.ts';

/** One question that was asked, with what was answered; `codes` are empty when nothing was. */
export interface AnsweredItem {
  readonly item: Item;
  readonly state: ItemState;
  readonly codes: readonly AnswerCode[];
}

/** What goes along with exported answers: the role only when a person wants it (RQ-72). */
export interface ExportChoice {
  readonly hasRole: boolean;
}

/** The questions an export holds: those that are asked with these answers, in definition order (RQ-11, RQ-72). */
export function answeredItems(definition: QuizDefinition, answers: Answers, { hasRole }: ExportChoice): AnsweredItem[] {
  const role = definition.team?.gap?.item;
  return enabledItems(definition, answers)
    .filter((item) => isQuestion(item) && (hasRole || item.linkId !== role))
    .map((item) => {
      const codes = offeredCodes(definition, item, answers.get(item.linkId) ?? []);
      const plain = codes.length > 0 ? 'answered' : 'unanswered';
      return { item, codes, state: isScored(item) ? itemState(definition, item, codes) : plain };
    });
}

/** The codes among these that the question offers. */
export function offeredCodes(definition: QuizDefinition, item: Item, codes: readonly AnswerCode[]): AnswerCode[] {
  const offered = [...optionsOf(definition, item), ...apartOptionsOf(definition, item)].map(({ code }) => code);
  return codes.filter((code) => offered.includes(code));
}
