import type { Question, QuestionSet } from '../../contract/question-set.ts';
import type { Answers, SignUpRequest } from '../../contract/sign-up.ts';
import { OTHER_PREFIX } from './answer-rules.ts';
import { type CprHit, findCprNumbers, isSplitCprNumber } from './cpr-guard.ts';
import { fieldPointer } from './field-error.ts';
import { questionsInOrder } from './question-visibility.ts';

/** A text that a person could type freely, at its place in the `SignUpRequest`. */
export interface TypedText {
  readonly pointer: string;
  readonly text: string;
}

/** A CPR number that is in a text and has not been explained; spans are those of the text. */
export interface CprFinding {
  readonly pointer: string;
  readonly hit: CprHit;
}

const CPR_DIGITS = 10;

/** Every text of a request that is scanned for CPR numbers: all but e-mail and phone (SU-33). */
export function typedTexts(request: SignUpRequest, set: QuestionSet | undefined): readonly TypedText[] {
  const { contact, organisation, guardian, participants = [], answers = {}, match } = request;
  const questions = questionsInOrder(set);
  const named: [pointer: string, text: string | undefined][] = [
    [fieldPointer('contact', 'name'), contact.name],
    [fieldPointer('organisation', 'name'), organisation?.name],
    [fieldPointer('guardian', 'name'), guardian?.name],
    [fieldPointer('match', 'referrer', 'name'), match?.referrer?.name],
    [fieldPointer('match', 'referrer', 'workplace'), match?.referrer?.workplace],
    ...participants.map((one, index): [string, string | undefined] => [
      fieldPointer('participants', index, 'name'),
      one.name,
    ]),
  ];
  return [
    ...named.flatMap(([pointer, text]) => (text ? { pointer, text } : [])),
    ...textsOfAnswers(questions, answers, ['answers']),
    ...participants.flatMap((one, index) =>
      textsOfAnswers(questions, one.answers ?? {}, ['participants', index, 'answers']),
    ),
  ];
}

/**
 * Looks through texts in the order they are asked, neighbours joined. The first finding of each field is told; what a
 * person said is another number is left alone unless it must be refused (SU-33, SU-34).
 */
export function findCprInTexts(
  texts: readonly TypedText[],
  { today, isNotCpr }: { readonly today: string; readonly isNotCpr: readonly string[] },
): readonly CprFinding[] {
  return texts.flatMap(({ pointer, text }, index) => {
    const before = texts[index - 1]?.text ?? '';
    const hits = findCprNumbers(text, today);
    if (isSplitCprNumber(before, text, today)) hits.push({ from: 0, to: text.length, verdict: 'ask' });
    const hit = hits.find(({ verdict }) => verdict === 'block') ?? (isNotCpr.includes(pointer) ? undefined : hits[0]);
    return hit ? { pointer, hit } : [];
  });
}

function textsOfAnswers(
  questions: readonly Question[],
  answers: Readonly<Answers>,
  path: readonly (string | number)[],
): TypedText[] {
  return questions.flatMap(({ id, type }) => {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    const text = typeof answer === 'number' ? String(answer).padStart(CPR_DIGITS, '0') : freeText(type, answer);
    return text ? { pointer: fieldPointer(...path, id), text } : [];
  });
}

function freeText(type: Question['type'], answer: Answers[string] | undefined): string | undefined {
  if (typeof answer === 'string' && (type === 'text' || type === 'longText')) return answer;
  const chosen = Array.isArray(answer) ? answer : [answer];
  const other = chosen.find((value) => typeof value === 'string' && value.startsWith(OTHER_PREFIX));
  return typeof other === 'string' ? other.slice(OTHER_PREFIX.length) : undefined;
}
