import { type CaseStory, caseStorySchema } from '../../contract/case-story.ts';
import type { CaseQuery } from '../../contract/query.ts';
import type { CollectionFiles } from './collection-files.ts';

/** Cases in files. */
export const files: CollectionFiles<CaseStory, CaseQuery> = {
  schema: caseStorySchema,
  filter: async (items, query) => (await import('../../domain/case/case-filter.ts')).filterCases(items, query),
};
