import type { Item, Option, QuizDefinition } from '../../contract/quiz.ts';
import { holds } from './enabled.ts';
import { apartOptionsOf, isQuestion, optionsOf } from './item.ts';

/** When a question is to be answered on paper: by the answer to one before. */
export interface PaperCondition {
  /** Number of the question that decides. */
  readonly number: number;
  /** `is`, `isNot`: its answer is one of these, or none of them; otherwise whether it has one at all. */
  readonly kind: 'is' | 'isNot' | 'answered' | 'notAnswered';
  readonly answers: readonly Option[];
}

/** One question of the paper form, or a text between; texts have no number. */
export interface PaperItem {
  readonly item: Item;
  readonly number: number | null;
  readonly answers: readonly Option[];
  readonly conditions: readonly PaperCondition[];
  readonly isAny: boolean;
}

/** All questions of all branches, numbered, with their conditions (RQ-71). */
export function paperForm(definition: QuizDefinition): PaperItem[] {
  const numbers = new Map<string, number>();
  return definition.items.map((item) => {
    const number = isQuestion(item) ? numbers.size + 1 : null;
    if (number !== null) numbers.set(item.linkId, number);
    return {
      item,
      number,
      answers: number === null ? [] : [...optionsOf(definition, item), ...apartOptionsOf(definition, item)],
      conditions: conditionsOf(definition, item, numbers),
      isAny: item.enableBehavior === 'any',
    };
  });
}

function conditionsOf(definition: QuizDefinition, item: Item, numbers: ReadonlyMap<string, number>): PaperCondition[] {
  const all = item.enableWhen ?? [];
  // Who is asked what an answer is has been asked whether there is one.
  const isSaid = ({ question, operator }: (typeof all)[number]) =>
    operator !== 'exists' || !all.some((other) => other.question === question && other.operator !== 'exists');
  const conditions = all.filter(isSaid).map(({ question, operator, answer }): PaperCondition => {
    const asked = definition.items.find(({ linkId }) => linkId === question);
    const offered = asked ? [...optionsOf(definition, asked), ...apartOptionsOf(definition, asked)] : [];
    const apart = asked ? apartOptionsOf(definition, asked).map(({ code }) => code) : [];
    const number = numbers.get(question) ?? 0;
    if (operator === 'exists') return { number, kind: answer === false ? 'notAnswered' : 'answered', answers: [] };
    if (operator === '!=') return { number, kind: 'isNot', answers: offered.filter(({ code }) => code === answer) };
    const answers = offered.filter(({ code }) => holds({ operator, answer, codes: [code], apart }));
    return { number, kind: 'is', answers };
  });
  // One of several that no answer can meet says nothing; alone it would keep the question from everybody.
  return conditions.filter(({ kind, answers }) => kind !== 'is' || answers.length > 0);
}
