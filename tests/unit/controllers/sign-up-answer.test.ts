import { expect } from 'chai';
import { BackendError, type BackendErrorDetails } from '../../../src/backend/backend-error.ts';
import type { SignUpReply } from '../../../src/contract/sign-up.ts';
import { eventOfError, outcomeOf } from '../../../src/controllers/sign-up-answer.ts';
import { formSteps } from '../../../src/domain/sign-up/form-steps.ts';
import { sampleTarget } from '../domain/sign-up/sample-target.ts';

const steps = formSteps(sampleTarget(), [], 'signUp');
const now = 1_000_000;
const eventOf = (failure: Partial<BackendErrorDetails>) =>
  eventOfError(new BackendError({ kind: 'refused', request: 'POST', outcome: 'refused', ...failure }), { steps, now });

describe('what becomes of a failed sending [SU-61] [CT-40]', () => {
  const table: readonly [Partial<BackendErrorDetails>, type: string | undefined][] = [
    [{ kind: 'aborted', outcome: 'unknown' }, undefined],
    [{ kind: 'unreachable', outcome: 'unknown' }, 'RETRYABLE'],
    [{ kind: 'timeout', outcome: 'unknown' }, 'RETRYABLE'],
    [{ kind: 'malformed', outcome: 'unknown' }, 'RETRYABLE'],
    [{ kind: 'server', outcome: 'unknown' }, 'RETRYABLE'],
    [{ kind: 'server' }, 'RETRYABLE'],
    [{ kind: 'offline', outcome: 'not-sent' }, 'NOT_SENT'],
    [{ kind: 'invalid', problem: 'validation' }, 'VALIDATION'],
    [{ kind: 'invalid', problem: 'cpr-in-text' }, 'VALIDATION'],
    [{ kind: 'invalid', problem: 'questions-changed' }, 'QUESTIONS_CHANGED'],
    [{ kind: 'invalid', problem: 'idempotency-key-reused' }, 'KEY_REUSED'],
    [{ kind: 'conflict', problem: 'capacity-full' }, 'CONFLICT'],
    [{ kind: 'conflict' }, 'CONFLICT'],
    [{ kind: 'conflict', problem: 'idempotency-in-progress' }, 'RETRYABLE'],
    [{ kind: 'limited', problem: 'rate-limited' }, 'RATE_LIMITED'],
    [{ problem: 'challenge-required' }, 'CHALLENGE_REQUIRED'],
    [{ problem: 'not-eligible' }, 'NOT_ELIGIBLE'],
    [{ problem: 'malformed' }, 'REFUSED'],
    [{ kind: 'not-found', problem: 'gone' }, 'REFUSED'],
    [{ kind: 'unsupported', outcome: 'not-sent' }, 'REFUSED'],
    [{ kind: 'refused', problem: 'never-heard-of' }, 'REFUSED'],
  ];
  for (const [failure, type] of table) {
    it(`is ${type ?? 'nothing'} for ${JSON.stringify(failure)}`, () => {
      expect(eventOf(failure)?.type).to.equal(type);
    });
  }

  it('waits as long as it is told, at least 2 and at most 60 seconds [CT-39]', () => {
    for (const [told, waited] of [
      [undefined, 2],
      [1, 2],
      [30, 30],
      [600, 60],
    ] as const) {
      expect(eventOf({ kind: 'limited', retryAfterSeconds: told })).to.deep.equal({
        type: 'RATE_LIMITED',
        until: now + waited * 1000,
      });
    }
  });

  it('keeps the hint of a place that others hold, and has none where none is given [SU-42]', () => {
    const held = { kind: 'conflict', problem: 'capacity-held' } as const;
    expect(eventOf({ ...held, retryAfterSeconds: 30 })).to.include({ type: 'CONFLICT', until: now + 30_000 });
    expect(eventOf(held)).not.to.have.property('until');
  });

  it('names the step of the first error, and says something even where the backend does not', () => {
    const errors = [{ pointer: '#/contact/phone', code: 'not-a-phone' as const }];
    expect(eventOf({ kind: 'invalid', errors })).to.deep.equal({ type: 'VALIDATION', step: 'about', errors });
    expect(eventOf({ kind: 'invalid' })).to.deep.include({ type: 'VALIDATION', step: 'review' });
  });
});

describe('the outcome of a reply [SU-70]', () => {
  for (const [status, outcome] of [
    ['confirmed', 'confirmed'],
    ['waiting', 'waiting'],
    ['pending', 'pending'],
    ['verifyContact', 'verifyContact'],
    ['interest', 'interest'],
    ['received', 'received'],
    ['offered', 'received'],
  ] as const) {
    it(`is ${outcome} for ${status}`, () => {
      expect(outcomeOf({ status } as SignUpReply)).to.equal(outcome);
    });
  }
});
