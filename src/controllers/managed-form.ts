import type { Description } from '../backend/backend.ts';
import type { ManagedSignUp } from '../contract/managed-sign-up.ts';
import type { FieldError } from '../domain/sign-up/field-error.ts';
import { INITIAL_SIGN_UP_STATE } from '../domain/sign-up/sign-up-states.ts';
import type { SignUpTarget } from '../domain/sign-up/sign-up-target.ts';
import { type JudgedForm, judgeForm } from '../domain/sign-up/step-result.ts';
import { typedFromRequest } from '../domain/sign-up/typed-from-request.ts';
import type { ManageMessages } from '../i18n/messages.ts';
import { blocksOf } from './field-views.ts';
import type { FormTyping } from './form-typing.ts';
import type { LocaleController } from './locale-controller.ts';
import { reviewRows } from './review-rows.ts';
import type { FilledForm } from './sign-up-flow.ts';

/** What a managed sign-up's fields are made from. */
export interface ManagedFormParts {
  signUp: ManagedSignUp;
  /** What it is for; its times are not up for change. */
  target: SignUpTarget;
  typing: Pick<FormTyping, 'typed' | 'cprAnswers' | 'left' | 'removed'>;
  locale: LocaleController<ManageMessages>;
  description: Description;
  task: 'change' | 'offer';
  errors: readonly FieldError[];
}

/** What an owner may change: the contact and the answers, never the age, the times or what was agreed to. */
const isOpenToChange = (pointer: string) => /^#\/(contact|answers)\b/.test(pointer);

/** A sign-up as the filled form that it came from, and how that reads now (SU-74). */
export function managedForm(parts: ManagedFormParts): { filled: FilledForm; judged: JudgedForm } {
  const { signUp, typing, locale, description, task, errors } = parts;
  const target = { ...parts.target, chosenSlotIds: signUp.slots.map(({ slotId }) => slotId) };
  // Who queues is asked the questions when there is a place, not before (SU-17).
  const isQueueing = task !== 'offer' && (signUp.status === 'waiting' || signUp.status === 'offered');
  const { intent: sent } = signUp.request;
  const intent = sent === 'waitingList' && !isQueueing ? 'signUp' : sent;
  const { typed } = typing;
  const { features, timeZone } = description;
  const judged = judgeForm({ target, typed, intent, features, now: Date.now(), timeZone });
  const where = { step: '', returnsToReview: false };
  const phase =
    errors.length > 0 ? ({ name: 'invalid', errors, ...where } as const) : ({ name: 'editing', ...where } as const);
  const state = { ...INITIAL_SIGN_UP_STATE, intent, phase };
  return {
    filled: { state, target, typed, typing, locale, choiceError: undefined, timesShown: 0 },
    judged: { ...judged, errors: judged.errors.filter(({ pointer }) => isOpenToChange(pointer)) },
  };
}

/** The fields that can be changed; with a place on offer, what it asks (SU-17, SU-74). */
export function managedFields(parts: ManagedFormParts) {
  const { filled, judged } = managedForm(parts);
  const kinds: readonly string[] = parts.task === 'offer' ? ['questions'] : ['about', 'questions'];
  return judged.steps
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((step) => blocksOf(filled, step, judged))
    .filter((block) => 'name' in block && isOpenToChange(block.name));
}

/** What was said, as rows to read; without the times, which stand by themselves. */
export function managedRows(parts: ManagedFormParts) {
  const { filled, judged } = managedForm(parts);
  const rows = reviewRows(filled, { ...judged, form: { ...judged.form, slotIds: [] } });
  return rows.map(({ label, lines }) => ({ label, lines }));
}

/** What was said, as it stands at the backend. */
export const storedRows = ({ signUp, ...parts }: Omit<ManagedFormParts, 'typing' | 'errors' | 'task'>) =>
  managedRows({ ...parts, signUp, task: 'change', errors: [], typing: typingOf(signUp, parts.target) });

function typingOf({ request }: ManagedSignUp, { terms }: SignUpTarget): ManagedFormParts['typing'] {
  return {
    typed: typedFromRequest(request, terms.questions?.items ?? []),
    cprAnswers: new Map(),
    left: new Set(),
    removed: undefined,
  };
}
