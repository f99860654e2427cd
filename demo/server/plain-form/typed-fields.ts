import type { Question } from '../../../src/contract/question-set.ts';
import type { TypedAnswer } from '../../../src/domain/sign-up/answer-reading.ts';
import { OTHER_PREFIX } from '../../../src/domain/sign-up/answer-rules.ts';
import { fieldPointer } from '../../../src/domain/sign-up/field-error.ts';
import { isAboutParticipant, questionsInOrder } from '../../../src/domain/sign-up/question-visibility.ts';
import type { TypedForm } from '../../../src/domain/sign-up/sign-up-form.ts';
import type { SignUpTarget } from '../../../src/domain/sign-up/sign-up-target.ts';

/** Names of the form's controls. */
export const fieldName = {
  answer: (id: string, part = ''): string => `answer.${id}${part && `.${part}`}`,
  consent: (id: string): string => `consent.${id}`,
};

/** Fields about the parent or guardian of who is too young to sign up alone (SU-55). */
export const guardianPointers = ['name', 'email', 'phone'].map((member) => fieldPointer('guardian', member));

/** What was typed into a form without JavaScript, as the widget keeps it. */
export function typedFields(fields: URLSearchParams, target: SignUpTarget, now: Date): TypedForm {
  const text = (name: string) => fields.get(name) ?? '';
  const consents = (target.terms.privacy.consents ?? []).map(({ id }) => [
    id,
    { isGranted: fields.has(fieldName.consent(id)), at: now.toISOString().replace(/\.\d+/, '') },
  ]);
  const answers = questionsOf(target).map((question) => [question.id, typedAnswer(fields, question)]);
  return {
    slotIds: fields.getAll('slot'),
    contact: { name: text('name'), email: text('email'), phone: text('phone'), postcode: text('postcode') },
    ageFrom: text('ageFrom'),
    answers: Object.fromEntries(answers),
    consents: Object.fromEntries(consents),
    isNotCpr: [],
    website: text('website'),
    fields: Object.fromEntries(guardianPointers.map((pointer) => [pointer, text(pointer)])),
  };
}

/** The sign-up's own questions; those about each participant need a form that grows. */
export const questionsOf = ({ terms }: SignUpTarget): Question[] =>
  questionsInOrder(terms.questions).filter((question) => !isAboutParticipant(question));

function typedAnswer(fields: URLSearchParams, { id, type, hasOther }: Question): TypedAnswer | undefined {
  const part = (name: string) => fields.get(fieldName.answer(id, name)) ?? '';
  if (type === 'date') return { day: part('day'), month: part('month'), year: part('year') };
  const chosen = fields.getAll(fieldName.answer(id));
  const written = chosen.map((value) => (hasOther && value === OTHER_PREFIX ? OTHER_PREFIX + part('other') : value));
  if (type === 'choices' || type === 'weekdays' || type === 'times') return written;
  return written[0];
}
