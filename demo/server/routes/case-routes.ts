import type { CaseStory } from '../../../src/contract/case-story.ts';
import { caseQuerySchema } from '../../../src/contract/query.ts';
import { filterCases } from '../../../src/domain/case/case-filter.ts';
import type { Handler } from '../context.ts';
import { readDocument } from '../documents.ts';
import { asOfAt } from '../live-capacity.ts';
import { pageOf, readPageRequest } from '../paging.ts';
import { filterNames, readQuery } from '../query.ts';
import { Refusal } from '../refusal.ts';
import { workOf } from './sign-up-routes.ts';

/** Names of the filters that are applied here, for the description (CT-13). */
export const caseFilters = filterNames(caseQuerySchema);

/** The cases that fit, in the editors' order. */
export const cases: Handler = async (call) => {
  const { context, url, now } = call;
  const query = readQuery(caseQuerySchema, url);
  const page = readPageRequest(url, now.getTime());
  await context.copy.upToDate(workOf(call));
  const kept = context.copy.list('cases');
  const positions = new Map(kept.map(({ item, position }) => [item.id, position]));
  const found = filterCases(
    kept.map(({ item }) => item),
    query,
  );
  const placed = found.map((item) => ({ item, key: [positions.get(item.id) ?? 0, item.id] }));
  const asOf = asOfAt(now, context.config.timeZone);
  return {
    body: { ...pageOf(placed, page), total: found.length, asOf },
    lastModified: context.copy.lastChange('cases'),
  };
};

/** One case, whole. */
export const caseStory: Handler = async ({ context, segment }) => {
  const kept = await readDocument<CaseStory>(context.sql, 'cases', segment('id'));
  if (!kept) throw new Refusal('not-found');
  return { body: kept.item, lastModified: kept.updatedAt };
};
