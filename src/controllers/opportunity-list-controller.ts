import type { Description } from '../backend/backend.ts';
import type { Opportunity } from '../contract/opportunity.ts';
import type { filterOpportunities, OpportunityFilter } from '../domain/sign-up/opportunity-filter.ts';
import { listRank, orderOpportunities } from '../domain/sign-up/opportunity-order.ts';
import type { OpportunityMessages } from '../i18n/messages.ts';
import type { OpportunityPool } from './opportunity-reading.ts';
import type { WidgetController, WidgetHost } from './widget-controller.ts';

const fixedFilterNames = [
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
const FULL_RANK = 3;

type Host = WidgetHost & { limit: string; hideFull: boolean } & Record<(typeof fixedFilterNames)[number], string>;

/** Which opportunities a list shows: what the page fixed, what the person chose, how far they have paged, which is open. */
export class OpportunityListController {
  /** What the person chose. */
  filter: OpportunityFilter = {};
  /** What the list was made of last; it stays while a newer one is on its way. */
  pool: OpportunityPool | undefined;
  /** Id of the opportunity whose details are open in place. */
  openId: string | undefined;
  #host: Host;
  #widget: WidgetController<OpportunityMessages>;
  #pages = 1;
  #offered: readonly Opportunity[] = [];
  #timeZone = 'Europe/Copenhagen';
  #given: OpportunityPool | undefined;
  #engine: () => typeof filterOpportunities | undefined;

  /** `engine` comes with the filters: before them nobody can have chosen, and a list with a fixed choice waits for it. */
  constructor(
    host: Host,
    widget: WidgetController<OpportunityMessages>,
    engine: () => typeof filterOpportunities | undefined,
  ) {
    this.#widget = widget;
    this.#engine = engine;
    this.#host = host;
  }

  /** What the page fixed by attributes: ids parted by blanks. */
  get fixed(): OpportunityFilter {
    const entries = fixedFilterNames.map((name) => {
      const ids = this.#host[name].split(/\s+/).filter(Boolean);
      return [name, name === 'postcode' ? ids[0] : ids] as const;
    });
    return Object.fromEntries(entries.filter(([, value]) => value?.length));
  }

  /** One opportunity set in code, as all there is; the same for the same one. */
  poolOf(opportunity: Opportunity | undefined): OpportunityPool | undefined {
    if (this.#given?.items[0] !== opportunity) {
      this.#given = opportunity && { items: [opportunity], isCut: false, isOrdered: true };
    }
    return this.#given;
  }

  /** The opportunities the page lets be seen, in order: the backend's, or SU-9's where it has none. */
  offer({ items, isOrdered }: OpportunityPool, description: Description | undefined): readonly Opportunity[] {
    this.#timeZone = description?.timeZone ?? this.#timeZone;
    const { now } = this.setting;
    const fitting = this.#select(items, this.fixed);
    const listed = isOrdered
      ? fitting.filter((one) => listRank(one, now) !== undefined)
      : orderOpportunities(fitting, now);
    this.#offered = this.#host.hideFull ? listed.filter((one) => listRank(one, now) !== FULL_RANK) : listed;
    return this.#offered;
  }

  /** Those of the offered opportunities that fit the person's choice, and how many of them are shown. */
  get found(): { found: readonly Opportunity[]; shown: readonly Opportunity[] } {
    const found = this.#select(this.#offered, this.filter);
    return { found, shown: found.slice(0, this.#pages * this.#pageSize) };
  }

  /** The open opportunity, where the list holds all there is to know of it (CT-9). */
  get listed(): Opportunity | undefined {
    const listed = this.pool?.items.find(({ id }) => id === this.openId);
    return listed?.isPartial || listed?.hasMoreSlots ? undefined : listed;
  }

  /** When and where filters are applied. */
  get setting() {
    return { now: Date.now(), timeZone: this.#timeZone };
  }

  /** Changes the person's choice, and begins at the first page. */
  narrow(filter: OpportunityFilter) {
    this.filter = filter;
    this.#pages = 1;
    this.#host.requestUpdate();
  }

  /** Shows a page more; the focus comes to its first opportunity (SU-4). */
  async showMore() {
    const first = this.#pages * this.#pageSize;
    this.#pages += 1;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const titles = this.#host.renderRoot.querySelectorAll<HTMLElement>('.row-title');
    titles[first]?.focus();
    this.#widget.announcer.say(this.#widget.locale.words.shownOf(titles.length - first, this.found.found.length));
  }

  /** Opens details in place, or with nothing closes them; only one is open at a time (SU-11). */
  open(opportunityId: string | undefined) {
    this.openId = opportunityId;
    this.#host.requestUpdate();
  }

  #select(opportunities: readonly Opportunity[], filter: OpportunityFilter): readonly Opportunity[] {
    if (Object.keys(filter).length === 0) return opportunities;
    return this.#engine()?.(opportunities, filter, this.setting) ?? [];
  }

  get #pageSize() {
    const limit = Number.parseInt(this.#host.limit, 10);
    return limit > 0 ? limit : 12;
  }
}
