import type { TypedAnswer } from './answer-reading.ts';
import { findCprNumbers } from './cpr-guard.ts';
import { fieldPointer } from './field-error.ts';
import { questionsInOrder } from './question-visibility.ts';
import { EMPTY_FORM, type TypedForm } from './sign-up-form.ts';
import type { SignUpTarget } from './sign-up-target.ts';
import type { JudgedForm } from './step-result.ts';

/** A form as it may lie on somebody's device for a day (SU-69). */
export type Draft = Pick<TypedForm, 'slotIds' | 'contact' | 'ageFrom' | 'answers' | 'fields'>;

/** So long a draft is kept, in milliseconds. */
export const DRAFT_LIFE = 86_400_000;

/**
 * What may be kept of a form: nothing about a guardian, no sensitive and no hidden answer, no text that may hold a CPR
 * number, no consent. `today` is a `PlainDate`.
 */
export function draftOf(
  target: SignUpTarget,
  typed: TypedForm,
  { judged, today }: { judged: JudgedForm; today: string },
): Draft {
  const sensitive = new Set(questionsInOrder(target.terms.questions).flatMap((one) => (one.isSensitive ? one.id : [])));
  const found = new Set(judged.findings.map(({ pointer }) => pointer));
  const asked = new Set(judged.form.asked);
  const isClean = (value: TypedAnswer | undefined) =>
    textsIn(value).every((text) => findCprNumbers(text, today).length === 0);
  const mayKeep = (pointer: string, value: TypedAnswer | undefined) => {
    const isReach = /\/(?:email|phone)$/.test(pointer);
    const question = /\/answers\/([^/]+)$/.exec(pointer)?.[1] ?? '';
    return !found.has(pointer) && !sensitive.has(question) && (isReach || isClean(value));
  };
  const kept = <Value extends TypedAnswer | undefined>(
    all: Readonly<Record<string, Value>>,
    pointerOf: (key: string) => string,
  ) => Object.fromEntries(Object.entries(all).filter(([key, value]) => mayKeep(pointerOf(key), value)));
  const { slotIds, contact, ageFrom, answers, fields } = typed;
  const isShown = ([id]: [string, unknown]) => asked.has(fieldPointer('answers', id));
  return {
    slotIds,
    ageFrom,
    contact: kept(contact as Record<string, string>, (field) => fieldPointer('contact', field)),
    answers: kept(Object.fromEntries(Object.entries(answers).filter(isShown)), (id) => fieldPointer('answers', id)),
    fields: kept(
      Object.fromEntries(Object.entries(fields).filter(([pointer]) => !pointer.startsWith('#/guardian'))),
      (pointer) => pointer,
    ),
  };
}

/** The form that a draft was made of; what is not as it should be counts as nothing. */
export function formOfDraft(draft: unknown): TypedForm | undefined {
  if (!isRecord(draft)) return undefined;
  const { slotIds, contact, ageFrom, answers, fields } = draft;
  const isWhole = Array.isArray(slotIds) && isRecord(contact) && isRecord(answers) && isRecord(fields);
  if (!isWhole || typeof ageFrom !== 'string') return undefined;
  return { ...EMPTY_FORM, ...(draft as unknown as Draft), slotIds: slotIds.map(String) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textsIn(value: TypedAnswer | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : [];
}
