import type { Description } from '../backend/backend.ts';
import type { ManagedSignUp } from '../contract/managed-sign-up.ts';
import type { FieldError } from '../domain/sign-up/field-error.ts';
import { localClock } from '../domain/sign-up/local-clock.ts';
import { readUntil, unguardedChildren } from '../domain/sign-up/managed-change.ts';
import { seriesFields } from '../domain/sign-up/series-choice.ts';
import { INITIAL_SIGN_UP_STATE } from '../domain/sign-up/sign-up-states.ts';
import type { SignUpTarget } from '../domain/sign-up/sign-up-target.ts';
import { type JudgedForm, judgeForm } from '../domain/sign-up/step-result.ts';
import { typedFromRequest } from '../domain/sign-up/typed-from-request.ts';
import type { ManageMessages } from '../i18n/messages.ts';
import { bareFields } from './bare-field.ts';
import { blocksOf, dressed } from './field-views.ts';
import type { FormTyping } from './form-typing.ts';
import type { LocaleController } from './locale-controller.ts';
import { dayWordsOf } from './receipt-view.ts';
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

const openFields: Readonly<Record<ManagedFormParts['task'], RegExp>> = {
  change: /^#\/(contact|answers|until|partySize|participants)\b/,
  offer: /^#\/(answers|ageFrom|participants|guardian)\b/,
};

/** What an owner may change, never an age that was told, the times or what was agreed to; and what a place asks that was queued for. */
function isOpen({ task, signUp: { request } }: ManagedFormParts, pointer: string): boolean {
  const age = /^#\/participants\/(\d+)\/ageFrom$/.exec(pointer);
  const wasTold = task === 'change' && age !== null && Number(age[1]) < request.partySize;
  return openFields[task].test(pointer) && !wasTold;
}

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
  const now = Date.now();
  const judged = judgeForm({ target, typed, intent, features, now, timeZone });
  const today = localClock(now, timeZone).stamp.slice(0, 10);
  const people = judged.form.request.participants ?? [];
  const isGuarded = features.includes('guardian') && task === 'change';
  const children = isGuarded ? unguardedChildren(signUp.request, people, target.terms) : [];
  const until = readUntil(signUp.request, typed.fields, today);
  const where = { step: '', returnsToReview: false };
  const phase =
    errors.length > 0 ? ({ name: 'invalid', errors, ...where } as const) : ({ name: 'editing', ...where } as const);
  const state = { ...INITIAL_SIGN_UP_STATE, intent, phase };
  return {
    filled: { state, target, typed, typing, locale, choiceError: undefined, timesShown: 0 },
    judged: {
      ...judged,
      form: {
        ...judged.form,
        asked: [...judged.form.asked, ...until.asked],
        request: { ...judged.form.request, ...until.request },
      },
      errors: [...judged.errors, ...until.errors, ...children].filter(({ pointer }) => isOpen(parts, pointer)),
    },
  };
}

/** The fields that can be changed; with a place on offer, what it asks (SU-17, SU-74). */
export function managedFields(parts: ManagedFormParts) {
  const { filled, judged } = managedForm(parts);
  const canResize = parts.task === 'change';
  const blocks = judged.steps
    .filter(({ kind }) => kind === 'about' || kind === 'questions')
    .flatMap((step) => blocksOf(filled, step, judged))
    .flatMap((block): (typeof block)[] => {
      if (!('fields' in block)) return isOpen(parts, block.name) ? [block] : [];
      const fields = block.fields.filter(({ name }) => isOpen(parts, name));
      // An offer is for as many as queued: nobody is added or taken away there.
      const buttons = canResize ? (block.buttons ?? []) : [];
      return fields.length + buttons.length > 0 ? [{ ...block, fields, buttons }] : [];
    });
  return [...blocks, ...untilFields(parts, filled, judged)];
}

/** The last day of a series; left empty it goes on (SU-48). */
function untilFields({ signUp, task }: ManagedFormParts, filled: FilledForm, judged: JudgedForm) {
  const { series } = filled.locale.words;
  if (task !== 'change' || signUp.request.commitment !== 'series') return [];
  const field = bareFields(filled).date(seriesFields.until, series.until, {
    hint: series.untilHint,
    isOptional: true,
  });
  return [dressed(filled, field, judged)];
}

/** What was said, as rows to read; without the times, which stand by themselves. */
export function managedRows(parts: ManagedFormParts) {
  const { filled, judged } = managedForm(parts);
  const rows = reviewRows(filled, { ...judged, form: { ...judged.form, slotIds: [] } });
  return [...rows, ...untilRows(filled, judged)].map(({ label, lines }) => ({ label, lines }));
}

function untilRows({ locale: { words, language } }: FilledForm, { form: { request } }: JudgedForm) {
  const { series } = words;
  if (request.until === undefined) return [];
  const text = request.until ? series.untilDay(dayWordsOf(request.until, language)) : series.openEnd;
  return [{ label: { text: series.modes.series }, lines: [{ text }] }];
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
