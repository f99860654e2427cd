import type { SignUpEvent } from '../../../../src/domain/sign-up/sign-up-states.ts';
import { editing, type Row, receipt, sending, submit } from './machine-rows.ts';
import { events, phases } from './machine-samples.ts';

const loaded = (more: Partial<Extract<SignUpEvent, { type: 'LOADED' }>>): SignUpEvent =>
  ({ ...events.LOADED, ...more }) as SignUpEvent;
const next = (result: Extract<SignUpEvent, { type: 'NEXT' }>['result']): SignUpEvent => ({ type: 'NEXT', result });
const errors = [{ pointer: '#/contact/name', code: 'required' as const }];

/** The rows of section 14 from loading to the press of send. */
export const fillingRows: readonly Row[] = [
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
  { from: phases.loading, on: loaded({ opening: 'closed' }), to: { name: 'closed', why: 'closed' }, effects: [] },
  { from: phases.loading, on: loaded({ opening: 'postponed' }), to: { name: 'closed', why: 'postponed' }, effects: [] },
  { from: phases.loading, on: loaded({ opening: 'tooLate' }), to: { name: 'closed', why: 'tooLate' }, effects: [] },
  { from: phases.loading, on: events.FAILED, to: { name: 'unavailable', why: 'failed' }, effects: [] },
  { from: phases.loading, on: events.RECONNECTED, to: { name: 'loading' }, effects: ['load'] },
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
    to: { name: 'review', isNotReceived: true },
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
    from: { name: 'recovering', asks: 2 },
    on: events.RECONNECTED,
    to: { name: 'recovering', asks: 0 },
    effects: ['askOutcome'],
  },
  {
    from: phases.ready,
    on: { type: 'START', intent: 'signUp', step: 'times', wantsHold: true },
    to: editing('times'),
    effects: ['focus heading', 'refresh', 'holdPlace', 'emit start'],
  },
  { from: phases.full, on: { type: 'START', intent: 'signUp', step: 'times' }, to: { name: 'full' }, effects: [] },
  {
    from: phases.full,
    on: { type: 'START', intent: 'waitingList', step: 'about' },
    to: editing('about'),
    effects: ['focus heading', 'refresh', 'emit start'],
  },
  { from: phases.editing, on: { type: 'CHANGE', mended: [] }, to: phases.editing, effects: [] },
  { from: phases.review, on: { type: 'CHANGE', mended: [] }, to: { name: 'review' }, effects: [] },
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
  { from: phases.invalid, on: { type: 'BACK', previous: 'times' }, to: editing('times'), effects: ['focus heading'] },
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
  { from: phases.challenge, on: events.RECONNECTED, to: phases.challenge, effects: ['solve'] },
  { from: phases.challenge, on: events.BACK, to: { name: 'review' }, effects: ['stopSolving', 'focus heading'] },
];
