import type { SignUpRequest } from '../../contract/sign-up.ts';
import { readEmail, readName, readPhone, readPostcode } from './contact-rules.ts';
import { fieldPointer } from './field-error.ts';
import { FormSection, type SectionReading, type TypedFields } from './form-section.ts';
import type { SignUpTarget } from './sign-up-target.ts';

type Match = NonNullable<SignUpRequest['match']>;

const at = (...path: string[]) => fieldPointer('match', ...path);

/** Fields of two families who help each other. */
export const matchFields = {
  side: at('side'),
  tasks: at('tasks'),
  weekdays: at('weekdays'),
  partsOfDay: at('partsOfDay'),
  postcode: at('postcode'),
  adults: at('adults'),
  children: at('children'),
  childAges: at('childAgesFrom'),
  isOnBehalf: at('isOnBehalf'),
  referrerName: at('referrer', 'name'),
  workplace: at('referrer', 'workplace'),
  isAgreed: at('referrer', 'isAgreed'),
};

export const sides = ['offers', 'needs'] as const;
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const partsOfDay = ['morning', 'afternoon', 'evening', 'night'] as const;
/** Lowest ages of the bands that children are told by: no birthdays (SU-49). */
export const childAges = [0, 3, 6, 10, 15] as const;
const FAMILY_MAXIMUM = 10;
/** How many of one generation a family can have here. */
export const familySizes = Array.from({ length: FAMILY_MAXIMUM + 1 }, (_, count) => String(count));

/** Reads what a family can offer or needs; never why (SU-49). The step about a person asks who writes (SU-50). */
export function readMatch({ matching }: SignUpTarget, fields: TypedFields): SectionReading {
  const section = new FormSection(fields);
  if (!matching) return section.reading({});
  const side = section.choice(matchFields.side, sides);
  const tasks = section.choices(
    matchFields.tasks,
    matching.tasks.map(({ id }) => id),
  );
  const days = section.choices(matchFields.weekdays, weekdays, false);
  const parts = section.choices(matchFields.partsOfDay, partsOfDay, false);
  const postcode = section.line(matchFields.postcode, readPostcode);
  const adults = Number(section.choice(matchFields.adults, familySizes.slice(1), '1'));
  const children = Number(section.choice(matchFields.children, familySizes, '0'));
  const ages = children > 0 ? section.choices(matchFields.childAges, childAges.map(String)).map(Number) : [];
  const match: Match = {
    side: side ?? 'offers',
    tasks,
    ...(days.length > 0 && { weekdays: days }),
    ...(parts.length > 0 && { partsOfDay: parts }),
    postcode: postcode ?? '',
    adults,
    children,
    ...(ages.length > 0 && { childAgesFrom: ages }),
  };
  return section.reading({ match });
}

/** Reads who writes for a family that needs help: a professional names themselves, and says that the family agrees. */
export function readReferrer(
  { matching }: SignUpTarget,
  fields: TypedFields,
  { match }: Partial<SignUpRequest>,
): SectionReading {
  const section = new FormSection(fields);
  if (!matching || !match || fields[matchFields.side] !== 'needs') return section.reading({});
  const isOnBehalf = section.choice(matchFields.isOnBehalf, ['no', 'yes'], 'no') === 'yes';
  if (!isOnBehalf) return section.reading({});
  const name = section.line(matchFields.referrerName, readName) ?? '';
  const workplace = section.line(matchFields.workplace, readName) ?? '';
  const reach = section.reach(['match', 'referrer'], { email: readEmail, phone: readPhone });
  section.choices(matchFields.isAgreed, ['yes']);
  const referrer = { name, workplace, ...reach, isAgreed: true } as const;
  return section.reading({ match: { ...match, isOnBehalf: true, referrer } });
}
