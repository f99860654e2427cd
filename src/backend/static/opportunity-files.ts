import { type Opportunity, opportunitySchema } from '../../contract/opportunity.ts';
import type { OpportunityQuery } from '../../contract/query.ts';
import type { CollectionFiles } from './collection-files.ts';

/** Opportunities in files. */
export const files: CollectionFiles<Opportunity, OpportunityQuery> = {
  schema: opportunitySchema,
  filter: async (items, query, setting) =>
    (await import('../../domain/sign-up/opportunity-filter.ts')).filterOpportunities(items, query, setting),
};
