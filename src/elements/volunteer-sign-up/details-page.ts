import type { TemplateResult } from 'lit';
import type { Opportunity } from '../../contract/opportunity.ts';
import type { LocaleController } from '../../controllers/locale-controller.ts';
import { receivingHost } from '../../controllers/notice-view.ts';
import type * as detailsView from '../../controllers/opportunity-details.ts';
import type { OpportunityVisitController } from '../../controllers/opportunity-visit-controller.ts';
import type { WidgetController } from '../../controllers/widget-controller.ts';
import type { Intent } from '../../domain/sign-up/sign-up-states.ts';
import type { OpportunityMessages, SignUpMessages } from '../../i18n/messages.ts';
import type * as details from '../../ui/opportunity/opportunity-details.ts';

/** What details are shown from. */
export interface DetailsParts {
  visit: OpportunityVisitController;
  widget: WidgetController<OpportunityMessages>;
  /** The fetched part that shows them. */
  module: typeof detailsView & typeof details & { locale: LocaleController<SignUpMessages> };
  opportunity: Opportunity;
  /** Level of the headings in the details. */
  level: number;
  /** Whether there is a list to go back to. */
  hasList: boolean;
}

/** The details of the open opportunity. */
export function detailsPage(parts: DetailsParts): TemplateResult {
  const { visit, widget, module, level, hasList, opportunity } = parts;
  const description = visit.whole.description;
  const view = module.detailsView(opportunity, module.locale, {
    features: description?.features ?? [],
    helpContact: description?.helpContact,
    host: receivingHost(widget.source.link?.host),
    isSignedUp: visit.signedUp.has(opportunity.id),
    isNotReceived: visit.isNotReceived,
  });
  return module.opportunityDetails({ ...view, ...(!hasList && { backLabel: '' }) }, level, {
    start: (intent) => visit.start(opportunity, intent as Intent),
    close: () => hasList && visit.close(),
  });
}
