import { html, nothing, type TemplateResult } from 'lit';
import type { Description } from '../../backend/backend.ts';
import type { Opportunity } from '../../contract/opportunity.ts';
import { safeAddress } from '../../contract/safe-address.ts';
import type { OpportunityListController } from '../../controllers/opportunity-list-controller.ts';
import type { OpportunityPool } from '../../controllers/opportunity-reading.ts';
import { opportunityRow as rowView } from '../../controllers/opportunity-row.ts';
import type { OpportunityVisitController } from '../../controllers/opportunity-visit-controller.ts';
import type { WidgetController } from '../../controllers/widget-controller.ts';
import type { OpportunityMessages } from '../../i18n/messages.ts';
import { missingPart } from '../../ui/missing-part.ts';
import { opportunityRow } from '../../ui/opportunity/opportunity-row.ts';
import type { SignUpParts } from './sign-up-parts.ts';
import { waitingPage } from './waiting-page.ts';

/** What the list is shown from. */
export interface ListParts {
  pool: OpportunityPool;
  list: OpportunityListController;
  /** What the person does there; comes right after the list. */
  visit: OpportunityVisitController | undefined;
  description: Description | undefined;
  widget: WidgetController<OpportunityMessages>;
  panel: SignUpParts['filters'];
  filters: string;
  moreUrl: string;
  /** Level of the row titles. */
  level: number;
  /** The open opportunity's details, under its row. */
  details: () => TemplateResult;
  /** Opens or closes an opportunity. */
  toggle: (id: string) => unknown;
}

/** The list with its filters; an opportunity that an address names stands on top when the list would not show it. */
export function listPage(parts: ListParts): TemplateResult {
  const { pool, list, visit, widget } = parts;
  const { words } = widget.locale;
  const offered = list.offer(pool, parts.description);
  const { found, shown } = list.found;
  const { openId } = list;
  const linked = openId && !shown.some(({ id }) => id === openId) ? visit?.opened : undefined;
  // Where nothing fits, whoever wants to help can still be asked one day (SU-10); families look for each other.
  const interest =
    found.length > 0
      ? undefined
      : offered.find(({ kind, signUp }) => kind === 'role' && signUp.policy.mode === 'interestOnly');
  const rows = [linked, interest, ...shown].filter((one) => one !== undefined);
  return html`<slot name="before-list"></slot>
    ${visit?.isGone ? html`<p class="state">${words.gone}</p>` : nothing}
    ${offered.length === 0 && rows.length === 0 ? html`<slot name="empty"><p>${words.none}</p></slot>` : filtersOf(parts, offered)}
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

function rowOf({ list, visit, widget, level, details, toggle }: ListParts, opportunity: Opportunity) {
  const view = rowView(opportunity, widget.locale, visit?.signedUp.has(opportunity.id) === true);
  const isOpen = list.openId === opportunity.id;
  return opportunityRow(view, {
    level,
    isOpen,
    details: isOpen ? details() : nothing,
    toggle: () => toggle(opportunity.id),
  });
}

/** The filters in their place, which is kept from the first paint on, so that nothing moves when they come. */
function filtersOf(parts: ListParts, offered: readonly Opportunity[]) {
  const { panel, list, widget } = parts;
  const { words } = widget.locale;
  const names = parts.filters.split(/\s+/).filter((name) => name && name !== 'none' && !(name in list.fixed));
  if (names.length === 0) return nothing;
  const { module, state } = panel;
  return html`<div class="filter-place">
    <div class="filter-room no-print">${names.map(() => html`<i></i>`)}</div>
    <div>${module ? module.renderFilters(parts, offered, module) : state.status === 'failed' ? missingPart(words, true, () => panel.load()) : nothing}</div>
  </div>`;
}

function moreOf({ list, widget, moreUrl }: ListParts, hasMore: boolean) {
  const { words } = widget.locale;
  const href = moreUrl && safeAddress(moreUrl, document.baseURI, 'link');
  if (href) return html`<p class="no-print"><a href=${href}>${words.seeAll}</a></p>`;
  if (!hasMore) return nothing;
  return html`<button type="button" class="button" part="button" @click=${() => list.showMore()}>${words.showMore}</button>`;
}

/** The open opportunity, or what stands in its place. */
export function openPage(
  parts: Pick<SignUpParts, 'visit' | 'details'>,
  {
    widget,
    opportunity,
    ...place
  }: Pick<ListParts, 'widget' | 'level'> & { opportunity: Opportunity | undefined; hasList: boolean },
): TemplateResult {
  const visit = parts.visit.module?.visit;
  const { module } = parts.details;
  if (module && visit && opportunity) return module.detailsPage({ visit, widget, module, opportunity, ...place });
  const whole = visit?.whole;
  const needed = [parts.visit, parts.details, whole];
  return waitingPage(
    widget.locale.words,
    needed.some((one) => one?.state.status === 'failed'),
    () => {
      parts.visit.load();
      parts.details.load();
      whole?.retry();
    },
  );
}

/** The form that somebody fills in; nothing while nobody does. */
export function formPlace(parts: Pick<SignUpParts, 'visit' | 'form'>, level: number): TemplateResult | undefined {
  const { module } = parts.form;
  const { form, leave } = parts.visit.module?.visit ?? {};
  const view = form && module?.formView(form);
  return form && leave && view && module?.signUpForm(view, level, module.formActions(form, leave));
}

/** The manage page, or what stands in its place until it has come. */
export const managePlace = (part: SignUpParts['manage'], { locale }: ListParts['widget']) =>
  part.module?.page() ?? waitingPage(locale.words, part.state.status === 'failed', () => part.load());
