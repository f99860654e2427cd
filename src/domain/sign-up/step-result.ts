import type { Feature } from '../../contract/config.ts';
import type { SignUpRequest } from '../../contract/sign-up.ts';
import type { TypedContact } from './contact-rules.ts';
import { ineligibility } from './eligibility.ts';
import type { FieldError } from './field-error.ts';
import { type FormStep, formSteps, stepAfter, stepWithField } from './form-steps.ts';
import { localClock } from './local-clock.ts';
import { agesIn } from './party-reading.ts';
import { type ReadForm, readForm, type TypedForm } from './sign-up-form.ts';
import type { Intent, StepResult } from './sign-up-states.ts';
import type { SignUpTarget } from './sign-up-target.ts';
import { type CprFinding, findCprInTexts, type TypedText, typedTexts } from './typed-texts.ts';

/** A form at a moment: what is asked, what was typed, and what the backend can do. */
export interface FormSituation {
  readonly target: SignUpTarget;
  readonly typed: TypedForm;
  readonly intent: Intent;
  readonly features: readonly Feature[];
  readonly seats?: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Zone of the backend, in which a birthday is past or not. */
  readonly timeZone: string;
}

/** A form as it reads now: values, steps, CPR findings and every error in field order. */
export interface JudgedForm {
  readonly form: ReadForm;
  readonly steps: readonly FormStep[];
  readonly findings: readonly CprFinding[];
  readonly errors: readonly FieldError[];
}

/** Reads and judges the whole form (SU-25, SU-33). */
export function judgeForm(situation: FormSituation): JudgedForm {
  const { target, typed, intent, now, timeZone } = situation;
  const form = readForm(target, typed, situation);
  const steps = formSteps(target, form.questions, intent);
  const today = localClock(now, timeZone).stamp.slice(0, 10);
  const order = fieldOrder(form);
  const read = { ...form.request, contact: form.contact, answers: form.answers } as SignUpRequest;
  const texts = [...typedTexts(read, target.terms.questions), ...refusedTexts(form, typed)].sort(
    (left, right) => order(left.pointer) - order(right.pointer),
  );
  const findings = findCprInTexts(texts, { today, isNotCpr: typed.isNotCpr });
  const cprErrors = findings.map(({ pointer, hit }) => ({ pointer, code: 'cpr-in-text' as const, limit: hit.verdict }));
  // A number that must go is told before what else is wrong with its field.
  const others = form.errors.filter((error) => !findings.some(({ pointer }) => pointer === error.pointer));
  const errors = [...others, ...cprErrors].sort((left, right) => order(left.pointer) - order(right.pointer));
  return { form, steps, findings, errors };
}

/** What stands in fields that can send nothing of it is scanned too: a number alone is no name (SU-33). */
function refusedTexts({ errors }: ReadForm, { contact, answers, fields }: TypedForm): TypedText[] {
  return errors.flatMap(({ pointer }) => {
    const [, member, key = ''] = pointer.split('/');
    const typed =
      { contact: contact[key as keyof TypedContact], answers: answers[key] }[`${member}`] ?? fields[pointer];
    return typeof typed === 'string' && typed && !/\/(?:email|phone)$/.test(pointer) ? { pointer, text: typed } : [];
  });
}

/** What pressing "next" on a step gives (SU-13, SU-25, SU-27). */
export function judgeStep(situation: FormSituation, step: string, returnsToReview: boolean): StepResult {
  const { form, steps, errors } = judgeForm(situation);
  const inStep = errors.filter(({ pointer }) => stepWithField(steps, pointer) === step);
  if (inStep.length > 0) return { kind: 'errors', errors: inStep };
  const hasGuardianFlow = situation.features.includes('guardian');
  const [obstacle] = agesIn(form.request).flatMap(
    (age) => ineligibility(situation.target.terms, age, hasGuardianFlow) ?? [],
  );
  if (step === 'about' && obstacle) return { kind: 'notEligible', rule: `${obstacle.rule} ${obstacle.age}` };
  const incomplete = errors.map(({ pointer }) => stepWithField(steps, pointer));
  return { kind: 'ok', next: stepAfter(steps, step, { returnsToReview, incomplete }) };
}

/** How many fields more a step asks after a change, for whoever does not see them come (SU-22). */
export function addedFields(before: JudgedForm, { form, steps }: JudgedForm, step: string): number {
  const known = new Set(before.form.asked);
  return form.asked.filter((pointer) => !known.has(pointer) && stepWithField(steps, pointer) === step).length;
}

/** The first step with an error, for errors that the backend found (SU-32). */
export function firstStepOf(steps: readonly FormStep[], errors: readonly FieldError[]): string {
  const held = new Set(errors.map(({ pointer }) => stepWithField(steps, pointer)));
  return steps.find(({ id }) => held.has(id))?.id ?? 'review';
}

function fieldOrder({ asked }: ReadForm): (pointer: string) => number {
  return (pointer) => {
    const index = asked.indexOf(pointer);
    return index < 0 ? asked.length : index;
  };
}
