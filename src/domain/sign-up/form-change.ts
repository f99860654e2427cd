import type { TypedAnswer } from './answer-reading.ts';
import { findCprNumbers, withoutCprNumber } from './cpr-guard.ts';
import { questionsInOrder } from './question-visibility.ts';
import type { TypedConsent, TypedForm } from './sign-up-form.ts';
import type { SignUpTarget } from './sign-up-target.ts';

/** A change of one field; `name` is its pointer in the request, or `website`. */
export interface FieldChange {
  readonly name: string;
  readonly value: TypedAnswer;
  /** `DateTime` of the change, for consents. */
  readonly at: string;
}

/** The form after a change; `hasCleared` when a choice that excludes the others took them away (section 5). */
export function changeForm(
  typed: TypedForm,
  { name, value, at }: FieldChange,
  target: SignUpTarget,
): { readonly typed: TypedForm; readonly hasCleared: boolean } {
  const [, member = '', key = ''] = name.split('/');
  const text = typeof value === 'string' ? value : '';
  const list = Array.isArray(value) ? (value as readonly string[]) : [];
  const same = (next: Partial<TypedForm>) => ({ typed: { ...typed, ...next }, hasCleared: false });
  switch (member) {
    case 'slotIds':
      // The first date of a series is a field of its own: `#/slotIds/0`.
      return same(key ? { fields: { ...typed.fields, [name]: value } } : { slotIds: list });
    case 'contact':
      return same({ contact: { ...typed.contact, [key]: text } });
    case 'ageFrom':
      return same({ ageFrom: text });
    case 'consents':
      return same({ consents: { ...typed.consents, ...consentTo(target, key, { isGranted: list.length > 0, at }) } });
    case 'answers': {
      const kept = keepExclusive(typed, { key, value, target });
      return { typed: { ...typed, answers: { ...typed.answers, [key]: kept } }, hasCleared: kept !== value };
    }
    default:
      return same(name === 'website' ? { website: text } : { fields: { ...typed.fields, [name]: value } });
  }
}

/** The form without the CPR numbers in one text field (SU-34). */
export function withoutCpr(typed: TypedForm, name: string, today: string): TypedForm {
  const [, member = '', key = ''] = name.split('/');
  if (member === 'contact' && key === 'name') {
    return { ...typed, contact: { ...typed.contact, name: cut(typed.contact.name ?? '', today) } };
  }
  const [holder, at] = member === 'answers' ? (['answers', key] as const) : (['fields', name] as const);
  const value = typed[holder][at];
  if (value === undefined || (typeof value === 'object' && 'day' in value)) return typed;
  const next = typeof value === 'string' ? cut(value, today) : value.map((text) => cut(text, today));
  return { ...typed, [holder]: { ...typed[holder], [at]: next } };
}

function consentTo(
  { terms }: SignUpTarget,
  id: string,
  given: Omit<TypedConsent, 'version'>,
): Record<string, TypedConsent> {
  const consent = terms.privacy.consents?.find((one) => one.id === id);
  return consent ? { [id]: { ...given, version: consent.version } } : {};
}

function cut(text: string, today: string): string {
  return findCprNumbers(text, today)
    .toReversed()
    .reduce((rest, hit) => withoutCprNumber(rest, hit), text);
}

function keepExclusive(
  typed: TypedForm,
  { key, value, target }: { key: string; value: TypedAnswer; target: SignUpTarget },
): TypedAnswer {
  if (!Array.isArray(value)) return value;
  const list = value as readonly string[];
  const question = questionsInOrder(target.terms.questions).find(({ id }) => id === key);
  const alone = new Set(question?.options?.flatMap((option) => (option.isExclusive ? option.value : [])));
  const before = typed.answers[key];
  const added = list.find((one) => !Array.isArray(before) || !before.includes(one));
  if (alone.size === 0 || added === undefined || list.length < 2) return value;
  const kept = alone.has(added) ? [added] : list.filter((one) => !alone.has(one));
  return kept.length === list.length ? value : kept;
}
