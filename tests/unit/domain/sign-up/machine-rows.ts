import { SUBMIT_TRIES } from '../../../../src/domain/sign-up/sign-up-machine.ts';
import type { Phase, SignUpEvent, SignUpState } from '../../../../src/domain/sign-up/sign-up-states.ts';
import { events, phases } from './machine-samples.ts';

/** One row of the table in section 14, with the effects in order. */
export interface Row {
  readonly from: Phase;
  readonly with?: Partial<SignUpState>;
  readonly on: SignUpEvent;
  readonly to: Phase;
  readonly effects?: readonly string[];
}

const submit = (more: Partial<Extract<SignUpEvent, { type: 'SUBMIT' }>> = {}): SignUpEvent =>
  ({ ...events.SUBMIT, ...more }) as SignUpEvent;
const loaded = (more: Partial<Extract<SignUpEvent, { type: 'LOADED' }>>): SignUpEvent =>
  ({ ...events.LOADED, ...more }) as SignUpEvent;
const next = (result: Extract<SignUpEvent, { type: 'NEXT' }>['result']): SignUpEvent => ({ type: 'NEXT', result });
const errors = [{ pointer: '#/contact/name', code: 'required' as const }];
const editing = (step: string, returnsToReview = false): Phase => ({ name: 'editing', step, returnsToReview });
const sending = ['storeAttempt', 'tellTabs', 'send'];
const receipt = ['focus heading', 'forgetAll', 'tellTabs'];

