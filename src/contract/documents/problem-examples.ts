import { type Problem, type ProblemName, problemStatus } from '../problem.ts';
import { problemExample, today } from './examples-shared.ts';

const shortage: Partial<Problem> = { ...problemExample };
const field = (code: NonNullable<Problem['errors']>[number]['code']) => ({
  errors: [{ pointer: '#/contact/email', code }],
});

/** Members that some problems have beside type, title and status. */
const members: { readonly [Name in ProblemName]?: Partial<Problem> } = {
  malformed: { errors: [{ parameter: 'weekday', code: 'not-an-option' }] },
  'challenge-required': { challengeUrl: 'https://api.sundby.example/challenge' },
  'not-eligible': { rule: 'minimumAge' },
  'capacity-full': { ...shortage, remaining: 0 },
  'capacity-insufficient': shortage,
  'capacity-held': { retryAfterSeconds: 30 },
  'sign-up-closed': { closedAt: today },
  'sign-up-not-open': { opensAt: '2026-12-01T08:00:00+01:00' },
  'opportunity-changed': { changed: ['/slots/0/startsAt'] },
  'offer-expired': { keepsPlace: true },
  'idempotency-in-progress': { retryAfterSeconds: 1 },
  'quiz-changed': { version: '1.1.0' },
  'too-large': { maximumBytes: 32_768 },
  validation: field('not-an-email'),
  'cpr-in-text': { errors: [{ pointer: '#/answers/note', code: 'cpr-in-text' }] },
  'questions-changed': { questionsVersion: '3' },
  'rate-limited': { retryAfterSeconds: 60 },
  busy: { retryAfterSeconds: 2 },
};

const titleOf = (name: string) => `${name[0]?.toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;

/** Each problem as it is sent (CT section 8). */
export const problemExamples: Readonly<Record<string, { summary: string; value: Problem }>> = Object.fromEntries(
  (Object.keys(problemStatus) as ProblemName[]).map((name) => [
    name,
    {
      summary: titleOf(name),
      value: {
        ...members[name],
        type: `https://api.sundby.example/problems/${name}`,
        title: titleOf(name),
        status: problemStatus[name],
      },
    },
  ]),
);
