import type { Item, QuizDefinition } from '../../contract/quiz.ts';
import type { AnswerCode } from '../../contract/quiz-names.ts';
import { type Answers, apartOptionsOf } from './item.ts';

type Condition = NonNullable<Item['enableWhen']>[number];

const wholeNumber = /^-?\d+$/;

/**
 * The items that are asked with these answers, in definition order (RQ-10). A disabled item keeps its answer in memory,
 * but no condition sees it, and neither does a child of it get asked (RQ-11).
 */
export function enabledItems(definition: QuizDefinition, answers: Answers): Item[] {
  const enabled = new Map<string, Item>();
  for (const item of definition.items) {
    const { enableWhen, enableBehavior, linkId, parent } = item;
    const isMet = ({ question, operator, answer }: Condition) => {
      const named = enabled.get(question);
      const codes = (named && answers.get(question)) ?? [];
      const apart = named ? apartOptionsOf(definition, named).map(({ code }) => code) : [];
      return holds({ operator, answer, codes, apart });
    };
    const isParentOpen = !parent || enabled.has(parent) || !definition.items.some((one) => one.linkId === parent);
    const isAsked =
      !enableWhen?.length || (enableBehavior === 'any' ? enableWhen.some(isMet) : enableWhen.every(isMet));
    if (isParentOpen && isAsked) enabled.set(linkId, item);
  }
  return [...enabled.values()];
}

/** Whether one condition holds for the codes of the question it names, by the table of RQ-10. */
export function holds({ operator, answer, codes, apart }: ConditionCase): boolean {
  const isBeside = (compare: (code: number, asked: number) => boolean) =>
    wholeNumber.test(String(answer)) &&
    codes.some((code) => wholeNumber.test(code) && !apart.includes(code) && compare(Number(code), Number(answer)));
  switch (operator) {
    case 'exists':
      return codes.length > 0 === answer;
    case '=':
      return codes.some((code) => code === answer);
    case '!=':
      return !codes.some((code) => code === answer);
    case '<':
      return isBeside((code, asked) => code < asked);
    case '>':
      return isBeside((code, asked) => code > asked);
    case '<=':
      return isBeside((code, asked) => code <= asked);
    case '>=':
      return isBeside((code, asked) => code >= asked);
  }
}

/** A condition with the codes of the question it names; `apart` are the codes that are no numbers even if they look so. */
export interface ConditionCase {
  readonly operator: Condition['operator'];
  readonly answer: Condition['answer'];
  readonly codes: readonly AnswerCode[];
  readonly apart: readonly AnswerCode[];
}
