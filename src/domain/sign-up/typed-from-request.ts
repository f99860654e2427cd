import type { Question } from '../../contract/question-set.ts';
import type { Answers, SignUpRequest } from '../../contract/sign-up.ts';
import type { TypedAnswer } from './answer-reading.ts';
import { fieldPointer } from './field-error.ts';
import { guardianFields } from './guardian-reading.ts';
import { partyFields } from './party-reading.ts';
import { seriesFields } from './series-choice.ts';
import { EMPTY_FORM, type TypedForm } from './sign-up-form.ts';

type Sent = Pick<SignUpRequest, 'contact'> & Partial<SignUpRequest>;
type Field = readonly [pointer: string, value: TypedAnswer];

/** What a person would have typed to say what they sent: the form as they left it, to be changed (SU-74). */
export function typedFromRequest(sent: Sent, questions: readonly Question[]): TypedForm {
  const { contact, ageFrom, answers = {}, slotIds = [], isNotCpr = [] } = sent;
  return {
    ...EMPTY_FORM,
    slotIds,
    contact,
    ageFrom: ageFrom === undefined ? '' : String(ageFrom),
    answers: Object.fromEntries(typedAnswers(answers, questions)),
    isNotCpr,
    fields: Object.fromEntries([...partyTyped(sent), ...peopleTyped(sent, questions), ...guardianTyped(sent)]),
  };
}

const given = (pointer: string, value: string | number | undefined): Field[] =>
  value === undefined ? [] : [[pointer, String(value)]];
const yesOrNo = (pointer: string, value: boolean | undefined): Field[] =>
  value === undefined ? [] : [[pointer, value ? 'yes' : 'no']];

const partyTyped = ({ party, organisation, partySize, isContactComing, until }: Sent): Field[] => [
  ...given(partyFields.party, party),
  ...given(partyFields.organisation, organisation?.name),
  ...given(partyFields.size, partySize),
  ...yesOrNo(partyFields.isContactComing, isContactComing),
  ...(until ? [[seriesFields.until, typedDate(until)] as const] : []),
];

const peopleTyped = ({ participants = [] }: Sent, questions: readonly Question[]): Field[] =>
  participants.flatMap(({ name, ageFrom, answers = {} }, index) => {
    const at = (...path: string[]) => fieldPointer('participants', index, ...path);
    const said = typedAnswers(answers, questions).map(([id, value]) => [at('answers', id), value] as const);
    return [...given(at('name'), name), ...given(at('ageFrom'), ageFrom), ...said];
  });

function guardianTyped({ guardian }: Sent): Field[] {
  if (!guardian) return [];
  const { isContact = false, name, email, phone } = guardian;
  const reach = Object.entries({ email, phone }).flatMap(([key, value]) => given(fieldPointer('guardian', key), value));
  return [...yesOrNo(guardianFields.isContact, isContact), ...given(guardianFields.name, name), ...reach];
}

function typedAnswers(answers: Answers, questions: readonly Question[]): (readonly [id: string, TypedAnswer])[] {
  return questions.flatMap((question) => {
    const typed = Object.hasOwn(answers, question.id) ? typedAnswer(question, answers[question.id]) : undefined;
    return typed === undefined ? [] : [[question.id, typed] as const];
  });
}

function typedAnswer({ type }: Question, value: Answers[string] | undefined): TypedAnswer | undefined {
  if (Array.isArray(value)) return value;
  if (type === 'date' && typeof value === 'string') return typedDate(value);
  // A decimal comma, so that a dot is never taken for one that parts thousands.
  return typeof value === 'number' ? String(value).replace('.', ',') : value === undefined ? undefined : String(value);
}

function typedDate(day: string): TypedAnswer {
  const [year = '', month = '', date = ''] = day.split('-');
  return { day: String(Number(date)), month: String(Number(month)), year };
}
