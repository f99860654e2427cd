import type { Opportunity } from '../../../src/contract/opportunity.ts';
import { opportunityQuerySchema, slotQuerySchema } from '../../../src/contract/query.ts';
import { filterOpportunities } from '../../../src/domain/sign-up/opportunity-filter.ts';
import { listRank, nextStart } from '../../../src/domain/sign-up/opportunity-order.ts';
import type { Call, Handler } from '../context.ts';
import { type Kept, newestChange, readDocument, readDocuments } from '../documents.ts';
import { readSettled } from '../jobs/read-settled.ts';
import type { LiveFigures } from '../live-capacity.ts';
import { liveOpportunity } from '../live-opportunity.ts';
import { pageOf, readPageRequest, type SortKey } from '../paging.ts';
import { filterNames, readQuery } from '../query.ts';
import { Refusal } from '../refusal.ts';
import { rangeOf } from './range.ts';
import { workOf } from './sign-up-routes.ts';

/** The last time that the items or any of their figures changed. */
function changedAt(kept: readonly Kept<unknown>[], { rows }: LiveFigures): Date | undefined {
  return newestChange([...kept, ...[...rows.values()].map(({ touchedAt }) => ({ updatedAt: touchedAt }))]);
}

/** Names of the filters that are applied here, for the description (CT-13). Distances would need a map of postcodes. */
export const opportunityFilters = filterNames(opportunityQuerySchema);

/** The order of SU-9 as a key; what is closed or cancelled stands in no list and is found by its id. */
function listKey(item: Opportunity, now: number): SortKey | undefined {
  const rank = listRank(item, now);
  return rank === undefined ? undefined : [rank, nextStart(item, rank, now), item.id];
}

/** Opportunities that fit, those with places first (SU-9). */
export const opportunities: Handler = async (call) => {
  const { context, url, now } = call;
  const query = readQuery(opportunityQuerySchema, url);
  const page = readPageRequest(url, now.getTime());
  const kept = await readDocuments<Opportunity>(context.sql, 'opportunities');
  const figures = await readSettled(context.sql, [{ kind: 'opportunity' }], workOf(call));
  const live = kept.map(({ item }) => liveOpportunity(item, figures, now));
  const setting = { now: page.at, timeZone: context.config.timeZone };
  const placed = filterOpportunities(live, query, setting).flatMap((item) => {
    const key = listKey(item, page.at);
    return key ? [{ item, key }] : [];
  });
  const { asOf } = figures;
  return { body: { ...pageOf(placed, page), total: placed.length, asOf }, lastModified: changedAt(kept, figures) };
};

async function readLive(call: Call) {
  const { context, segment, now } = call;
  const kept = await readDocument<Opportunity>(context.sql, 'opportunities', segment('id'));
  if (!kept) throw new Refusal('not-found');
  const figures = await readSettled(context.sql, [{ kind: 'opportunity', ids: [kept.item.id] }], workOf(call));
  return {
    item: liveOpportunity(kept.item, figures, now),
    asOf: figures.asOf,
    lastModified: changedAt([kept], figures),
  };
}

/** One opportunity, whole; also one that is closed or cancelled. */
export const opportunity: Handler = async (call) => {
  const { item, lastModified } = await readLive(call);
  return { body: item, lastModified };
};

/** The coming times of one opportunity. */
export const slots: Handler = async (call) => {
  const query = readQuery(slotQuerySchema, call.url);
  const page = readPageRequest(call.url, call.now.getTime());
  const { from, to } = rangeOf(query, call.context.config.timeZone);
  const { item, asOf, lastModified } = await readLive(call);
  const placed = item.slots
    .map((slot) => ({
      item: slot,
      startsAt: Date.parse(slot.startsAt),
      endsAt: Date.parse(slot.endsAt ?? slot.startsAt),
    }))
    .filter(({ startsAt, endsAt }) => startsAt < to && endsAt > from)
    .map((slot) => ({ item: slot.item, key: [slot.startsAt, slot.item.id] }));
  return { body: { ...pageOf(placed, page), total: placed.length, asOf }, lastModified };
};
