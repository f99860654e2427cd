import type { OfferAnswer, SignUpChange } from '../../contract/managed-sign-up.ts';
import type { SignUpRequest } from '../../contract/sign-up.ts';
import type { SignUpTerms } from '../../contract/sign-up-terms.ts';
import { ageBands } from './eligibility.ts';
import { type FieldError, fieldPointer } from './field-error.ts';
import { FormSection, type SectionReading, type TypedFields } from './form-section.ts';
import { seriesFields } from './series-choice.ts';
import type { ReadForm } from './sign-up-form.ts';

const adult = 18;

type Participant = NonNullable<SignUpRequest['participants']>[number];

/** Another last day of a series, which may be open-ended; `today` is a `PlainDate`, and a day before it is none (SU-48). */
export function readUntil({ commitment }: Partial<SignUpRequest>, fields: TypedFields, today: string): SectionReading {
  const section = new FormSection(fields);
  if (commitment !== 'series') return section.reading({});
  const until = section.date(seriesFields.until) ?? null;
  if (until && until < today) section.errors.push({ pointer: seriesFields.until, code: 'too-small', limit: today });
  return section.reading({ until });
}

/**
 * Children that a change adds while nobody in it answers for them. A guardian has been told of the others or asked
 * about them, and a change names none: these need a sign-up of their own (SU-55).
 */
export function unguardedChildren(
  before: Pick<SignUpRequest, 'isContactComing' | 'ageFrom' | 'participants' | 'guardian'>,
  after: readonly Participant[],
  terms: SignUpTerms,
): readonly FieldError[] {
  const below = terms.policy.guardian?.below ?? 0;
  const grownUp = Math.min(adult, Math.max(below, ...ageBands(terms).map(({ from }) => from)));
  const isYoung = ({ ageFrom }: Participant) => ageFrom !== undefined && ageFrom < below;
  const { participants = [], guardian, isContactComing, ageFrom = 0 } = before;
  const isGrownUp = isContactComing && ageFrom >= grownUp;
  if (guardian ? guardian.isContact : isGrownUp) return [];
  return after
    .flatMap((one, index) => (isYoung(one) ? [fieldPointer('participants', index, 'ageFrom')] : []))
    .slice(participants.filter(isYoung).length)
    .map((pointer) => ({ pointer, code: 'not-an-option' }));
}

/** What differs from what was sent, and nothing else; undefined when nothing does. */
export function changeOf(
  before: Pick<SignUpRequest, 'contact' | 'answers' | 'participants' | 'partySize' | 'until'>,
  { contact, answers, request }: Pick<ReadForm, 'contact' | 'answers' | 'request'>,
): SignUpChange | undefined {
  const { participants = [], partySize = before.partySize, until } = request;
  const isResized = partySize !== before.partySize;
  // Another number of people comes with who they are, where that is asked.
  const hasOthers = isResized ? participants.length > 0 : before.participants !== undefined;
  const change: SignUpChange = {
    ...(inOrder(contact) !== inOrder(before.contact) && { contact }),
    ...(inOrder(answers) !== inOrder(before.answers ?? {}) && { answers }),
    ...(isResized && { partySize }),
    ...(hasOthers && inOrder(participants) !== inOrder(before.participants ?? []) && { participants }),
    ...(until !== undefined && until !== (before.until ?? null) && { until }),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}

/** What a place asks of somebody who queued with contact data only (SU-17). */
export function laterAnswers({ answers, request }: Pick<ReadForm, 'answers' | 'request'>): Partial<OfferAnswer> {
  const { ageFrom, participants, guardian } = request;
  return {
    ...(Object.keys(answers).length > 0 && { answers }),
    ...(ageFrom !== undefined && { ageFrom }),
    ...(participants && { participants }),
    ...(guardian && { guardian }),
  };
}

/** The same members in whatever order they came. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  );
