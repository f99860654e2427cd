import type { QuizDefinition } from '../../contract/quiz.ts';

/** Data whose members have their types where they are there at all. */
export type Loose<Value> = { readonly [Name in keyof Value]?: Loose<Value[Name]> };
/** The definition as the rules meet it. */
export type LooseDefinition = Loose<QuizDefinition>;

/** Whether a value is among the known ones; what is not there at all, the value or all of them, has been told already. */
export function isKnown(value: string | undefined, known: readonly (string | undefined)[]): boolean {
  return value === undefined || known.length === 0 || known.includes(value);
}

/** The places of values that have stood before. */
export function repeated(values: readonly unknown[]): number[] {
  return [...values.keys()].filter((at) => values[at] !== undefined && values.indexOf(values[at]) < at);
}
