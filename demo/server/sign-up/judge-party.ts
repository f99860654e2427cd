import type { FieldError } from '../../../src/contract/problem.ts';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import { ageBands } from '../../../src/domain/sign-up/eligibility.ts';
import { fieldPointer } from '../../../src/domain/sign-up/field-error.ts';
import { isAboutParticipant } from '../../../src/domain/sign-up/question-visibility.ts';
import type { Target } from './sign-up-target.ts';

const error = (code: FieldError['code'], ...path: (string | number)[]): FieldError => ({
  pointer: fieldPointer(...path),
  code,
});

/** Judges who comes: how many, which kind of party, and what is asked about each (SU-16). */
export function judgeParty(
  { terms: { policy, questions } }: Target,
  request: SignUpRequest,
  isAskedAll: boolean,
): FieldError[] {
  const { party, partySize, participants, organisation, isContactComing } = request;
  const isNamed = policy.participantNames === 'all' && partySize > 1;
  const needsEach = isAskedAll && (isNamed || (questions?.items.some(isAboutParticipant) ?? false));
  const named = isNamed ? (participants ?? []) : [];
  return [
    ...(policy.parties.includes(party) ? [] : [error('not-an-option', 'party')]),
    ...(partySize <= policy.maximumPartySize ? [] : [error('too-large', 'partySize')]),
    ...(party === 'organisation' && !organisation ? [error('required', 'organisation')] : []),
    ...(participants && participants.length < partySize ? [error('too-few', 'participants')] : []),
    ...(participants && participants.length > partySize ? [error('too-many', 'participants')] : []),
    ...(needsEach && !participants ? [error('required', 'participants')] : []),
    ...named.flatMap(({ name }, index) => {
      const isContact = isContactComing && index === 0;
      return name || isContact ? [] : [error('required', 'participants', index, 'name')];
    }),
  ];
}

/** Families say how many grown-ups and children they are, and are visited before anything begins (SU-49). */
export function judgeAges({ terms, isMatching }: Target, request: SignUpRequest): FieldError[] {
  const { ageFrom, participants = [], isContactComing } = request;
  if (ageBands(terms).length === 0 || isMatching) return [];
  const others = participants.map((one, index) => ({ ...one, index })).slice(isContactComing ? 1 : 0);
  return [
    ...(isContactComing && ageFrom === undefined ? [error('required', 'ageFrom')] : []),
    ...others
      .filter((one) => one.ageFrom === undefined)
      .map(({ index }) => error('required', 'participants', index, 'ageFrom')),
  ];
}
