import { EMAIL_MAXIMUM, NAME_MAXIMUM } from '../domain/sign-up/contact-rules.ts';
import type { FieldError } from '../domain/sign-up/field-error.ts';
import { dayYear, formatInstant } from '../i18n/format.ts';
import type { Language, SignUpMessages } from '../i18n/messages.ts';

type Errors = Omit<SignUpMessages['peopleErrors'], 'family'>;

/** Words for what is wrong with a field that has one thing to say, by its pointer. */
const single: Readonly<Record<string, keyof Errors>> = {
  commitment: 'commitment',
  party: 'party',
  'organisation/name': 'organisation',
  isContactComing: 'coming',
  'guardian/isContact': 'isGuardian',
  'guardian/name': 'guardianName',
  'match/side': 'side',
  'match/tasks': 'tasks',
  'match/childAgesFrom': 'childAges',
  'match/referrer/name': 'referrerName',
  'match/referrer/workplace': 'workplace',
  'match/referrer/isAgreed': 'isAgreed',
};

/** What to do about an error in who comes, how often, who answers for them; nothing where it is about none of these. */
export function peopleError(error: FieldError, words: SignUpMessages, language: Language): string | undefined {
  const { peopleErrors, errors } = words;
  const path = error.pointer.slice(2);
  const [member = '', , field = ''] = path.split('/');
  const known = single[path];
  if (known) return isLong(error) ? errors.nameLong(NAME_MAXIMUM) : (peopleErrors[known] as string);
  if (member === 'until') return seriesError(error, words, language);
  if (path === 'match/postcode') return errors.postcode;
  if (path.endsWith('/email'))
    return error.code === 'required' ? reachError(member, words) : emailError(error.code, errors);
  if (path.endsWith('/phone')) return errors.phone;
  if (member !== 'participants') return undefined;
  if (path === member) return words.party.chooseWho(Number(error.limit ?? 1));
  const who = words.party.person(Number(path.split('/')[1]) + 1);
  if (field === 'name') {
    return isLong(error) ? `${who}: ${errors.nameLong(NAME_MAXIMUM)}` : peopleErrors.personName(who);
  }
  if (field !== 'ageFrom') return undefined;
  return error.code === 'not-an-option' ? peopleErrors.personUnguarded(who) : peopleErrors.personAge(who);
}

/** What to do about the contact of a family that somebody else writes for (SU-50). */
export function familyError(field: string, { code }: FieldError, { peopleErrors, errors }: SignUpMessages): string {
  const { family } = peopleErrors;
  if (field === 'name') return isLong({ code }) ? errors.nameLong(NAME_MAXIMUM) : family.name;
  if (field === 'email')
    return code === 'required' ? family.reach : emailError(code, { ...errors, email: family.email });
  return field === 'phone' ? family.phone : errors.unplaced;
}

/** What to do about a mail address that cannot be written to. */
export function emailError(
  code: FieldError['code'],
  errors: Pick<SignUpMessages['errors'], 'email' | 'emailLong'>,
): string {
  return code === 'too-long' ? errors.emailLong(EMAIL_MAXIMUM) : errors.email;
}

const isLong = ({ code }: Pick<FieldError, 'code'>) => code === 'too-long';

const reachError = (member: string, { peopleErrors, errors }: SignUpMessages) =>
  member === 'guardian' ? peopleErrors.guardianReach : errors.oneOf;

function seriesError({ code, limit }: FieldError, { series }: SignUpMessages, language: Language): string {
  if (code !== 'too-small' || limit === undefined) return series.dateError;
  return series.untilError(formatInstant(Date.parse(`${limit}T00:00:00Z`), dayYear, { language, timeZone: 'UTC' }));
}
