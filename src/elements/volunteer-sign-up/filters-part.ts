import { css, type TemplateResult } from 'lit';
import type { Opportunity } from '../../contract/opportunity.ts';
import { OpportunityFilterActions } from '../../controllers/opportunity-filter-actions.ts';
import { opportunityFiltersView } from '../../controllers/opportunity-filters-view.ts';
import type { OpportunityListController } from '../../controllers/opportunity-list-controller.ts';
import type { WidgetController } from '../../controllers/widget-controller.ts';
import { filterOpportunities, type OpportunityFilter } from '../../domain/sign-up/opportunity-filter.ts';
import type { OpportunityMessages } from '../../i18n/messages.ts';
import { controlStyles } from '../../theme/control-styles.ts';
import { filterPanel, styles as panelStyles } from '../../ui/filter-panel.ts';

/** Styles that come with the filters. */
export const styles = css`
  ${controlStyles}
  ${panelStyles}
`;
/** The engine that the list asks. */
export const engine = filterOpportunities;

/** What a person can do with them. */
export const Actions = OpportunityFilterActions;

/** What the filters are shown from. */
export interface FilterParts {
  list: OpportunityListController;
  widget: WidgetController<OpportunityMessages>;
  filters: string;
}

/** The filter panel (SU-9). */
export function renderFilters(
  { list, widget, filters }: FilterParts,
  offered: readonly Opportunity[],
  actions: OpportunityFilterActions,
): TemplateResult {
  const { filter, fixed, setting } = list;
  const view = opportunityFiltersView(offered, { filter, fixed, filters }, { locale: widget.locale, setting });
  return filterPanel(view, {
    search: (q) => actions.search(q),
    choose: (name, value) => actions.choose({ [name]: value ? [value] : undefined } as OpportunityFilter),
    remove: (name) => actions.drop(name),
    reset: () => actions.drop(),
  });
}
