import type { Question } from '../../contract/question-set.ts';
import type { Answers, SignUpRequest } from '../../contract/sign-up.ts';
import type { TypedAnswer } from './answer-reading.ts';
import { EMPTY_FORM, type TypedForm } from './sign-up-form.ts';

type Sent = Pick<SignUpRequest, 'contact' | 'ageFrom' | 'answers' | 'slotIds' | 'isNotCpr'>;

/** What a person would have typed to say what they sent: the form as they left it, to be changed (SU-74). */
export function typedFromRequest(
  { contact, ageFrom, answers = {}, slotIds = [], isNotCpr = [] }: Sent,
  questions: readonly Question[],
): TypedForm {
  const given = questions.flatMap((question) => {
    const typed = Object.hasOwn(answers, question.id) ? typedAnswer(question, answers[question.id]) : undefined;
    return typed === undefined ? [] : [[question.id, typed] as const];
  });
  return {
    ...EMPTY_FORM,
    slotIds,
    contact,
    ageFrom: ageFrom === undefined ? '' : String(ageFrom),
    answers: Object.fromEntries(given),
    isNotCpr,
  };
}

function typedAnswer({ type }: Question, value: Answers[string] | undefined): TypedAnswer | undefined {
  if (Array.isArray(value)) return value;
  if (type === 'date' && typeof value === 'string') {
    const [year = '', month = '', day = ''] = value.split('-');
    return { day: String(Number(day)), month: String(Number(month)), year };
  }
  // A decimal comma, so that a dot is never taken for one that parts thousands.
  return typeof value === 'number' ? String(value).replace('.', ',') : value === undefined ? undefined : String(value);
}
