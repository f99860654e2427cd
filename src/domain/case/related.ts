import type { CaseStory } from '../../contract/case-story.ts';

const mostShown = 3;

/** The related cases that are shown, at most three in the order given, and the ids that no case has (CA-20). */
export function relatedCases(
  { id, related }: CaseStory,
  stories: readonly CaseStory[],
): { stories: CaseStory[]; unknown: string[] } {
  const byId = new Map(stories.map((story) => [story.id, story]));
  const asked = [...new Set(related ?? [])].filter((other) => other !== id);
  return {
    stories: asked.flatMap((other) => byId.get(other) ?? []).slice(0, mostShown),
    unknown: asked.filter((other) => !byId.has(other)),
  };
}
