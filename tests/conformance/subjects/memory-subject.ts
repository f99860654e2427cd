import cases from '../../../demo/content/cases.json' with { type: 'json' };
import quiz from '../../../demo/content/quiz-samskabelse.json' with { type: 'json' };
import { memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import { defaultConfig } from '../../../src/backend/memory/memory-content.ts';
import type { BackendSubject } from '../../../src/conformance/backend-subject.ts';
import { edgeEvents } from './edge-events.ts';

/** The backend in memory, which has no network. */
export const memory: BackendSubject = {
  name: 'a backend in memory',
  create: (environment) => memoryBackend({ cases, events: edgeEvents, quizzes: [quiz], environment }),
  features: defaultConfig.features,
  exchanges: [],
  expected: { events: edgeEvents, cases: cases.items, skipped: [] },
  isCuttingRange: true,
};
