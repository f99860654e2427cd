import type { Feature } from './config.ts';
import type { ProblemName } from './problem.ts';
import type { EndpointRow } from './reading-endpoints.ts';
import type { SchemaName } from './schemas.ts';

const keyed = [
  'idempotency-key-missing',
  'idempotency-in-progress',
  'idempotency-key-reused',
  'origin-not-allowed',
  'challenge-required',
  'validation',
  'not-found',
  'gone',
] as const satisfies ProblemName[];

const signUpProblems = [
  ...keyed,
  'cpr-in-text',
  'not-eligible',
  'questions-changed',
  'capacity-full',
  'capacity-insufficient',
  'capacity-held',
  'sign-up-closed',
  'sign-up-not-open',
  'opportunity-changed',
  'opportunity-cancelled',
  'hold-expired',
  'too-late',
] as const satisfies ProblemName[];

const managed = ['session-expired', 'origin-not-allowed', 'validation'] as const satisfies ProblemName[];

interface Posting {
  feature: Feature;
  path: string;
  request: SchemaName;
  reply: SchemaName;
}

const keyedPost = (posting: Posting, problems: readonly ProblemName[]): EndpointRow =>
  ({ method: 'POST', status: 201, isKeyed: true, problems, ...posting }) as const;

const managing = (path: string, request: SchemaName, more?: Partial<EndpointRow>): EndpointRow =>
  ({
    method: 'POST',
    feature: 'manage',
    path: `manage/sign-up${path}`,
    request,
    reply: 'ManagedSignUp',
    hasBearer: true,
    maxAge: 0,
    problems: managed,
    ...more,
  }) as const;

const signUp = { request: 'SignUpRequest', reply: 'SignUpReply' } as const;
const answering = { request: 'QuizResponse', reply: 'ResponseReceipt' } as const;

/** Endpoints that change something, and those of a manage session (CT section 3), by id. */
export const writingEndpoints = {
  signUp: {
    ...keyedPost({ feature: 'sign-up', path: 'opportunities/{id}/sign-ups', ...signUp }, signUpProblems),
    laterStatus: 202,
  },
  registration: {
    ...keyedPost({ feature: 'registration', path: 'events/{id}/registrations', ...signUp }, signUpProblems),
    laterStatus: 202,
  },
  hold: keyedPost({ feature: 'holds', path: 'slots/{id}/holds', request: 'HoldRequest', reply: 'Hold' }, [
    ...keyed,
    'capacity-full',
    'capacity-insufficient',
    'capacity-held',
  ]),
  holdExtend: {
    method: 'PATCH',
    feature: 'holds',
    path: 'holds/{id}',
    request: 'HoldChange',
    reply: 'Hold',
    problems: ['not-found', 'gone', 'hold-expired', 'origin-not-allowed', 'validation'],
  },
  holdEnd: { method: 'DELETE', feature: 'holds', path: 'holds/{id}', status: 204, problems: ['origin-not-allowed'] },
  manageSession: {
    method: 'POST',
    feature: 'manage',
    path: 'manage/session',
    request: 'ManageToken',
    reply: 'ManageSession',
    problems: ['link-invalid', 'origin-not-allowed', 'validation'],
  },
  manageLink: {
    method: 'POST',
    feature: 'manage',
    path: 'manage/link',
    request: 'ManageLink',
    reply: 'Empty',
    status: 202,
    problems: ['origin-not-allowed', 'validation'],
  },
  managedSignUp: managing('', 'Empty', {
    method: 'GET',
    request: undefined,
    problems: ['session-expired'],
    hasVersion: true,
  }),
  signUpChange: managing('', 'SignUpChange', {
    method: 'PATCH',
    hasVersion: true,
    problems: [...managed, 'changed-elsewhere', 'precondition-missing', 'cpr-in-text', 'capacity-full', 'too-late'],
  }),
  signUpCancel: managing('/cancel', 'SignUpCancel', { problems: [...managed, 'too-late'] }),
  offerAnswer: managing('/offer', 'OfferAnswer', {
    feature: 'offers',
    problems: [...managed, 'offer-expired', 'too-late'],
  }),
  signUpVerify: managing('/verify', 'Empty', { problems: [...managed, 'capacity-full', 'too-late'] }),
  guardianAnswer: managing('/guardian', 'GuardianAnswer', { feature: 'guardian', problems: [...managed, 'too-late'] }),
  consentChange: managing('/consents', 'ConsentChange'),
  signUpErase: managing('/erase', 'Empty', { status: 204, reply: undefined }),
  response: keyedPost({ feature: 'responses', path: 'quizzes/{id}/responses', ...answering }, [
    ...keyed,
    'quiz-changed',
  ]),
  team: keyedPost({ feature: 'teams', path: 'quizzes/{id}/teams', request: 'TeamRequest', reply: 'Team' }, [
    ...keyed,
    'cpr-in-text',
    'quiz-changed',
  ]),
  teamResponse: keyedPost({ feature: 'teams', path: 'teams/{id}/responses', ...answering }, [
    ...keyed,
    'quiz-changed',
    'team-closed',
  ]),
} as const satisfies Record<string, EndpointRow>;
