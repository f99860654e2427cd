import cases from '../../../demo/content/cases.json' with { type: 'json' };
import opportunities from '../../../demo/content/opportunities.json' with { type: 'json' };
import type { Environment } from '../../../src/backend/backend.ts';
import { staticBackend } from '../../../src/backend/static/static-backend.ts';
import type { BackendSubject, BadBody } from '../../../src/conformance/backend-subject.ts';
import { edgeEvents } from './edge-events.ts';
import { spoilJson } from './spoil-json.ts';

const at = (source: string) => (environment: Environment) => staticBackend({ source }, environment);
const nothing = ['[]', '{"items":[],"next":null,"asOf":"2026-11-24T14:05:00Z"}'];
const badBodies: Partial<Record<BadBody, 'read'>> = { 'media-type': 'read' };
const readable = ['opportunities', 'events', 'quizzes', 'cases'] as const;

/** The file of the example in backends.md (BE-33), verbatim. */
export const exampleFile: BackendSubject = {
  name: 'the example of a file',
  create: at('https://sundby.example/data/events.json'),
  features: readable,
  exchanges: [
    {
      request: '/data/events.json',
      body: '[{"id":"a1","title":"Dialogmøde","startsAt":"2026-12-08T17:00:00+01:00","timeZone":"Europe/Copenhagen","extra":1},{"id":"a2","startsAt":"2026-12-09T17:00:00+01:00"},7]',
    },
  ],
  expected: {
    events: [{ id: 'a1', title: 'Dialogmøde', startsAt: '2026-12-08T17:00:00+01:00', timeZone: 'Europe/Copenhagen' }],
    skipped: [
      { path: '/1', id: 'a2', code: 'no-title' },
      { path: '/2', code: 'not-an-object' },
    ],
  },
  nothing,
  badBodies,
  isCuttingRange: true,
};

/** One list file with events on the edges of time. */
export const eventsFile: BackendSubject = {
  name: 'a file of events',
  create: at('https://sundby.example/data/events.json'),
  features: readable,
  exchanges: [
    {
      request: '/data/events.json',
      body: JSON.stringify({ items: edgeEvents, next: null, asOf: '2026-11-24T14:05:00+01:00' }),
    },
  ],
  expected: { events: edgeEvents, skipped: [] },
  spoil: spoilJson([0, 1, 2, 3, 4], true),
  nothing,
  badBodies,
  isCuttingRange: true,
};

const config = {
  contract: 'samspil/1',
  release: '1.0',
  profile: 'static',
  name: 'Sundby Kommune',
  languages: ['da', 'en'],
  timeZone: 'Europe/Copenhagen',
  features: ['opportunities', 'events', 'cases', 'quizzes'],
  helpContact: { email: 'hjaelp@sundby.example' },
};

/** A folder of files with the demonstration content (CT-51, CT-54). */
export const folder: BackendSubject = {
  name: 'a folder of files',
  create: at('https://sundby.example/data/config.json'),
  features: config.features as BackendSubject['features'],
  exchanges: [
    { request: '/data/config.json', body: JSON.stringify(config) },
    { request: '/data/cases.json', body: JSON.stringify(cases) },
    { request: '/data/opportunities.json', body: JSON.stringify(opportunities) },
    { request: '/data/events.json', body: JSON.stringify(edgeEvents) },
  ],
  expected: {
    cases: cases.items,
    opportunities: opportunities.items,
    skipped: [],
  },
  // The first collection that is expected of a subject: opportunities.
  listAt: 2,
  spoil: spoilJson([], false),
  nothing,
  badBodies,
};
