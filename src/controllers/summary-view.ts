import type { JudgedForm } from '../domain/sign-up/step-result.ts';
import { errorWords } from './error-words.ts';
import { askedOf, fieldId } from './field-views.ts';
import type { FilledForm } from './sign-up-flow.ts';

/** The errors of the page, in the words that stand at the fields (SU-36). */
export function summaryOf(flow: FilledForm, judged: JudgedForm) {
  const { state, locale } = flow;
  const { phase } = state;
  if (phase.name !== 'invalid') return {};
  const asked = askedOf(flow, judged);
  const errors = phase.errors.map((error) => {
    const isPlaced = judged.form.asked.includes(error.pointer);
    return { message: errorWords(error, asked, locale), ...(isPlaced && { fieldId: fieldId(error.pointer) }) };
  });
  return { summary: { title: locale.words.problem, errors } };
}
