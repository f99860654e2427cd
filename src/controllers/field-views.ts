import type { Question } from '../contract/question-set.ts';
import { emailHint, readEmail } from '../domain/sign-up/contact-rules.ts';
import { fieldPointer } from '../domain/sign-up/field-error.ts';
import type { FormStep } from '../domain/sign-up/form-steps.ts';
import { matchFields } from '../domain/sign-up/match-reading.ts';
import type { JudgedForm } from '../domain/sign-up/step-result.ts';
import type { Bare, BareGroup } from './bare-field.ts';
import { contactFields } from './contact-fields.ts';
import { errorWords } from './error-words.ts';
import { matchFieldsOf, referrerBlocks } from './match-blocks.ts';
import { guardianBlocks, partyBlocks, waitingFields } from './party-blocks.ts';
import { questionField } from './question-field.ts';

import type { FilledForm } from './sign-up-flow.ts';
import { timeFields } from './time-fields.ts';

/** The id of a field's control, from its pointer in the request. */
export const fieldId = (pointer: string): string => `f${pointer.slice(1).replaceAll('/', '-')}`;

/** What was asked, for the words of errors. */
export const askedOf = ({ target: { terms } }: FilledForm, { form }: JudgedForm) => ({
  questions: terms.questions?.items ?? [],
  policy: terms.policy,
  isOnBehalf: form.asked.includes(matchFields.referrerName),
});

/** The fields of a step, alone and in groups, with their errors, hints and findings (SU-13, SU-14). */
export function blocksOf(flow: FilledForm, step: FormStep, judged: JudgedForm) {
  const dress = (field: Bare) => dressed(flow, field, judged);
  return bareBlocks(flow, step, judged).map((block) =>
    'fields' in block ? { ...block, fields: block.fields.map(dress) } : dress(block),
  );
}

/** A field with what the form knows about it: its error, the doubt, the number that looks like a CPR number. */
export function dressed<Field extends { name: string }>(flow: FilledForm, field: Field, judged: JudgedForm) {
  const { state, locale, choiceError } = flow;
  const { phase } = state;
  const told = phase.name === 'invalid' ? phase.errors : phase.name === 'conflict' && choiceError ? [choiceError] : [];
  const found = told.find(({ pointer }) => pointer === field.name);
  return {
    ...field,
    id: fieldId(field.name),
    error: found ? errorWords(found, askedOf(flow, judged), locale) : '',
    errorPrefix: locale.words.errorPrefix,
    cpr: cprOf(flow, field.name, judged),
    doubt: doubtOf(flow, field.name),
  };
}

function bareBlocks(flow: FilledForm, step: FormStep, judged: JudgedForm): readonly (Bare | BareGroup)[] {
  switch (step.kind) {
    case 'times':
      return timeFields(flow, judged);
    case 'match':
      return matchFieldsOf(flow, judged);
    case 'about':
      return [
        ...referrerBlocks(flow, judged, contactFields(flow)),
        ...partyBlocks(flow, judged),
        ...guardianBlocks(flow, judged),
        ...waitingFields(flow, judged),
      ];
    case 'questions':
      return step.questions.map((question: Question) =>
        questionField(question, flow.typed.answers[question.id], flow.locale),
      );
    case 'review':
      return [];
  }
}

function cprOf({ state, typing: { left, cprAnswers }, locale }: FilledForm, name: string, { findings }: JudgedForm) {
  const { cpr } = locale.words;
  const finding = findings.find(({ pointer }) => pointer === name);
  const answer = cprAnswers.get(name);
  const isTold = left.has(name) || state.phase.name === 'invalid';
  if (finding?.hit.verdict === 'block' && isTold) {
    return { kind: 'block' as const, sentence: cpr.block, removeLabel: cpr.remove };
  }
  if (!(finding && isTold) && answer === undefined) return undefined;
  return { kind: 'ask' as const, legend: cpr.ask, yes: cpr.yes, no: cpr.no, chosen: answer ?? '' };
}

function doubtOf({ typed, typing: { left }, locale }: FilledForm, name: string) {
  if (name !== fieldPointer('contact', 'email') || !left.has(name)) return undefined;
  const email = readEmail(typed.contact.email ?? '');
  const hint = email.kind === 'value' ? emailHint(email.value) : undefined;
  const { words } = locale;
  if (hint?.kind === 'noDot') return { sentence: words.noDot };
  return hint
    ? { sentence: words.didYouMean(hint.suggestion), fix: hint.suggestion, fixLabel: words.useSuggestion }
    : undefined;
}
