import type { Question } from '../contract/question-set.ts';
import { fieldPointer } from '../domain/sign-up/field-error.ts';
import type { SignUpFlow } from './sign-up-flow.ts';

/** Whether a time was chosen that cannot be had any more (SU-40). */
export function isTimeGone({ judged }: SignUpFlow): boolean {
  return judged.errors.some(({ pointer, code }) => pointer === fieldPointer('slotIds') && code === 'out-of-date');
}

/** The labels of the questions that were not asked before; one of another type is another question (CT-32). */
export function newLabels({ judged, locale }: SignUpFlow, before: readonly Question[]): string[] {
  const isNew = ({ id, type }: Question) =>
    type !== 'info' && !before.some((old) => old.id === id && old.type === type);
  return judged.form.questions.filter(isNew).map(({ label }) => locale.text(label).text);
}
