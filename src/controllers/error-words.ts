import type { Question } from '../contract/question-set.ts';
import type { SignUpPolicy } from '../contract/sign-up-terms.ts';
import type { Text } from '../contract/text.ts';
import { NAME_MAXIMUM, oneOfFields } from '../domain/sign-up/contact-rules.ts';
import type { FieldError } from '../domain/sign-up/field-error.ts';
import type { ChosenText } from '../i18n/choose-locale.ts';
import { dayYear, formatInstant } from '../i18n/format.ts';
import { formatNumber } from '../i18n/format-number.ts';
import type { Language, SignUpMessages } from '../i18n/messages.ts';
import { emailError, familyError, peopleError } from './people-errors.ts';

interface Locale {
  words: SignUpMessages;
  language: Language;
  text(text: Text): ChosenText;
}

/** What was asked, for the words of an error. */
export interface Asked {
  questions: readonly Question[];
  policy: SignUpPolicy;
  /** Whether somebody writes for a family: the contact is the family's then, not theirs (SU-50). */
  isOnBehalf?: boolean;
}

/** What to do about an error, naming the field and never what was written in it (SU-32). */
export function errorWords(error: FieldError, { questions, policy, isOnBehalf }: Asked, locale: Locale): string {
  const [, member = '', key = ''] = error.pointer.split('/');
  const { errors, cpr } = locale.words;
  if (error.detail) return error.detail;
  if (error.code === 'cpr-in-text') return error.limit === 'ask' ? cpr.choose : cpr.block;
  switch (member) {
    case 'slotIds':
      return error.code === 'required' ? errors.times : errors.timeGone;
    case 'contact':
      if (isOnBehalf) return familyError(key, error, locale.words);
      return contactError(key, { ...error, isOneOf: oneOfFields(policy.contact).length > 1 }, locale.words);
    case 'ageFrom':
      return errors.age;
    case 'answers':
      return answerError(key, error, { questions, locale });
    default: {
      const [, , , scope, id = ''] = error.pointer.split('/');
      if (member === 'participants' && scope === 'answers') return answerError(id, error, { questions, locale });
      return peopleError(error, locale.words, locale.language) ?? errors.unplaced;
    }
  }
}

function answerError(
  id: string,
  error: FieldError,
  { questions, locale }: { questions: readonly Question[]; locale: Locale },
): string {
  const question = questions.find((one) => one.id === id);
  return question ? questionError(question, error, locale) : locale.words.errors.unplaced;
}

function contactError(
  field: string,
  { code, limit, isOneOf }: FieldError & { isOneOf: boolean },
  { errors }: SignUpMessages,
): string {
  const isMissing = code === 'required';
  switch (field) {
    case 'name':
      if (code === 'too-long') return errors.nameLong(Number(limit ?? NAME_MAXIMUM));
      return isMissing ? errors.name : errors.nameLetters;
    case 'email':
      if (isMissing) return isOneOf ? errors.oneOf : errors.emailMissing;
      return emailError(code, errors);
    case 'phone':
      return isMissing ? errors.phoneMissing : errors.phone;
    case 'postcode':
      return errors.postcode;
    default:
      return errors.unplaced;
  }
}

function questionError(question: Question, { code, limit }: FieldError, locale: Locale): string {
  const { errors } = locale.words;
  const label = locale.text(question.label).text;
  const count = Number(limit ?? 0);
  switch (code) {
    case 'required':
      return missing(question, label, locale.words);
    case 'too-short':
      return errors.tooShort(label, count);
    case 'too-long':
      return errors.tooLong(label, count);
    case 'too-small':
    case 'too-large':
      return outside(question, { code, limit, label }, locale);
    case 'too-few':
      return errors.tooFew(label, count);
    case 'too-many':
      return errors.tooMany(label, count);
    case 'not-a-number':
      return errors.number(label);
    case 'not-a-date':
      return errors.date(label);
    case 'not-a-postcode':
      return errors.postcode;
    case 'not-an-option':
      return errors.option(label);
    case 'out-of-date':
      return errors.outOfDate(label);
    case 'pattern':
      if (question.type !== 'number') return errors.pattern(label);
      return limit === 1 ? errors.whole(label) : errors.step(label, formatNumber(count, locale.language));
    default:
      return errors.unplaced;
  }
}

function missing({ type }: Question, label: string, { errors }: SignUpMessages): string {
  switch (type) {
    case 'choices':
    case 'weekdays':
    case 'times':
      return errors.chooseSome(label);
    case 'choice':
    case 'scale':
    case 'boolean':
      return errors.choose(label);
    case 'date':
      return errors.date(label);
    default:
      return errors.write(label);
  }
}

function outside(
  { type }: Question,
  { code, limit, label }: { code: 'too-small' | 'too-large'; limit: FieldError['limit']; label: string },
  { words: { errors }, language }: Locale,
): string {
  if (type === 'date') {
    const day = formatInstant(Date.parse(`${limit}T00:00:00Z`), dayYear, { language, timeZone: 'UTC' });
    return code === 'too-small' ? errors.tooEarly(label, day) : errors.tooLate(label, day);
  }
  const number = formatNumber(Number(limit ?? 0), language);
  return code === 'too-small' ? errors.tooSmall(label, number) : errors.tooLarge(label, number);
}
