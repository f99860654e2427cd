import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaseStory } from '../contract/case-story.ts';
import { type CaseFilter, type CaseFilterName, caseFilterNames, filterCases } from '../domain/case/case-filter.ts';
import { type CaseOrder, orderCases } from '../domain/case/case-order.ts';
import type { LocaleController } from './locale-controller.ts';

const orders: readonly CaseOrder[] = ['title', 'updated', 'status'];

type Host = ReactiveControllerHost & {
  order: string;
  limit: string;
  id: string;
  openCase(caseId: string): Promise<void>;
} & Record<CaseFilterName, string>;

/** Which cases a list shows: what the page fixed, what the person chose, how far they have paged, which one is open. */
export class CaseListController implements ReactiveController {
  /** What the person chose. */
  filter: CaseFilter = {};
  /** Id of the case that is open in place. */
  openId: string | undefined;
  #host: Host;
  #pages = 1;

  constructor(host: Host) {
    (this.#host = host).addController(this);
  }

  hostConnected() {
    addEventListener('hashchange', this.#followLink);
    this.#followLink();
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.#followLink);
  }

  /** The case that is open in place. */
  openOf(stories: readonly CaseStory[] | undefined): CaseStory | undefined {
    return stories?.find(({ id }) => id === this.openId);
  }

  /** What the page fixed by attributes: ids parted by blanks (CA-24). */
  get fixed(): CaseFilter {
    const entries = caseFilterNames.map((name) => [name, this.#host[name].split(/\s+/).filter(Boolean)] as const);
    return Object.fromEntries(entries.filter(([, ids]) => ids.length > 0));
  }

  /** The cases the page lets be seen, in its order. */
  offered(stories: readonly CaseStory[], locale: Pick<LocaleController<unknown>, 'language' | 'text'>): CaseStory[] {
    const title = (story: CaseStory) => locale.text(story.title).text;
    const { compare } = new Intl.Collator(locale.language);
    return orderCases(filterCases(stories, this.fixed), this.#order, (one, other) => compare(title(one), title(other)));
  }

  /** Those of the offered cases that fit the person's choice, and how many of them are shown. */
  found(offered: readonly CaseStory[]): { found: CaseStory[]; shown: CaseStory[] } {
    const found = filterCases(offered, this.filter);
    return { found, shown: found.slice(0, this.#pages * this.#pageSize) };
  }

  /** Changes the person's choice and begins at the first page. */
  choose(filter: CaseFilter) {
    this.filter = filter;
    this.#pages = 1;
    this.#host.requestUpdate();
  }

  /** Shows a page more; returns the index of its first case. */
  showMore(): number {
    const first = this.#pages * this.#pageSize;
    this.#pages += 1;
    this.#host.requestUpdate();
    return first;
  }

  /** Opens a case in place, or with nothing closes it. */
  open(caseId: string | undefined) {
    this.openId = caseId;
    this.#host.requestUpdate();
  }

  /** Opens and narrows what the page's fragment says of this list; reading it is always on (CA-26, EM-65). */
  #followLink = async () => {
    const name = this.#host.id || 'cases';
    if (!location.hash.includes(`samspil-${name}.`)) return;
    const { parseCaseLink } = await import('../domain/case/case-link.ts');
    const { filter, caseId } = parseCaseLink(location.hash, name);
    this.choose(filter);
    if (caseId) await this.#host.openCase(caseId);
  };

  get #order(): CaseOrder {
    return orders.find((order) => order === this.#host.order) ?? 'source';
  }

  get #pageSize() {
    const limit = Number.parseInt(this.#host.limit, 10);
    return limit > 0 ? limit : 12;
  }
}
