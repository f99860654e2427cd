import { html, nothing, type TemplateResult } from 'lit';
import type { Opportunity } from '../../contract/opportunity.ts';
import { safeAddress } from '../../contract/safe-address.ts';
import type * as filtersView from '../../controllers/opportunity-filters-view.ts';
import type { OpportunityListController } from '../../controllers/opportunity-list-controller.ts';
import type { OpportunityPool } from '../../controllers/opportunity-reading.ts';
import { opportunityRow as rowView } from '../../controllers/opportunity-row.ts';
import type { OpportunityVisitController } from '../../controllers/opportunity-visit-controller.ts';
import type { WidgetController } from '../../controllers/widget-controller.ts';
import type { OpportunityFilter } from '../../domain/sign-up/opportunity-filter.ts';
import type { OpportunityMessages } from '../../i18n/messages.ts';
import type * as filterPanel from '../../ui/filter-panel.ts';
import { opportunityRow } from '../../ui/opportunity/opportunity-row.ts';

/** What the list is shown from. */
export interface ListParts {
  pool: OpportunityPool;
  list: OpportunityListController;
  visit: OpportunityVisitController;
  widget: WidgetController<OpportunityMessages>;
  panel: (typeof filtersView & typeof filterPanel) | undefined;
  filters: string;
  moreUrl: string;
  /** Level of the row titles. */
  level: number;
  /** The open opportunity's details, under its row. */
  details: () => TemplateResult;
}

/** The list with its filters; an opportunity that an address names stands on top when the list would not show it. */
export function listPage(parts: ListParts): TemplateResult {
  const { pool, list, visit, widget } = parts;
  const { words } = widget.locale;
  const offered = list.offer(pool, visit.whole.description);
  const { found, shown } = list.found;
  const { openId } = list;
  const linked = openId && !shown.some(({ id }) => id === openId) ? visit.opened : undefined;
  // Where nothing fits, whoever wants to help can still be asked one day (SU-10).
  const interest = found.length > 0 ? undefined : offered.find(({ signUp }) => signUp.policy.mode === 'interestOnly');
  const rows = [linked, interest, ...shown].flatMap((one) => one ?? []);
  const isGone = openId && visit.whole.state.status === 'failed' && visit.whole.state.error.kind === 'not-found';
  return html`<slot name="before-list"></slot>
    ${isGone ? html`<p class="state">${words.gone}</p>` : nothing}
    ${offered.length === 0 && rows.length === 0 ? html`<slot name="empty"><p>${words.none}</p></slot>` : panelOf(parts, offered)}
    ${found.length > 0 ? html`<p class="muted count">${words.count(found.length)}${pool.isCut ? html`. ${words.firstThousand}` : nothing}</p>` : nothing}
    ${
      rows.length > 0
        ? html`<ul class="plain-list opportunities" part="list">
            ${rows.map((opportunity) => html`<li>${rowOf(parts, opportunity)}</li>`)}
          </ul>`
        : nothing
    }
    ${moreOf(parts, shown.length < found.length)}`;
}

function rowOf({ list, visit, widget, level, details }: ListParts, opportunity: Opportunity) {
  const view = rowView(opportunity, widget.locale, visit.signedUp.has(opportunity.id));
  const isOpen = list.openId === opportunity.id;
  return opportunityRow(view, {
    level,
    isOpen,
    details: isOpen ? details() : nothing,
    toggle: () => visit.toggle(opportunity.id),
  });
}

function panelOf({ panel, list, widget, filters }: ListParts, offered: readonly Opportunity[]) {
  if (!panel || filters.trim() === 'none') return nothing;
  const { filter, fixed, setting } = list;
  const { locale } = widget;
  const view = panel.opportunityFiltersView(offered, { filter, fixed, filters }, { locale, setting });
  const set = (name: string, value: string) =>
    list.choose({ ...filter, [name]: value ? [value] : undefined } as OpportunityFilter);
  return panel.filterPanel(view, {
    search: (q) => list.search(q),
    choose: set,
    remove: (name) => list.drop(name),
    reset: () => list.drop(),
  });
}

function moreOf({ list, widget, moreUrl }: ListParts, hasMore: boolean) {
  const { words } = widget.locale;
  const href = moreUrl && safeAddress(moreUrl, document.baseURI, 'link');
  if (href) return html`<p class="no-print"><a href=${href}>${words.seeAll}</a></p>`;
  if (!hasMore) return nothing;
  return html`<button type="button" class="button" part="button" @click=${() => list.showMore()}>${words.showMore}</button>`;
}

/** What stands in the details' place while they are on their way, or when they did not come. */
export const waitingPage = (
  words: OpportunityMessages,
  hasFailed: boolean,
  retry: () => unknown,
): TemplateResult => html`<div
  class="details"
  id="details"
>
  <p>${hasFailed ? words.cannotShow : words.loading}</p>
  ${hasFailed ? html`<p><button type="button" class="button" part="button" @click=${retry}>${words.retry}</button></p>` : nothing}
</div>`;
