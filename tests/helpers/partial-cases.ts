import type { Backend } from '../../src/backend/backend.ts';
import { BackendError } from '../../src/backend/backend-error.ts';
import type { CaseStory } from '../../src/contract/case-story.ts';
import { scriptedBackend } from './scripted-backend.ts';

/** A backend whose list tells of each case the title and the like (CT-9), and which fails as often as said. */
export function partialCases(stories: readonly CaseStory[], { failures = 0 } = {}): Backend & { asked: string[] } {
  const asked: string[] = [];
  const { describe } = scriptedBackend();
  const items = stories.map(({ id, updatedAt, title, status }) => ({ id, updatedAt, title, status, isPartial: true }));
  return {
    type: 'partial',
    asked,
    describe,
    cases: async () => ({ value: { items, next: null, asOf: '2026-11-24T14:05:00+01:00' }, skipped: [] }),
    caseStory: async (id) => {
      asked.push(id);
      const story = stories.find((one) => one.id === id);
      if (!story || asked.length <= failures)
        throw new BackendError({ kind: 'server', request: `GET cases/${id}`, outcome: 'refused' });
      return { value: story, skipped: [] };
    },
  };
}
