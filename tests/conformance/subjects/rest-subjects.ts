import events from '../../../demo/content/events.json' with { type: 'json' };
import opportunities from '../../../demo/content/opportunities.json' with { type: 'json' };
import type { Environment } from '../../../src/backend/backend.ts';
import { restBackend } from '../../../src/backend/rest/rest-backend.ts';
import type { BackendSubject } from '../../../src/conformance/backend-subject.ts';
import {
  benchmarkExample,
  quizResponseExample,
  teamExample,
  teamRequestExample,
  teamResultExample,
} from '../../../src/contract/documents/examples-quiz.ts';
import { configExample } from '../../../src/contract/documents/examples-shared.ts';
import {
  managedSignUpExample,
  signUpReplyExample,
  signUpRequestExample,
} from '../../../src/contract/documents/examples-sign-up.ts';
import { spoilJson } from './spoil-json.ts';

const features = [
  'opportunities',
  'sign-up',
  'registration',
  'holds',
  'attempts',
  'manage',
  'events',
  'occurrences',
  'quizzes',
  'responses',
  'benchmark',
  'teams',
  'cases',
] as const;
// What nobody knows is not among the features (CT-7).
const config = { ...configExample, features: [...features, 'unheard-of'] };
const { idempotency: _, ...unkeyed } = config;

const at = (source: string) => (environment: Environment) => restBackend({ source }, environment);

/** A backend of the contract with the demonstration content. */
export const restSource: BackendSubject = {
  name: 'a backend of the contract',
  create: at('https://api.sundby.example/v1'),
  features,
  exchanges: [
    { request: '/v1/config', body: JSON.stringify(config) },
    { request: '/v1/opportunities', body: JSON.stringify(opportunities) },
    { request: '/v1/events', body: JSON.stringify(events) },
    { request: '/unkeyed/config', body: JSON.stringify(unkeyed) },
  ],
  listAt: 1,
  expected: { opportunities: opportunities.items, skipped: [] },
  spoil: spoilJson([], false),
  nothing: ['{"items":[],"next":null,"asOf":"2026-11-24T14:05:00Z"}'],
  writing: {
    target: { kind: 'opportunity', id: 'hent-nabo' },
    request: signUpRequestExample,
    path: '/v1/opportunities/hent-nabo/sign-ups',
    reply: signUpReplyExample,
    managing: {
      base: '/v1/',
      session: {
        bearer: 'bearer-of-somebody-for-30-minutes',
        expiresAt: '2026-11-24T14:40:00+01:00',
        purpose: 'manage',
        signUp: managedSignUpExample,
      },
    },
    createUnkeyed: at('https://api.sundby.example/unkeyed/'),
  },
  answering: {
    quizId: 'klar',
    response: quizResponseExample,
    receipt: { status: 'received', deletedOn: '2027-01-10' },
    teamRequest: teamRequestExample,
    team: teamExample,
    result: teamResultExample,
    benchmark: benchmarkExample,
  },
};
