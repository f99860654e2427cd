import type { Feature } from '../../contract/config.ts';
import type { Answers, SignUpRequest } from '../../contract/sign-up.ts';
import { type AnswerSet, readAnswers, type TypedAnswers } from './answer-set.ts';
import { canTakeSlot, canWaitForSlot } from './capacity.ts';
import { readContact, type TypedContact } from './contact-rules.ts';
import { type FieldError, fieldPointer } from './field-error.ts';
import { FormSection, type SectionReading, type TypedFields } from './form-section.ts';
import { readGuardian } from './guardian-reading.ts';
import { readMatch, readReferrer } from './match-reading.ts';
import { sizeIn } from './party-change.ts';
import { partyFields, readParty } from './party-reading.ts';
import { offeredCommitments, readRota, readSeries, seriesFields } from './series-choice.ts';
import type { Intent, SignUpState } from './sign-up-states.ts';
import type { SignUpTarget } from './sign-up-target.ts';

/** The box of who wants to be taken in without being asked. */
export const autoAcceptField = fieldPointer('autoAcceptUntilHours');
/** So long before the beginning at the latest somebody is taken in without being asked (SU-43). */
export const AUTO_ACCEPT_HOURS = 24;

/** What was said to one version of a consent; another version asks again (SU-53). */
export interface TypedConsent {
  readonly isGranted: boolean;
  readonly at: string;
  readonly version: string;
}

/** Everything that stands in the form, as typed; steps and hidden questions never empty it (SU-26). */
export interface TypedForm {
  readonly slotIds: readonly string[];
  readonly contact: TypedContact;
  /** The chosen age band's lowest age, as the radio's value. */
  readonly ageFrom: string;
  readonly answers: TypedAnswers;
  readonly consents: Readonly<Record<string, TypedConsent>>;
  /** Pointers of fields whose number the person says is no CPR number (SU-34). */
  readonly isNotCpr: readonly string[];
  /** The field no person sees (SU-66). */
  readonly website: string;
  /** What stands in the fields of series, party, guardian and families, by their pointers in the request. */
  readonly fields: TypedFields;
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
  fields: {},
};

/** The values read from a form, and everything that is wrong with it, in field order. */
export interface ReadForm {
  readonly slotIds: readonly string[];
  readonly contact: SignUpRequest['contact'];
  readonly ageFrom: number | undefined;
  readonly answers: Answers;
  readonly questions: AnswerSet['questions'];
  /** Pointers of all fields that are asked, in order. */
  readonly asked: readonly string[];
  /** Members of the request beside contact and answers. */
  readonly request: Partial<SignUpRequest>;
  readonly errors: readonly FieldError[];
}

/** What reading a form depends on beside the form. */
export interface ReadingFacts {
  readonly intent: Intent;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What the backend can do; what it cannot is not asked (CT-7). */
  readonly features?: readonly Feature[];
  /** How many must have room; one where that is still to be found out. */
  readonly seats?: number;
}

/** Reads what was typed by the target's rules (SU-25). */
export function readForm(target: SignUpTarget, typed: TypedForm, facts: ReadingFacts): ReadForm {
  const { intent, features = [] } = facts;
  const { policy, questions } = target.terms;
  // Who queues is asked for contact data only; the rest follows with an offer (SU-17).
  const isWaiting = intent === 'waitingList';
  const fields = { ...typed.fields, [partyFields.age]: typed.ageFrom };
  const times = readTimes(target, typed, facts);
  const match = readMatch(target, fields);
  const referrer = readReferrer(target, fields, match.request);
  const contact = readContact(shownContact(typed.contact, policy.contact), policy.contact);
  const own = isWaiting ? readAnswers(undefined, {}) : readAnswers(questions, typed.answers);
  const party = target.matching
    ? householdOf(fields, match.request, target)
    : readParty(fields, { terms: target.terms, features, intent, answers: own.answers });
  const guardian = readGuardian(fields, party.request, { terms: target.terms, features });
  const waiting = readWaiting(fields, target, facts);
  const reach = { asked: contactPointers, request: {}, errors: contact.errors };
  const sections = [times, match, referrer, reach, party, guardian, waiting];
  const answered = { asked: own.questions.map(({ id }) => fieldPointer('answers', id)), errors: own.errors };
  const request: Partial<SignUpRequest> = Object.assign({}, ...sections.map((section) => section.request));
  return {
    slotIds: times.request.slotIds ?? [],
    contact: contact.contact,
    ageFrom: request.ageFrom,
    answers: own.answers,
    questions: own.questions,
    asked: [...sections, answered].flatMap(({ asked }) => asked),
    request,
    errors: [...sections, answered].flatMap(({ errors }) => errors),
  };
}

