import type { Opportunity } from '../../../src/contract/opportunity.ts';
import { opportunityQuerySchema, slotQuerySchema } from '../../../src/contract/query.ts';
import type { Call, Handler } from '../context.ts';
import { type Kept, newestChange, readDocument } from '../documents.ts';
import { readSettled } from '../jobs/read-settled.ts';
import { asOfAt, type LiveFigures } from '../live-capacity.ts';
import { liveOpportunity } from '../live-opportunity.ts';
import { pageOf, pageOfSorted, readPageRequest } from '../paging.ts';
import { filterNames, readQuery } from '../query.ts';
import { Refusal } from '../refusal.ts';
import { WrittenJson } from '../reply.ts';
import { rangeOf } from './range.ts';
import { workOf } from './sign-up-routes.ts';

/** The last time that the items or any of their figures changed. */
function changedAt(kept: readonly Kept<unknown>[], { rows }: LiveFigures): Date | undefined {
  return newestChange([...kept, ...[...rows.values()].map(({ touchedAt }) => ({ updatedAt: touchedAt }))]);
}

/** Names of the filters that are applied here, for the description (CT-13). Distances would need a map of postcodes. */
export const opportunityFilters = filterNames(opportunityQuerySchema);

/** Opportunities that fit, those with places first (SU-9). */
export const opportunities: Handler = async (call) => {
  const { context, url, now } = call;
  const query = readQuery(opportunityQuerySchema, url);
  const page = readPageRequest(url, now.getTime());
  const { copy, lists } = context;
  await copy.upToDate(workOf(call));
  const { timeZone } = context.config;
  const sorted = lists.sorted(query, { now: page.at, timeZone }, now);
  const { items, next } = pageOfSorted(sorted, page);
  const asOf = asOfAt(now, timeZone);
  const onPage = items.map((item) => written(item, asOf, () => freshOf(item.id, asOf, call)));
  const rest = JSON.stringify({ next, total: sorted.length, asOf });
  const body = new WrittenJson(`{"items":[${onPage.join()}],${rest.slice(1)}`);
  return { body, lastModified: copy.lastChange('opportunities', 'opportunity') };
};

/** The opportunity with figures that were read at a moment. */
function freshOf(id: string, asOf: string, { context: { copy }, now }: Call): Opportunity | undefined {
  const kept = copy.opportunity(id);
  const figures = { asOf, rows: copy.rowsOf('opportunity', id), isAnythingDue: false };
  return kept && liveOpportunity(kept.item, figures, now);
}

/** What was last written of items, for as long as they stay the same. */
const texts = new WeakMap<Opportunity, { asOf: string; text: string }>();

/** An item of a list as JSON: to write the same onPage again for everybody would be most of the work. */
function written(item: Opportunity, asOf: string, make: () => Opportunity | undefined): string {
  const known = texts.get(item);
  if (known?.asOf === asOf) return known.text;
  const text = JSON.stringify(make());
  texts.set(item, { asOf, text });
  return text;
}

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
