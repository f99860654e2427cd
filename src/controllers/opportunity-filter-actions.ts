import type { ReactiveController } from 'lit';
import { isSearch, type OpportunityFilter } from '../domain/sign-up/opportunity-filter.ts';
import type { OpportunityFiltersMessages, OpportunityMessages } from '../i18n/messages.ts';
import { FilterChangeEvent } from './filter-change-event.ts';
import type { LocaleController } from './locale-controller.ts';
import type { OpportunityListController } from './opportunity-list-controller.ts';
import type { WidgetController, WidgetHost } from './widget-controller.ts';

/** How long a search waits for the next letter, in milliseconds (SU-9). */
const SEARCH_AFTER = 300;

/** What the actions work on, with the words of the filters. */
interface Own {
  list: OpportunityListController;
  widget: WidgetController<OpportunityMessages>;
  locale: LocaleController<OpportunityFiltersMessages>;
}

/** What a person can do with the filters of a list. */
export class OpportunityFilterActions implements ReactiveController {
  #host: WidgetHost;
  #list: OpportunityListController;
  #widget: WidgetController<OpportunityMessages>;
  #locale: LocaleController<OpportunityFiltersMessages>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: WidgetHost, { list, widget, locale }: Own) {
    this.#list = list;
    this.#widget = widget;
    this.#locale = locale;
    (this.#host = host).addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  /** Searches once the person stops typing (SU-9). */
  search(q: string) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // A first letter narrows nothing yet: nothing is said of it, and the page is told nothing.
      if (isSearch(q) || isSearch(this.#list.filter.q)) this.choose({ q });
    }, SEARCH_AFTER);
  }

  /** Changes the person's choice and says how many fit (SU-9). */
  choose(changed: OpportunityFilter) {
    this.#narrow({ ...this.#list.filter, ...changed });
  }

  /** Takes one filter away, or all; the button that did it may be gone, so the next one takes the focus. */
  async drop(name?: string) {
    this.#narrow(name ? { ...this.#list.filter, [name]: undefined } : {});
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.chip, [type="search"], .row-title')?.focus();
  }

  #narrow(filter: OpportunityFilter) {
    clearTimeout(this.#timer);
    this.#list.narrow(filter);
    const { length } = this.#list.found.found;
    const { announcer, locale } = this.#widget;
    announcer.say(length > 0 ? locale.words.count(length) : this.#locale.words.noHits);
    const filters = Object.entries(filter).flatMap(([name, value]) =>
      value === undefined || (name === 'q' && !isSearch(filter.q)) ? [] : [name],
    );
    this.#host.dispatchEvent(new FilterChangeEvent({ filters, resultCount: length }));
  }
}