/** The times one can choose for what one wants. */
export function choosableSlots({ slots }: SignUpTarget, facts: ReadingFacts): SignUpTarget['slots'] {
  const { intent, now, seats = 1 } = facts;
  const isChoosable = intent === 'waitingList' ? canWaitForSlot : canTakeSlot;
  return slots.filter((slot) => isChoosable(slot, seats, now));
}

/** How many must have room: all who come, for who queues and who was told that there is not room for them (SU-42). */
export function seatsAsked({ phase, intent }: Pick<SignUpState, 'phase' | 'intent'>, { fields }: TypedForm): number {
  return phase.name === 'conflict' || intent === 'waitingList' ? sizeIn(fields) : 1;
}

function readTimes(target: SignUpTarget, typed: TypedForm, facts: ReadingFacts): SectionReading {
  const { intent, now, features = [] } = facts;
  const settled = target.chosenSlotIds;
  if (settled) return { asked: [], request: settled.length > 0 ? { slotIds: [...settled] } : {}, errors: [] };
  if (target.slots.length === 0 || intent === 'interest') return { asked: [], request: {}, errors: [] };
  const offered = intent === 'waitingList' ? ['single' as const] : offeredCommitments(target, features, now);
  const section = new FormSection(typed.fields);
  // That one only stands in, where it is all there is, is said and chosen beforehand.
  const only = offered.length === 1 ? offered[0] : undefined;
  const isSaid = only === undefined || only === 'rota';
  const commitment = isSaid ? section.choice(seriesFields.commitment, offered, only) : only;
  if (commitment === undefined) return section.reading({});
  const readings = {
    single: () => readSingle(target, typed, facts),
    series: () => readSeries(target, typed.fields, now),
    rota: () => readRota(target, typed.fields),
  };
  const chosen = readings[commitment]();
  return { ...chosen, asked: [...section.asked, ...chosen.asked] };
}

function readSingle(target: SignUpTarget, typed: TypedForm, facts: ReadingFacts): SectionReading {
  const possible = choosableSlots(target, facts);
  const slotIds = target.slots.map(({ id }) => id).filter((id) => typed.slotIds.includes(id));
  const pointer = fieldPointer('slotIds');
  const isGone = slotIds.some((id) => !possible.some((slot) => slot.id === id));
  const code = slotIds.length === 0 ? 'required' : isGone ? 'out-of-date' : undefined;
  return {
    asked: [pointer],
    request: slotIds.length > 0 ? { slotIds } : {},
    errors: code ? [{ pointer, code }] : [],
  };
}

// Who queues may be taken in without being asked, where the policy allows it (SU-43).
function readWaiting(fields: TypedFields, { terms }: SignUpTarget, facts: ReadingFacts): SectionReading {
  const section = new FormSection(fields);
  const { intent, features = [] } = facts;
  const canTake = terms.policy.waitingList?.canAutoAccept && features.includes('offers');
  if (intent !== 'waitingList' || !canTake) return section.reading({});
  const isTaken = section.choices(autoAcceptField, ['yes'], false).length > 0;
  return section.reading(isTaken ? { autoAcceptUntilHours: AUTO_ACCEPT_HOURS } : {});
}

// Two families are asked how many they are with what they can help with; there is no party beside them.
function householdOf(fields: TypedFields, { match }: Partial<SignUpRequest>, { terms }: SignUpTarget): SectionReading {
  const section = new FormSection(fields);
  const people = (match?.adults ?? 1) + (match?.children ?? 0);
  const partySize = Math.min(people, terms.policy.maximumPartySize);
  return section.reading({ party: terms.policy.parties[0] ?? 'household', partySize, isContactComing: true });
}

const contactPointers = ['name', 'email', 'phone', 'postcode', 'preferred'].map((field) =>
  fieldPointer('contact', field),
);

// What was typed for another opportunity, which asked for more, stays typed and is not read here.
function shownContact(typed: TypedContact, rules: SignUpTarget['terms']['policy']['contact']): TypedContact {
  const hidden = (['email', 'phone', 'postcode'] as const).filter((field) => (rules[field] ?? 'hidden') === 'hidden');
  return { ...typed, ...Object.fromEntries(hidden.map((field) => [field, undefined])) };
}
