import { html, nothing, type TemplateResult } from 'lit';
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
  module: (typeof detailsView & typeof details & { locale: LocaleController<SignUpMessages> }) | undefined;
  isFailed: boolean;
  load: () => unknown;
  /** Level of the headings in the details. */
  level: number;
  /** Whether there is a list to go back to. */
  hasList: boolean;
}

/** The details of the open opportunity, or what is known while they are on their way. */
export function detailsPage(parts: DetailsParts): TemplateResult {
  const { visit, widget, module, level, hasList } = parts;
  const opportunity = visit.opened;
  if (!module || !opportunity) return waiting(parts);
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

function waiting({ visit, widget, isFailed, load }: DetailsParts) {
  const { words } = widget.locale;
  const { state } = visit.whole;
  const hasFailed = isFailed || state.status === 'failed';
  const again = () => (isFailed ? load() : visit.whole.retry());
  return html`<div class="details" part="details" id="details">
    <p>${hasFailed ? words.cannotShow : words.loading}</p>
    ${hasFailed ? html`<p><button type="button" class="button" part="button" @click=${again}>${words.retry}</button></p>` : nothing}
  </div>`;
}
