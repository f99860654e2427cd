import fc from 'fast-check';
import type { CaseStory } from '../../../../src/contract/case-story.ts';

const code = (ids: readonly string[]) => fc.constantFrom(...ids).map((id) => ({ id, label: `Navn ${id}` }));
const codes = (...ids: string[]) => fc.uniqueArray(code(ids), { selector: ({ id }) => id, maxLength: 5 });

/** Cases with every mixture of absent and present members that order and filters look at. */
export const generatedCase: fc.Arbitrary<CaseStory> = fc.record(
  {
    id: fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/),
    title: fc.constantFrom('Ærø samler sig', 'aalborg lytter', 'Zebra', 'Åbne døre', 'Byrum'),
    status: fc.constantFrom('reported', 'planned', 'teaser', 'illustration'),
    updatedAt: fc.constantFrom('2026-11-20T10:00:00+01:00', '2026-11-20T09:30:00Z', '2026-01-01T00:00:00+01:00'),
    kind: fc.constantFrom('case', 'pilot', 'network', 'story'),
    summary: fc.constantFrom('Om ensomhed', 'Unge og ældre mødes', { da: 'Fælles haver', en: 'Shared gardens' }),
    municipalities: codes('a', 'b', 'c', 'd', 'e'),
    tags: codes('unge', 'aeldre', 'byrum'),
    dimensions: codes('ledelse', 'magt'),
  },
  { requiredKeys: ['id', 'title', 'status', 'updatedAt'] },
);

/** The smallest case, with whatever a test adds. */
export function aCase(members: Partial<CaseStory>): CaseStory {
  return { id: 'en-case', title: 'En case', status: 'reported', updatedAt: '2026-11-21T12:00:00+01:00', ...members };
}