/** The table of section 14, row by row. */
export const rows: readonly Row[] = [
  {
    from: phases.loading,
    on: loaded({ openAttempt: 'ref-9' }),
    to: { name: 'recovering', asks: 0 },
    effects: ['askOutcome'],
  },
  {
    from: phases.loading,
    on: loaded({ opening: 'notOpenYet' }),
    to: { name: 'closed', why: 'notOpenYet' },
    effects: [],
  },
  { from: phases.loading, on: loaded({ opening: 'cancelled' }), to: { name: 'closed', why: 'cancelled' }, effects: [] },
  { from: phases.loading, on: loaded({ opening: 'full' }), to: { name: 'full' }, effects: [] },
  {
    from: phases.loading,
    on: loaded({ opening: 'form' }),
    to: { name: 'unavailable', why: 'form' },
    effects: ['report'],
  },
  { from: phases.loading, on: loaded({}), to: { name: 'ready' }, effects: [] },
  { from: phases.loading, on: events.FAILED, to: { name: 'unavailable', why: 'failed' } },
  { from: phases.unavailable, on: events.RETRY, to: { name: 'loading' }, effects: ['load'] },
  {
    from: { name: 'unavailable', why: 'form' },
    on: events.RETRY,
    to: { name: 'unavailable', why: 'form' },
    effects: [],
  },
  { from: phases.recovering, on: events.FOUND, to: { name: 'done', outcome: 'confirmed' }, effects: receipt },
  { from: phases.recovering, on: events.RUNNING, to: { name: 'recovering', asks: 1 }, effects: ['askOutcome'] },
  { from: phases.recovering, on: events.NOT_FOUND, to: { name: 'recovering', asks: 1 }, effects: ['askOutcome'] },
  {
    from: { name: 'recovering', asks: 3 },
    on: events.NOT_FOUND,
    to: { name: 'review' },
    effects: ['clearAttempt', 'focus heading'],
  },
  {
    from: { name: 'recovering', asks: 3 },
    on: { type: 'NOT_FOUND', hasAnswers: false },
    to: { name: 'ready', isNotReceived: true },
    effects: ['clearAttempt', 'focus heading'],
  },
  { from: phases.recovering, on: events.NO_ANSWER, to: { name: 'unknown' }, effects: ['focus heading'] },
  {
    from: phases.ready,
    on: { type: 'START', intent: 'signUp', step: 'times', wantsHold: true },
    to: editing('times'),
    effects: ['focus heading', 'refresh', 'holdPlace', 'emit start'],
  },
  { from: phases.full, on: { type: 'START', intent: 'signUp', step: 'times' }, to: { name: 'full' }, effects: [] },
  { from: phases.full, on: { type: 'START', intent: 'waitingList', step: 'about' }, to: editing('about') },
  { from: phases.invalid, on: { type: 'CHANGE', mended: ['#/contact/name'] }, to: editing('about'), effects: [] },
  { from: phases.invalid, on: { type: 'CHANGE', mended: ['#/contact/email'] }, to: phases.invalid, effects: [] },
  { from: phases.editing, on: next({ kind: 'errors', errors }), to: phases.invalid, effects: ['focus summary'] },
  {
    from: phases.editing,
    on: next({ kind: 'notEligible', rule: 'minimumAge' }),
    to: { name: 'notEligible', rule: 'minimumAge', step: 'about' },
    effects: ['focus heading'],
  },
  {
    from: phases.editing,
    on: next({ kind: 'ok', next: 'questions' }),
    to: editing('questions'),
    effects: ['focus heading', 'emit step'],
  },
  {
    from: phases.invalid,
    on: next({ kind: 'ok', next: 'review' }),
    to: { name: 'review' },
    effects: ['focus heading', 'emit step'],
  },
  { from: phases.editing, on: { type: 'BACK', previous: 'times' }, to: editing('times'), effects: ['focus heading'] },
  { from: phases.editing, on: { type: 'BACK' }, to: { name: 'ready' }, effects: ['focus heading'] },
  { from: phases.notEligible, on: events.BACK, to: editing('about'), effects: ['focus heading'] },
  { from: phases.review, on: { type: 'EDIT', step: 'times' }, to: editing('times', true), effects: ['focus heading'] },
  {
    from: phases.review,
    on: submit({ cpr: { step: 'about', errors } }),
    to: { name: 'invalid', step: 'about', errors, returnsToReview: true },
    effects: ['focus summary'],
  },
  { from: phases.review, on: submit({ isOnline: false }), to: { name: 'offline' }, effects: ['announce'] },
  { from: phases.review, on: submit({ needsChallenge: true }), to: { name: 'challenge' }, effects: ['solve'] },
  { from: phases.review, on: submit(), to: { name: 'submitting', try: 1 }, effects: sending },
  { from: phases.challenge, on: events.SOLVED, to: { name: 'submitting', try: 1 }, effects: sending },
  { from: phases.challenge, on: events.GAVE_UP, to: { name: 'submitting', try: 1 }, effects: sending },
  { from: phases.challenge, on: events.BACK, to: { name: 'review' }, effects: ['stopSolving', 'focus heading'] },
  {
    from: phases.submitting,
    on: events.OK,
    to: { name: 'done', outcome: 'confirmed' },
    effects: [...receipt, 'emit done'],
  },
  { from: phases.submitting, on: events.RETRYABLE, to: { name: 'submitting', try: 2 }, effects: ['send'] },
  {
    from: { name: 'submitting', try: SUBMIT_TRIES },
    on: events.RETRYABLE,
    to: { name: 'unknown' },
    effects: ['focus heading'],
  },
  {
    from: phases.submitting,
    with: { canRepeat: false },
    on: events.RETRYABLE,
    to: { name: 'unknown' },
    effects: ['focus heading'],
  },
  {
    from: phases.submitting,
    on: { type: 'RETRYABLE', isLast: true, waitMilliseconds: 0 },
    to: { name: 'unknown' },
    effects: ['focus heading'],
  },
  { from: phases.submitting, on: events.ODD_REPLY, to: { name: 'unknown' }, effects: ['focus heading'] },
  {
    from: phases.submitting,
    on: events.VALIDATION,
    to: {
      name: 'invalid',
      step: 'about',
      errors: [{ pointer: '#/contact/name', code: 'too-long' }],
      returnsToReview: true,
    },
    effects: ['clearAttempt', 'focus summary'],
  },
  {
    from: phases.submitting,
    on: events.QUESTIONS_CHANGED,
    to: editing('questions', true),
    effects: ['clearAttempt', 'announce', 'focus heading'],
  },
  { from: phases.submitting, on: events.KEY_REUSED, to: { name: 'review' }, effects: ['clearAttempt'] },
  {
    from: phases.submitting,
    on: events.CONFLICT,
    to: { name: 'conflict', problem: 'capacity-full' },
    effects: ['clearAttempt', 'refresh', 'focus heading', 'emit conflict'],
  },
  {
    from: phases.submitting,
    on: events.RATE_LIMITED,
    to: { name: 'limited', until: 30_000, isOver: false },
    effects: ['clearAttempt', 'countdown'],
  },
  {
    from: phases.submitting,
    on: events.CHALLENGE_REQUIRED,
    to: { name: 'challenge' },
    effects: ['clearAttempt', 'solve'],
  },
  {
    from: phases.submitting,
    on: events.NOT_ELIGIBLE,
    to: { name: 'notEligible', rule: 'minimumAge', step: 'about' },
    effects: ['clearAttempt', 'focus heading'],
  },
  {
    from: phases.submitting,
    on: events.REFUSED,
    to: { name: 'fatal', problem: 'malformed' },
    effects: ['clearAttempt', 'focus heading'],
  },
  { from: phases.limited, on: submit({ now: 59_999 }), to: phases.limited, effects: [] },
  { from: phases.limited, on: submit({ now: 60_000 }), to: { name: 'submitting', try: 1 }, effects: sending },
  {
    from: phases.limited,
    on: events.TIME_UP,
    to: { name: 'limited', until: 60_000, isOver: true },
    effects: ['announce'],
  },
  {
    from: { name: 'limited', until: 60_000, isOver: true },
    on: events.TIME_UP,
    to: { name: 'limited', until: 60_000, isOver: true },
    effects: [],
  },
  { from: phases.unknown, on: events.RETRY, to: { name: 'submitting', try: 1 }, effects: sending },
  { from: phases.unknown, with: { canRepeat: false }, on: events.RETRY, to: { name: 'unknown' }, effects: [] },
  {
    from: phases.unknown,
    with: { attempt: { clientRef: 'ref-1', payload: '' } },
    on: events.RETRY,
    to: { name: 'unknown' },
    effects: [],
  },
  { from: phases.unknown, on: events.FOUND, to: { name: 'done', outcome: 'confirmed' }, effects: receipt },
  { from: phases.unknown, on: events.ANOTHER, to: { name: 'ready' }, effects: ['clearAttempt', 'focus heading'] },
  { from: phases.conflict, on: events.OTHER_SLOT, to: { name: 'review' }, effects: ['focus heading'] },
  { from: phases.conflict, on: events.AGAIN, to: { name: 'submitting', try: 1 }, effects: sending },
  {
    from: { name: 'conflict', problem: 'capacity-full' },
    on: events.AGAIN,
    to: { name: 'conflict', problem: 'capacity-full' },
    effects: [],
  },
  { from: phases.offline, on: events.ONLINE, to: { name: 'review', isBackOnline: true }, effects: ['announce'] },
  { from: phases.offline, on: submit(), to: { name: 'submitting', try: 1 }, effects: sending },
  { from: phases.offline, on: submit({ isOnline: false }), to: { name: 'offline' }, effects: [] },
  { from: phases.fatal, on: events.BACK, to: { name: 'review' }, effects: ['focus heading'] },
  {
    from: phases.editing,
    on: events.OTHER_TAB,
    to: { name: 'otherTab', phase: 'sending', from: phases.editing },
    effects: [],
  },
  {
    from: phases.otherTab,
    on: { type: 'OTHER_TAB', phase: 'done' },
    to: { name: 'otherTab', phase: 'done', from: { name: 'review' } },
    effects: [],
  },
  { from: phases.otherTab, on: events.SHOW_HERE, to: { name: 'review' }, effects: ['focus heading'] },
  {
    from: phases.submitting,
    on: events.DISCONNECTED,
    to: { name: 'submitting', try: 1, isAborted: true },
    effects: ['abort'],
  },
  {
    from: { name: 'submitting', try: 1, isAborted: true },
    on: events.RECONNECTED,
    to: { name: 'recovering', asks: 0 },
    effects: ['askOutcome'],
  },
  { from: phases.done, on: events.ANOTHER, to: { name: 'ready' }, effects: ['focus heading'] },
  { from: phases.done, on: events.MANAGE, to: phases.done, effects: ['manage'] },
];
