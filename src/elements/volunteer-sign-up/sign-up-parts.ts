import type { CSSResult } from 'lit';
import { BackendError } from '../../backend/backend-error.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import type { OpportunityListController } from '../../controllers/opportunity-list-controller.ts';
import type { OpportunityVisitController } from '../../controllers/opportunity-visit-controller.ts';
import type { WidgetController } from '../../controllers/widget-controller.ts';
import type { OpportunityMessages } from '../../i18n/messages.ts';

type Host = ConstructorParameters<typeof OpportunityVisitController>[0];

/** What the parts work on. */
interface Own {
  widget: WidgetController<OpportunityMessages>;
  list: OpportunityListController;
}

/** The parts of the widget that come when somebody needs them: filters and visit right after the list, the rest on a press. */
export function signUpParts(host: Host, { widget, list }: Own) {
  const details = new LazyController(host, async () => {
    const view = await import('../../controllers/opportunity-details.ts');
    const locale = new LocaleController(host, view.words);
    await locale.wordsCome;
    const page = await import('./details-page.ts');
    return { ...page, ...view, ...(await import('../../ui/opportunity/opportunity-details.ts')), locale };
  });
  const form = new LazyController(host, async () => ({
    ...(await import('../../controllers/opportunity-target.ts')),
    ...(await import('../../controllers/sign-up-controller.ts')),
    ...(await import('../../controllers/sign-up-actions.ts')),
    ...(await import('../../controllers/form-view.ts')),
    ...(await import('../../ui/form/sign-up-form.ts')),
    // Who begins a form has what sends it, whatever becomes of the network while they fill it in (SU-64).
    sending: [await import('../../backend/rest/rest-writing.ts'), await import('../../backend/ask-again.ts')],
  }));
  return {
    details,
    form,
    filters: new LazyController(host, async () => {
      const part = await import('./filters-part.ts');
      const locale = new LocaleController(host, part.words);
      await locale.wordsCome;
      return { ...part, locale, actions: new part.Actions(host, { list, widget, locale }) };
    }),
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
  const wanted = [isNamed && parts.visit, singleId && parts.details, isFixed && parts.filters];
  await Promise.all(wanted.map((part) => (part ? part.load() : undefined)));
  if (isFixed && !parts.filters.module)
    throw new BackendError({ kind: 'unreachable', request: 'filters', outcome: 'not-sent' });
}
