import type { Backend, Call, Read } from '../backend/backend.ts';
import { BackendError } from '../backend/backend-error.ts';
import type { CaseStory } from '../contract/case-story.ts';

/** All cases of a source, in its order. */
export async function readCases(backend: Backend, call: Call): Promise<Read<readonly CaseStory[]>> {
  if (!backend.cases) throw new BackendError({ kind: 'unsupported', request: 'cases', outcome: 'not-sent' });
  const { value, skipped } = await backend.cases({}, call);
  return { value: value.items, skipped };
}

/** One case by its id, or without an id the first of the source. */
export async function readCase(backend: Backend, caseId: string, call: Call): Promise<Read<CaseStory>> {
  if (caseId && backend.caseStory) return await backend.caseStory(caseId, call);
  const { value, skipped } = await readCases(backend, call);
  const [story] = value;
  if (!story) throw new BackendError({ kind: 'not-found', request: 'cases', outcome: 'refused' });
  return { value: story, skipped };
}
