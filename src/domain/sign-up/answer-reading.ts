import type { Question } from '../../contract/question-set.ts';
import type { Answers } from '../../contract/sign-up.ts';
import { isOption, isPlainDate, judgeAnswer, OTHER_PREFIX, optionValues } from './answer-rules.ts';
import { readPostcode } from './contact-rules.ts';
import { EMPTY_READING, type Reading, readError, readValue } from './field-error.ts';
import { cleanDigits, cleanText } from './typed-text.ts';

/** What stands in a question's controls: text, the chosen value or values, or the three fields of a date. */
export type TypedAnswer = string | readonly string[] | TypedDate;

/** A date as typed in three fields. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

type Answer = Answers[string];

/** Reads what stands in a question's controls into the value to send, by the rules of section 5. */
export function readAnswer(question: Question, typed: TypedAnswer | undefined): Reading<Answer> {
  const reading = readTyped(question, typed);
  if (reading.kind === 'empty') return question.isRequired ? readError('required') : reading;
  const broken = reading.kind === 'value' ? judgeAnswer(question, reading.value) : undefined;
  return broken ? { kind: 'error', error: broken } : reading;
}

function readTyped(question: Question, typed: TypedAnswer | undefined): Reading<Answer> {
  if (typed === undefined) return EMPTY_READING;
  if (typeof typed === 'string') return readText(question, typed);
  if (isTypedDate(typed)) return readDate(typed);
  return readList(question, typed);
}

function readText(question: Question, typed: string): Reading<Answer> {
  const text = cleanText(typed);
  if (text === '') return EMPTY_READING;
  if (question.type === 'number') return readNumber(typed);
  if (question.type === 'postcode') return readPostcode(typed);
  if (question.type === 'boolean') return readValue(text === 'true');
  return question.hasOther ? readOther(question, text) : readValue(text);
}

// "Andet" chosen without words is an answer begun, not an answer.
function readOther(question: Question, text: string): Reading<Answer> {
  if (isOption(question, text) || !text.startsWith(OTHER_PREFIX)) return readValue(text);
  const words = cleanText(text.slice(OTHER_PREFIX.length));
  return words === '' ? readError('required') : readValue(OTHER_PREFIX + words);
}

/** Reads `1,5`, `1.5`, `1 500` and `1.500,5`; a dot before exactly three digits parts thousands (section 5, SU-26). */
function readNumber(typed: string): Reading<number> {
  const compact = cleanText(typed.normalize('NFKC'))
    .replace(/[\s()[\]]/g, '')
    .replace(/^[\u2010-\u2015\u2212]/, '-');
  const whole = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(compact) ? compact.replaceAll('.', '') : compact;
  return /^-?\d{1,15}([.,]\d{1,10})?$/.test(whole)
    ? readValue(Number(whole.replace(',', '.')))
    : readError('not-a-number');
}

/** Reads the three fields of a date. */
export function readDate({ day, month, year }: TypedDate): Reading<string> {
  const [dayDigits, monthDigits, yearDigits] = [day, month, year].map(cleanDigits);
  if (!dayDigits && !monthDigits && !yearDigits) return EMPTY_READING;
  const date = `${yearDigits}-${monthDigits?.padStart(2, '0')}-${dayDigits?.padStart(2, '0')}`;
  return isPlainDate(date) ? readValue(date) : readError('not-a-date');
}

function readList(question: Question, typed: readonly string[]): Reading<string[]> {
  const order = optionValues(question);
  const chosen = [...new Set(typed)].sort((left, right) => rank(order, left) - rank(order, right));
  const values: string[] = [];
  for (const value of chosen) {
    const reading = question.hasOther ? readOther(question, value) : readValue(value);
    if (reading.kind === 'error') return reading;
    if (reading.kind === 'value') values.push(String(reading.value));
  }
  return values.length === 0 ? EMPTY_READING : readValue(values);
}

/** Whether what stands in a control are the three fields of a date. */
export function isTypedDate(typed: TypedAnswer): typed is TypedDate {
  return typeof typed === 'object' && 'day' in typed;
}

function rank(order: readonly string[], value: string): number {
  const index = order.indexOf(value);
  return index < 0 ? order.length : index;
}
