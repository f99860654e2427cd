import type { FieldErrorCode } from '../../contract/problem.ts';
import type { Question } from '../../contract/question-set.ts';
import type { Answers } from '../../contract/sign-up.ts';
import { readPostcode } from './contact-rules.ts';
import { EMPTY_READING, type RuleBreak } from './field-error.ts';
import { PATTERN_INPUT_MAXIMUM, safePattern } from './pattern-safety.ts';
import { codePointCount } from './typed-text.ts';

type Answer = Answers[string];
type Rules = Readonly<Record<string, unknown>>;

/** What begins the value of a free text beside the options (section 5). */
export const OTHER_PREFIX = 'other:';
const DEFAULT_MAXIMUM: Partial<Record<Question['type'], number>> = { text: 200, longText: 2_000 };
const OTHER_MAXIMUM = 200;
const DEFAULT_OPTIONS: Partial<Record<Question['type'], readonly string[]>> = {
  weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  times: ['morning', 'afternoon', 'evening', 'night'],
};
const KEYWORDS = 'minLength maxLength pattern minimum maximum multipleOf minItems maxItems enum'.split(' ');
const LIST_TYPES: readonly string[] = ['choices', 'weekdays', 'times'];
// Seven fractions of 24 hours and the like may miss a multiple by a rounding error.
const MULTIPLE_TOLERANCE = 1e-9;

/** Judges a value as it crosses the wire; the backend uses this too. */
export function judgeAnswer(question: Question, value: Answer): RuleBreak | undefined {
  const rules = schemaOf(question);
  if (Array.isArray(value))
    return LIST_TYPES.includes(question.type) ? judgeList(question, value, rules) : fail('not-an-option');
  switch (question.type) {
    case 'boolean':
      return typeof value === 'boolean' ? judgeEnum(value, rules) : fail('not-an-option');
    case 'number':
      return typeof value === 'number' ? (judgeNumber(value, rules) ?? judgeEnum(value, rules)) : fail('not-a-number');
    case 'date':
      return typeof value === 'string' && isPlainDate(value) ? judgeDate(value, rules) : fail('not-a-date');
    case 'choices':
    case 'weekdays':
    case 'times':
      return fail('not-an-option');
    case 'choice':
    case 'scale':
      return typeof value === 'string' ? judgeOption(question, value) : fail('not-an-option');
    case 'postcode': {
      const reading = typeof value === 'string' ? readPostcode(value) : EMPTY_READING;
      return reading.kind === 'value' && reading.value === value
        ? judgeText(question, value, rules)
        : fail('not-a-postcode');
    }
    case 'text':
    case 'longText':
      return typeof value === 'string' ? judgeText(question, value, rules) : fail('pattern');
    default:
      return fail('unknown-member');
  }
}

/** The most code points a text question takes. */
export function maximumLength(question: Question): number {
  return numberOf(schemaOf(question).maxLength) ?? DEFAULT_MAXIMUM[question.type] ?? OTHER_MAXIMUM;
}

/** What of a question's schema is not understood and is left to the backend (SU-19, SU-20). */
export function schemaFaults(question: Question): readonly string[] {
  const rules = schemaOf(question);
  const unknown = Object.keys(rules).filter((keyword) => !KEYWORDS.includes(keyword));
  const hasUnsafePattern = typeof rules.pattern === 'string' && !safePattern(rules.pattern);
  return hasUnsafePattern ? [...unknown, 'pattern'] : unknown;
}

function judgeText(question: Question, text: string, rules: Rules): RuleBreak | undefined {
  const length = codePointCount(text);
  const minimum = numberOf(rules.minLength);
  if (minimum !== undefined && length < minimum) return fail('too-short', minimum);
  if (length > maximumLength(question)) return fail('too-long', maximumLength(question));
  const pattern = typeof rules.pattern === 'string' ? safePattern(rules.pattern) : undefined;
  if (pattern && length <= PATTERN_INPUT_MAXIMUM && !pattern.test(text)) return fail('pattern');
  return judgeEnum(text, rules);
}

function judgeNumber(value: number, rules: Rules): RuleBreak | undefined {
  const [minimum, maximum, step] = [rules.minimum, rules.maximum, rules.multipleOf].map(numberOf);
  if (!Number.isFinite(value)) return fail('not-a-number');
  if (minimum !== undefined && value < minimum) return fail('too-small', minimum);
  if (maximum !== undefined && value > maximum) return fail('too-large', maximum);
  if (step === undefined || step <= 0) return undefined;
  const parts = value / step;
  return Math.abs(parts - Math.round(parts)) > MULTIPLE_TOLERANCE * Math.max(1, Math.abs(parts))
    ? fail('pattern', step)
    : undefined;
}

function judgeDate(value: string, { minimum, maximum }: Rules): RuleBreak | undefined {
  if (typeof minimum === 'string' && isPlainDate(minimum) && value < minimum) return fail('too-small', minimum);
  if (typeof maximum === 'string' && isPlainDate(maximum) && value > maximum) return fail('too-large', maximum);
  return undefined;
}

function judgeOption(question: Question, value: string): RuleBreak | undefined {
  if (isOption(question, value)) return judgeEnum(value, schemaOf(question));
  const words = value.slice(OTHER_PREFIX.length);
  if (!question.hasOther || !value.startsWith(OTHER_PREFIX) || words.trim() === '') return fail('not-an-option');
  return codePointCount(words) > OTHER_MAXIMUM ? fail('too-long', OTHER_MAXIMUM) : undefined;
}

function judgeList(question: Question, values: readonly string[], rules: Rules): RuleBreak | undefined {
  const [minimum, maximum] = [numberOf(rules.minItems), numberOf(rules.maxItems)];
  const exclusive = question.options?.some(({ value, isExclusive }) => isExclusive && values.includes(value));
  if (values.length === 0) return question.isRequired ? fail('required') : undefined;
  if (new Set(values).size < values.length || (exclusive && values.length > 1)) return fail('too-many', 1);
  if (minimum !== undefined && values.length < minimum) return fail('too-few', minimum);
  if (maximum !== undefined && values.length > maximum) return fail('too-many', maximum);
  for (const value of values) {
    const broken = judgeOption(question, value);
    if (broken) return broken;
  }
  return undefined;
}

function judgeEnum(value: string | number | boolean, { enum: allowed }: Rules): RuleBreak | undefined {
  return Array.isArray(allowed) && !allowed.includes(value) ? fail('not-an-option') : undefined;
}

function schemaOf(question: Question): Rules {
  return (question.schema ?? {}) as Rules;
}

/** The values a question offers, in order; weekdays and times of day have their own where none are given. */
export function optionValues({ type, options }: Question): readonly string[] {
  return options?.map(({ value }) => value) ?? DEFAULT_OPTIONS[type] ?? [];
}

/** Whether a value is among the options of a question. */
export function isOption(question: Question, value: string): boolean {
  return optionValues(question).includes(value);
}

/** Whether a text is a `PlainDate` of a day that exists. */
export function isPlainDate(value: string): boolean {
  const date = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function fail(code: FieldErrorCode, limit?: number | string): RuleBreak {
  return limit === undefined ? { code } : { code, limit };
}
