import { css, type TemplateResult } from 'lit';
import type { Opportunity } from '../../contract/opportunity.ts';
import type { LocaleController } from '../../controllers/locale-controller.ts';
import { OpportunityFilterActions } from '../../controllers/opportunity-filter-actions.ts';
import { opportunityFiltersView } from '../../controllers/opportunity-filters-view.ts';
import type { OpportunityListController } from '../../controllers/opportunity-list-controller.ts';
import type { WidgetController } from '../../controllers/widget-controller.ts';
import { filterOpportunities, type OpportunityFilter } from '../../domain/sign-up/opportunity-filter.ts';
import type { OpportunityFiltersMessages, OpportunityMessages } from '../../i18n/messages.ts';
import { opportunityFiltersWords } from '../../i18n/opportunity-filters-words.ts';
import { controlStyles } from '../../theme/control-styles.ts';
import { filterPanel, styles as panelStyles } from '../../ui/filter-panel.ts';

/** Styles that come with the filters. */
export const styles = css`
  ${controlStyles}
  ${panelStyles}
`;
/** The engine that the list asks. */
export const engine = filterOpportunities;

/** The words of the filters. */
export const words = opportunityFiltersWords;
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
  { actions, locale }: { actions: OpportunityFilterActions; locale: LocaleController<OpportunityFiltersMessages> },
): TemplateResult {
  const { filter, fixed, setting } = list;
  const spoken = { words: locale.words, text: widget.locale.text };
  const view = opportunityFiltersView(offered, { filter, fixed, filters }, { locale: spoken, setting });
  return filterPanel(view, {
    search: (q) => actions.search(q),
    choose: (name, value) => actions.choose({ [name]: value ? [value] : undefined } as OpportunityFilter),
    remove: (name) => actions.drop(name),
    reset: () => actions.drop(),
  });
}
