import type { JudgedForm } from '../domain/sign-up/step-result.ts';
import { errorWords } from './error-words.ts';
import { fieldId } from './field-views.ts';
import type { FilledForm } from './sign-up-flow.ts';

/** The errors of the page, in the words that stand at the fields (SU-36). */
export function summaryOf({ state, locale, target }: FilledForm, { form }: JudgedForm) {
  const { phase } = state;
  if (phase.name !== 'invalid') return {};
  const asked = { questions: target.terms.questions?.items ?? [], policy: target.terms.policy };
  const errors = phase.errors.map((error) => {
    const isPlaced = form.asked.includes(error.pointer);
    return { message: errorWords(error, asked, locale), ...(isPlaced && { fieldId: fieldId(error.pointer) }) };
  });
  return { summary: { title: locale.words.problem, errors } };
}
