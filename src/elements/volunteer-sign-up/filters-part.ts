import { css, type TemplateResult } from 'lit';
import type { Opportunity } from '../../contract/opportunity.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { OpportunityFilterActions } from '../../controllers/opportunity-filter-actions.ts';
import { opportunityFiltersView } from '../../controllers/opportunity-filters-view.ts';
import type { OpportunityListController } from '../../controllers/opportunity-list-controller.ts';
import type { WidgetController } from '../../controllers/widget-controller.ts';
import { filterOpportunities, type OpportunityFilter } from '../../domain/sign-up/opportunity-filter.ts';
import type { OpportunityFiltersMessages, OpportunityMessages } from '../../i18n/messages.ts';
import { opportunityFiltersWords } from '../../i18n/opportunity-filters-words.ts';
import { controlStyles } from '../../theme/control-styles.ts';
import { filterPanel, styles as panelStyles } from '../../ui/filter-panel.ts';

const styles = css`
  ${controlStyles}
  ${panelStyles}
`;
type Host = ConstructorParameters<typeof OpportunityFilterActions>[0];

/** What the filters are shown from. */
export interface FilterParts {
  list: OpportunityListController;
  widget: WidgetController<OpportunityMessages>;
  filters: string;
}

/** The filter panel (SU-9). */
function renderFilters(
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

/** The filters with their words, and the engine that the list asks. */
export async function openFilters(host: Host, { list, widget }: Pick<FilterParts, 'list' | 'widget'>) {
  const locale = new LocaleController(host, opportunityFiltersWords);
  await locale.wordsCome;
  const actions = new OpportunityFilterActions(host, { list, widget, locale });
  return { styles, engine: filterOpportunities, renderFilters, locale, actions };
}
