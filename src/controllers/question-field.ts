import type { Question } from '../contract/question-set.ts';
import type { TypedAnswer } from '../domain/sign-up/answer-reading.ts';
import { isOption, maximumLength, OTHER_PREFIX, optionValues } from '../domain/sign-up/answer-rules.ts';
import { fieldPointer } from '../domain/sign-up/field-error.ts';
import { codePointCount } from '../domain/sign-up/typed-text.ts';
import type { ChosenText } from '../i18n/choose-locale.ts';
import type { SignUpMessages } from '../i18n/messages.ts';
import type { LocaleController } from './locale-controller.ts';

type Locale = Pick<LocaleController<SignUpMessages>, 'words' | 'text'>;

/** More options than this stand in a list rather than as radios (section 5). */
const RADIOS_MAXIMUM = 12;
/** From this share of the most characters on, those left are told (SU-25). */
const NEARLY_FULL = 0.8;

/** A question's label, hint, purpose and control; errors and findings come from the form around it (section 5). */
export function questionField(question: Question, typed: TypedAnswer | undefined, locale: Locale) {
  const { words, text } = locale;
  const { hint, purpose, isRequired, label, type } = question;
  const left = charactersLeft(question, typed);
  return {
    name: fieldPointer('answers', question.id),
    label: text(label),
    isRequired: isRequired === true,
    control: controlOf(question, typed, locale),
    ...(hint && { hint: text(hint) }),
    ...(purpose && { why: { label: words.why, text: text(purpose) } }),
    ...(!isRequired && type !== 'info' && { optionalLabel: words.optional }),
    ...(left !== undefined && { left: words.charactersLeft(left) }),
  };
}

/** Characters that may still be written, from 80 % on; below nothing is said (SU-25). */
export function charactersLeft(question: Question, typed: TypedAnswer | undefined): number | undefined {
  if (typeof typed !== 'string' || (question.type !== 'text' && question.type !== 'longText')) return undefined;
  const [length, maximum] = [codePointCount(typed), maximumLength(question)];
  return length >= maximum * NEARLY_FULL && length <= maximum ? maximum - length : undefined;
}

/** An answer in words, one line for each value; nothing where there is none. */
export function answerLines(question: Question, value: unknown, locale: Locale): readonly ChosenText[] {
  const { words } = locale;
  if (typeof value === 'boolean') return [{ text: value ? words.yes : words.no }];
  const values = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return values.map((one) => {
    const option = optionsOf(question, locale).find((known) => known.value === one);
    if (option) return option.label;
    const written = String(one);
    return { text: written.startsWith(OTHER_PREFIX) ? written.slice(OTHER_PREFIX.length) : written };
  });
}

function controlOf(question: Question, typed: TypedAnswer | undefined, locale: Locale) {
  const { words } = locale;
  const written = typeof typed === 'string' ? typed : '';
  const line = { kind: 'line', type: 'text', value: written, autocomplete: question.autocomplete } as const;
  switch (question.type) {
    case 'info':
      return { kind: 'info' } as const;
    case 'longText':
      return { kind: 'area', value: written } as const;
    case 'number':
      return { ...line, inputMode: 'decimal', size: 'short' } as const;
    case 'postcode':
      return { ...line, inputMode: 'numeric', size: 'short', autocomplete: 'postal-code' } as const;
    case 'date':
      return {
        kind: 'date',
        ...datePartsOf(typed),
        labels: { day: words.day, month: words.month, year: words.year },
      } as const;
    case 'boolean': {
      const options = [words.yes, words.no].map((label, index) => {
        const value = index === 0 ? 'true' : 'false';
        return { value, label: { text: label }, isChosen: written === value };
      });
      return { kind: 'one', options } as const;
    }
    case 'choices':
    case 'weekdays':
    case 'times':
      return { kind: 'many', options: chosenOptions(question, Array.isArray(typed) ? typed : [], locale) } as const;
    case 'choice':
    case 'scale': {
      const options = chosenOptions(question, written ? [written] : [], locale);
      const isLong = options.length > RADIOS_MAXIMUM && !question.hasOther;
      return isLong
        ? ({ kind: 'list', value: written, options, chooseLabel: words.chooseOne } as const)
        : ({ kind: 'one', options } as const);
    }
    default:
      return line;
  }
}

function chosenOptions(question: Question, chosen: readonly string[], locale: Locale) {
  const { words } = locale;
  const options = optionsOf(question, locale).map((option) => ({ ...option, isChosen: chosen.includes(option.value) }));
  if (!question.hasOther) return options;
  const other = chosen.find((value) => value.startsWith(OTHER_PREFIX) && !isOption(question, value));
  const written = { label: words.otherWords, value: other?.slice(OTHER_PREFIX.length) ?? '' };
  return [
    ...options,
    { value: OTHER_PREFIX, label: { text: words.other }, isChosen: other !== undefined, words: written },
  ];
}

function optionsOf(question: Question, { words, text }: Locale) {
  const named: Readonly<Record<string, string>> = { ...words.weekdays, ...words.partsOfDay };
  return optionValues(question).map((value) => {
    const option = question.options?.find((one) => one.value === value);
    return {
      value,
      label: option ? text(option.label) : { text: named[value] ?? value },
      ...(option?.hint && { hint: text(option.hint) }),
    };
  });
}

function datePartsOf(typed: TypedAnswer | undefined) {
  return typeof typed === 'object' && 'day' in typed ? typed : { day: '', month: '', year: '' };
}
