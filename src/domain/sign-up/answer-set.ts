import type { Question, QuestionSet } from '../../contract/question-set.ts';
import type { Answers } from '../../contract/sign-up.ts';
import { readAnswer, type TypedAnswer } from './answer-reading.ts';
import { judgeAnswer } from './answer-rules.ts';
import { type FieldError, fieldPointer } from './field-error.ts';
import { answered, isAboutParticipant, questionsInOrder, visibleQuestions } from './question-visibility.ts';

/** What stands in the controls, by question id; hidden ones too, so that showing them again restores them (SU-22). */
export type TypedAnswers = Readonly<Record<string, TypedAnswer | undefined>>;

/** Answers read from what was typed: only those of questions that are shown (SU-22). */
export interface AnswerSet {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly errors: readonly FieldError[];
}

/** A person of the party whose answers are read; the sign-up's own answers may decide which questions are shown. */
export interface Answerer {
  readonly index: number;
  readonly known: Readonly<Answers>;
}

/** Reads the sign-up's own questions, or those about one person; what is hidden is neither read nor judged (SU-21, SU-22). */
export function readAnswers(set: QuestionSet | undefined, typed: TypedAnswers, person?: Answerer): AnswerSet {
  const ordered = questionsInOrder(set);
  const mine = ordered.filter((question) => isAboutParticipant(question) === (person !== undefined));
  const values = { ...valuesOf(mine, typed), ...person?.known };
  const questions = visibleQuestions(person ? ordered : mine, values).filter((question) => mine.includes(question));
  const path = person ? ['participants', person.index, 'answers'] : ['answers'];
  const answers: Answers = {};
  const errors: FieldError[] = [];
  for (const question of questions) {
    const reading = question.type === 'info' ? { kind: 'empty' as const } : readAnswer(question, typed[question.id]);
    if (reading.kind === 'value') answers[question.id] = reading.value;
    if (reading.kind === 'error') errors.push({ pointer: fieldPointer(...path, question.id), ...reading.error });
  }
  return { questions, answers, errors };
}

/** Judges answers that came over the wire; each participant's follow the sign-up's own (SU-19 to SU-22). */
export function judgeAnswers(
  set: QuestionSet | undefined,
  answers: Readonly<Answers> = {},
  participants: readonly { readonly answers?: Readonly<Answers> | undefined }[] = [],
): FieldError[] {
  const ordered = questionsInOrder(set);
  const own = ordered.filter((question) => !isAboutParticipant(question));
  const shownOwn = visibleQuestions(own, answers);
  const errors = judgeScope(shownOwn, answers, ['answers']);
  const visibleAnswers = Object.fromEntries(shownOwn.flatMap(({ id }) => (id in answers ? [[id, answers[id]]] : [])));
  for (const [index, participant] of participants.entries()) {
    const given = participant.answers ?? {};
    const shown = visibleQuestions(ordered, { ...given, ...visibleAnswers } as Answers).filter(isAboutParticipant);
    errors.push(...judgeScope(shown, given, ['participants', index, 'answers']));
  }
  return errors;
}

function judgeScope(shown: readonly Question[], answers: Readonly<Answers>, path: (string | number)[]): FieldError[] {
  const asked = shown.filter(({ type }) => type !== 'info');
  const errors: FieldError[] = Object.keys(answers)
    .filter((id) => !asked.some((question) => question.id === id))
    .map((id) => ({ pointer: fieldPointer(...path, id), code: 'unknown-member' }));
  for (const question of asked) {
    const value = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    const isMissing = question.isRequired && answered(value) === undefined;
    const broken = isMissing ? { code: 'required' as const } : value !== undefined && judgeAnswer(question, value);
    if (broken) errors.push({ pointer: fieldPointer(...path, question.id), ...broken });
  }
  return errors;
}

// An answer that breaks a rule counts as unanswered for the questions after it, until it is right.
function valuesOf(questions: readonly Question[], typed: TypedAnswers): Answers {
  const values: Answers = {};
  for (const question of questions) {
    const reading = readAnswer(question, typed[question.id]);
    if (reading.kind === 'value') values[question.id] = reading.value;
  }
  return values;
}
