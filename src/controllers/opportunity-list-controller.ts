import type { ReactiveController } from 'lit';
import type { Description } from '../backend/backend.ts';
import type { Opportunity } from '../contract/opportunity.ts';
import {
  filterOpportunities,
  listRank,
  type OpportunityFilter,
  orderOpportunities,
} from '../domain/sign-up/opportunity-filter.ts';
import type { OpportunityMessages } from '../i18n/messages.ts';
import type { OpportunityPool } from './opportunity-reading.ts';
import { OpportunityFilterEvent } from './sign-up-events.ts';
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
/** How long a search waits for the next letter, in milliseconds (SU-9). */
const SEARCH_AFTER = 300;

type Host = WidgetHost & { limit: string; hideFull: boolean } & Record<(typeof fixedFilterNames)[number], string>;

/** Which opportunities a list shows: what the page fixed, what the person chose, how far they have paged, which is open. */
export class OpportunityListController implements ReactiveController {
  /** What the person chose. */
  filter: OpportunityFilter = {};
  /** Id of the opportunity whose details are open in place. */
  openId: string | undefined;
  #host: Host;
  #widget: WidgetController<OpportunityMessages>;
  #pages = 1;
  #offered: readonly Opportunity[] = [];
  #timeZone = 'Europe/Copenhagen';
  #given: OpportunityPool | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, widget: WidgetController<OpportunityMessages>) {
    this.#widget = widget;
    (this.#host = host).addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
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
    const fitting = filterOpportunities(items, this.fixed, this.setting);
    const listed = isOrdered
      ? fitting.filter((one) => listRank(one, now) !== undefined)
      : orderOpportunities(fitting, now);
    this.#offered = this.#host.hideFull ? listed.filter((one) => listRank(one, now) !== FULL_RANK) : listed;
    return this.#offered;
  }

  /** Those of the offered opportunities that fit the person's choice, and how many of them are shown. */
  get found(): { found: Opportunity[]; shown: Opportunity[] } {
    const found = filterOpportunities(this.#offered, this.filter, this.setting);
    return { found, shown: found.slice(0, this.#pages * this.#pageSize) };
  }

  /** When and where filters are applied. */
  get setting() {
    return { now: Date.now(), timeZone: this.#timeZone };
  }

  /** Searches once the person stops typing (SU-9). */
  search(q: string) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.choose({ ...this.filter, q }), SEARCH_AFTER);
  }

  /** Changes the person's choice, begins at the first page, and says how many fit (SU-9). */
  choose(filter: OpportunityFilter) {
    clearTimeout(this.#timer);
    this.filter = filter;
    this.#pages = 1;
    this.#host.requestUpdate();
    const { words } = this.#widget.locale;
    const { length } = this.found.found;
    this.#widget.announcer.say(length > 0 ? words.count(length) : words.noHits);
    const filters = Object.entries(filter).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [name],
    );
    this.#host.dispatchEvent(new OpportunityFilterEvent({ filters, resultCount: length }));
  }

  /** Takes one filter away, or all; the button that did it may be gone, so the next one takes the focus. */
  async drop(name?: string) {
    this.choose(name ? { ...this.filter, [name]: undefined } : {});
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.chip, [type="search"], .row-title')?.focus();
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

  get #pageSize() {
    const limit = Number.parseInt(this.#host.limit, 10);
    return limit > 0 ? limit : 12;
  }
}
