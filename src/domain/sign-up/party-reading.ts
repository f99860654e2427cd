import type { Feature } from '../../contract/config.ts';
import type { SignUpRequest } from '../../contract/sign-up.ts';
import type { SignUpTerms } from '../../contract/sign-up-terms.ts';
import { readAnswers } from './answer-set.ts';
import { readName } from './contact-rules.ts';
import { ageBands } from './eligibility.ts';
import { fieldPointer } from './field-error.ts';
import { FormSection, type SectionReading, type TypedFields } from './form-section.ts';
import { isAboutParticipant } from './question-visibility.ts';
import type { Intent } from './sign-up-states.ts';

type Participant = NonNullable<SignUpRequest['participants']>[number];

/** Fields that say who comes. */
export const partyFields = {
  party: fieldPointer('party'),
  organisation: fieldPointer('organisation', 'name'),
  size: fieldPointer('partySize'),
  isContactComing: fieldPointer('isContactComing'),
  age: fieldPointer('ageFrom'),
};

/** What the reading of a party depends on beside what was typed. */
export interface PartyFacts {
  readonly terms: SignUpTerms;
  readonly features: readonly Feature[];
  readonly intent: Intent;
  /** Answers of the sign-up, which questions about each person may look at (SU-21). */
  readonly answers: NonNullable<SignUpRequest['answers']>;
}

/** Whether something is asked about each person who comes (SU-16). */
export function asksEachPerson(terms: SignUpTerms): boolean {
  return terms.policy.participantNames === 'all' || ageBands(terms).length > 0 || hasOwnQuestions(terms);
}

/** Reads who comes: alone or with others, for oneself or another, and what is asked about each (SU-16). */
export function readParty(fields: TypedFields, facts: PartyFacts): SectionReading {
  const { terms, features, intent } = facts;
  const { parties, maximumPartySize: most, guardian } = terms.policy;
  const section = new FormSection(fields);
  // Who queues is asked how many they are; the rest follows with an offer (SU-17).
  const isWaiting = intent === 'waitingList';
  const hasGroups = features.includes('groups');
  const kind = hasGroups && parties.length > 1 && !isWaiting;
  const given = parties.find((one) => one === 'person');
  const settled = hasGroups ? (given ?? parties[0]) : given;
  const party = (kind ? section.choice(partyFields.party, parties, given) : settled) ?? 'person';
  const organisation = party === 'organisation' && section.line(partyFields.organisation, readName);
  const sizes = Array.from({ length: hasGroups ? most : 1 }, (_, index) => String(index + 1));
  const partySize = sizes.length > 1 ? Number(section.choice(partyFields.size, sizes, '1')) : 1;
  const mayBeAway = hasGroups && !isWaiting && (partySize > 1 || (guardian && features.includes('guardian')));
  const isContactComing = !mayBeAway || section.choice(partyFields.isContactComing, ['yes', 'no'], 'yes') === 'yes';
  const ageFrom = isContactComing && !isWaiting ? ageIn(section, partyFields.age, terms) : undefined;
  const participants = isWaiting ? [] : participantsIn(section, fields, { ...facts, partySize, isContactComing });
  return section.reading({
    party,
    ...(organisation && { organisation: { name: organisation } }),
    partySize,
    isContactComing,
    ...(ageFrom !== undefined && { ageFrom }),
    ...(participants.length > 0 && { participants }),
  });
}

/** Everybody who comes and whose age was asked, youngest band first counted by its lowest age. */
export function agesIn({ ageFrom, participants = [] }: Partial<SignUpRequest>): readonly number[] {
  return [ageFrom, ...participants.map((one) => one.ageFrom)].filter((age) => age !== undefined);
}

const hasOwnQuestions = ({ questions }: SignUpTerms) => questions?.items.some(isAboutParticipant) ?? false;

function ageIn(section: FormSection, pointer: string, terms: SignUpTerms): number | undefined {
  const ages = ageBands(terms).map(({ from }) => String(from));
  const age = ages.length > 0 ? section.choice(pointer, ages) : undefined;
  return age === undefined ? undefined : Number(age);
}

// One entry for each who comes; the contact's own has no name. Nothing asked of each: nothing sent (SU-16).
function participantsIn(
  section: FormSection,
  fields: TypedFields,
  { terms, answers, partySize, isContactComing }: PartyFacts & { partySize: number; isContactComing: boolean },
): Participant[] {
  const isAlone = partySize === 1 && isContactComing;
  if (!asksEachPerson(terms) || (isAlone && !hasOwnQuestions(terms))) return [];
  return Array.from({ length: partySize }, (_, index): Participant => {
    const isContact = isContactComing && index === 0;
    const at = (...path: (string | number)[]) => fieldPointer('participants', index, ...path);
    const hasName = !isContact && terms.policy.participantNames === 'all';
    const name = hasName ? section.line(at('name'), readName) : undefined;
    const ageFrom = isContact ? undefined : ageIn(section, at('ageFrom'), terms);
    const typed = Object.fromEntries(
      (terms.questions?.items ?? []).map(({ id }) => [id, fields[at('answers', id)]] as const),
    );
    const read = readAnswers(terms.questions, typed, { index, known: answers });
    section.asked.push(...read.questions.map(({ id }) => at('answers', id)));
    section.errors.push(...read.errors);
    return {
      ...(name && { name }),
      ...(ageFrom !== undefined && { ageFrom }),
      ...(Object.keys(read.answers).length > 0 && { answers: read.answers }),
    };
  });
}
