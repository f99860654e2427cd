import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Opportunity } from '../contract/opportunity.ts';
import {
  type FilterSetting,
  filterOpportunities,
  listRank,
  type OpportunityFilter,
  orderOpportunities,
} from '../domain/sign-up/opportunity-filter.ts';

/** Attributes that fix a filter, by the names of CT-12. */
export const fixedFilterNames = [
  'cause',
  'audience',
  'skill',
  'area',
  'organisation',
  'network',
  'postcode',
  'remote',
  'commitment',
] as const;

type Host = ReactiveControllerHost & { limit: string; hideFull: boolean } & Record<
    (typeof fixedFilterNames)[number],
    string
  >;

const FULL_RANK = 3;

/** Which opportunities a list shows: what the page fixed, what the person chose, how far they have paged, which is open. */
export class OpportunityListController implements ReactiveController {
  /** What the person chose. */
  filter: OpportunityFilter = {};
  /** Id of the opportunity whose details are open in place. */
  openId: string | undefined;
  /** Ids of what the person signed up for in this visit (SU-12). */
  readonly signedUp = new Set<string>();
  #host: Host;
  #pages = 1;

  constructor(host: Host) {
    (this.#host = host).addController(this);
  }

  hostConnected() {}

  /** What the page fixed by attributes: ids parted by blanks. */
  get fixed(): OpportunityFilter {
    const entries = fixedFilterNames.map((name) => {
      const ids = this.#host[name].split(/\s+/).filter(Boolean);
      return [name, name === 'postcode' ? ids[0] : ids] as const;
    });
    return Object.fromEntries(entries.filter(([, value]) => value?.length));
  }

  /** The opportunities the page lets be seen, in order: the backend's, or SU-9's where it has none. */
  offered(opportunities: readonly Opportunity[], { now, timeZone, isOrdered }: FilterSetting & { isOrdered: boolean }) {
    const fitting = filterOpportunities(opportunities, this.fixed, { now, timeZone });
    const listed = isOrdered
      ? fitting.filter((opportunity) => listRank(opportunity, now) !== undefined)
      : orderOpportunities(fitting, now);
    return this.#host.hideFull ? listed.filter((opportunity) => listRank(opportunity, now) !== FULL_RANK) : listed;
  }

  /** Those of the offered opportunities that fit the person's choice, and how many of them are shown. */
  found(offered: readonly Opportunity[], setting: FilterSetting): { found: Opportunity[]; shown: Opportunity[] } {
    const found = filterOpportunities(offered, this.filter, setting);
    return { found, shown: found.slice(0, this.#pages * this.#pageSize) };
  }

  /** Changes the person's choice and begins at the first page. */
  choose(filter: OpportunityFilter) {
    this.filter = filter;
    this.#pages = 1;
    this.#host.requestUpdate();
  }

  /** Shows a page more; returns the index of its first opportunity. */
  showMore(): number {
    const first = this.#pages * this.#pageSize;
    this.#pages += 1;
    this.#host.requestUpdate();
    return first;
  }

  /** Opens details in place, or with nothing closes them; only one is open at a time (SU-11). */
  open(opportunityId: string | undefined) {
    this.openId = opportunityId;
    this.#host.requestUpdate();
  }

  get #pageSize() {
    const limit = Number.parseInt(this.#host.limit, 10);
    return limit > 0 ? limit : 12;
  }
}
