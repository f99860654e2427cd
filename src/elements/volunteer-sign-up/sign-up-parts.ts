import type { CSSResult } from 'lit';
import { BackendError } from '../../backend/backend-error.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import type { ManageLink } from '../../controllers/manage-link.ts';
import type { OpportunityListController } from '../../controllers/opportunity-list-controller.ts';
import type { OpportunityVisitController } from '../../controllers/opportunity-visit-controller.ts';
import type { WidgetController } from '../../controllers/widget-controller.ts';
import type { OpportunityMessages } from '../../i18n/messages.ts';

type Host = ConstructorParameters<typeof OpportunityVisitController>[0] & { manageOnly: boolean };

/** What the parts work on. */
interface Own {
  widget: WidgetController<OpportunityMessages>;
  list: OpportunityListController;
  link: ManageLink;
}

/** The parts of the widget that come when somebody needs them: filters and visit right after the list, the rest on a press. */
export function signUpParts(host: Host, { widget, list, link }: Own) {
  const details = new LazyController(host, async () => (await import('./details-page.ts')).openDetails(host));
  const form = new LazyController(host, async () => (await import('./form-part.ts')).openForm());
  return {
    details,
    form,
    filters: new LazyController(host, async () =>
      (await import('./filters-part.ts')).openFilters(host, { list, widget }),
    ),
    manage: new LazyController(host, async () =>
      (await import('./manage-part.ts')).openManaging(host, { widget, link }),
    ),
    visit: new LazyController<{ visit: OpportunityVisitController; styles?: CSSResult }>(host, async () => {
      const { OpportunityVisitController } = await import('../../controllers/opportunity-visit-controller.ts');
      return { visit: new OpportunityVisitController(host, { widget, list, parts: { details, form } }) };
    }),
  };
}

export type SignUpParts = ReturnType<typeof signUpParts>;

/** What a first paint cannot do without: what an address names, and the engine of what the page fixed. */
export async function fetchFirst(parts: SignUpParts, list: OpportunityListController, singleId: string): Promise<void> {
  const isFixed = !singleId && Object.keys(list.fixed).length > 0;
  const isNamed = singleId || /\.op(portunity|gave)=/.test(location.hash);
  const { visit, details, filters } = parts;
  await Promise.all([isNamed && visit.load(), singleId && details.load(), isFixed && filters.load()]);
  if (isFixed && !filters.module)
    throw new BackendError({ kind: 'unreachable', request: 'filters', outcome: 'not-sent' });
}
