import type { Answers, SignUpRequest } from '../../contract/sign-up.ts';
import { type AnswerSet, readAnswers, type TypedAnswers } from './answer-set.ts';
import { canTakeSlot, canWaitForSlot } from './capacity.ts';
import { readContact, type TypedContact } from './contact-rules.ts';
import { ageBands } from './eligibility.ts';
import { type FieldError, fieldPointer } from './field-error.ts';
import type { Intent } from './sign-up-states.ts';
import type { SignUpTarget } from './sign-up-target.ts';

/** Everything that stands in the form, as typed; steps and hidden questions never empty it (SU-26). */
export interface TypedForm {
  readonly slotIds: readonly string[];
  readonly contact: TypedContact;
  /** The chosen age band's lowest age, as the radio's value. */
  readonly ageFrom: string;
  readonly answers: TypedAnswers;
  readonly consents: Readonly<Record<string, { readonly isGranted: boolean; readonly at: string }>>;
  /** Pointers of fields whose number the person says is no CPR number (SU-34). */
  readonly isNotCpr: readonly string[];
  /** The field no person sees (SU-66). */
  readonly website: string;
}

/** A form before anything is typed. */
export const EMPTY_FORM: TypedForm = {
  slotIds: [],
  contact: {},
  ageFrom: '',
  answers: {},
  consents: {},
  isNotCpr: [],
  website: '',
};

/** The values read from a form, and everything that is wrong with it, in field order. */
export interface ReadForm {
  readonly slotIds: readonly string[];
  readonly contact: SignUpRequest['contact'];
  readonly ageFrom: number | undefined;
  readonly answers: Answers;
  readonly questions: AnswerSet['questions'];
  readonly errors: readonly FieldError[];
}

/** Reads what was typed by the target's rules; `now` is milliseconds since 1970 (SU-25). */
export function readForm(
  target: SignUpTarget,
  typed: TypedForm,
  { intent, now }: { intent: Intent; now: number },
): ReadForm {
  const { policy, questions } = target.terms;
  // Who queues is asked for contact data only; the rest follows with an offer (SU-17).
  const isWaiting = intent === 'waitingList';
  const times = readTimes(target, typed, { intent, now });
  const asked = shownContact(typed.contact, policy.contact);
  const contact = readContact(asked, policy.contact);
  const ages = (isWaiting ? [] : ageBands(target.terms)).map(({ from }) => String(from));
  const ageFrom = ages.includes(typed.ageFrom) ? Number(typed.ageFrom) : undefined;
  const answers = isWaiting ? readAnswers(undefined, {}) : readAnswers(questions, typed.answers);
  const ageError: FieldError[] =
    ages.length > 0 && ageFrom === undefined ? [{ pointer: fieldPointer('ageFrom'), code: 'required' }] : [];
  return {
    slotIds: times.slotIds,
    contact: contact.contact,
    ageFrom,
    answers: answers.answers,
    questions: answers.questions,
    errors: [...times.errors, ...contact.errors, ...ageError, ...answers.errors],
  };
}

/** The times one can choose for what one wants. */
export function choosableSlots(
  { slots }: SignUpTarget,
  { intent, now }: { intent: Intent; now: number },
): SignUpTarget['slots'] {
  return slots.filter((slot) => (intent === 'waitingList' ? canWaitForSlot(slot, now) : canTakeSlot(slot, 1, now)));
}

function readTimes(
  target: SignUpTarget,
  typed: TypedForm,
  wanted: { intent: Intent; now: number },
): { slotIds: readonly string[]; errors: readonly FieldError[] } {
  if (target.chosenSlotIds) return { slotIds: target.chosenSlotIds, errors: [] };
  if (target.slots.length === 0 || wanted.intent === 'interest') return { slotIds: [], errors: [] };
  const possible = choosableSlots(target, wanted);
  const slotIds = target.slots.map(({ id }) => id).filter((id) => typed.slotIds.includes(id));
  const pointer = fieldPointer('slotIds');
  if (slotIds.length === 0) return { slotIds, errors: [{ pointer, code: 'required' }] };
  const isGone = slotIds.some((id) => !possible.some((slot) => slot.id === id));
  return { slotIds, errors: isGone ? [{ pointer, code: 'out-of-date' }] : [] };
}

// What was typed for another opportunity, which asked for more, stays typed and is not read here.
function shownContact(typed: TypedContact, rules: SignUpTarget['terms']['policy']['contact']): TypedContact {
  const hidden = (['email', 'phone', 'postcode'] as const).filter((field) => (rules[field] ?? 'hidden') === 'hidden');
  return { ...typed, ...Object.fromEntries(hidden.map((field) => [field, undefined])) };
}
