import type { TemplateResult } from 'lit';
import type { Opportunity } from '../../contract/opportunity.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { receivingHost } from '../../controllers/notice-view.ts';
import * as detailsView from '../../controllers/opportunity-details.ts';
import type { OpportunityVisitController } from '../../controllers/opportunity-visit-controller.ts';
import type { WidgetController, WidgetHost } from '../../controllers/widget-controller.ts';
import type { Intent } from '../../domain/sign-up/sign-up-states.ts';
import type { OpportunityMessages, SignUpMessages } from '../../i18n/messages.ts';
import * as details from '../../ui/opportunity/opportunity-details.ts';
import { waitingPage } from './waiting-page.ts';

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
  const { missing } = visit;
  if (missing) return waitingPage(widget.locale.words, missing.hasFailed, missing.again);
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

/** The details with their words. */
export async function openDetails(host: WidgetHost) {
  const locale = new LocaleController(host, detailsView.words);
  await locale.wordsCome;
  return { ...detailsView, ...details, detailsPage, locale };
}
