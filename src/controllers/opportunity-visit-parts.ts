import type { CSSResult } from 'lit';
import type { Opportunity } from '../contract/opportunity.ts';
import type { TypedContact } from '../domain/sign-up/contact-rules.ts';
import type { OpportunityMessages, SignUpMessages } from '../i18n/messages.ts';
import { LazyController } from './lazy-controller.ts';
import type { LocaleController } from './locale-controller.ts';
import type { OpportunityAdvice } from './opportunity-advice.ts';
import type { OpportunityListController } from './opportunity-list-controller.ts';
import type * as opportunityTarget from './opportunity-target.ts';
import type { SignUpController } from './sign-up-controller.ts';
import type { WidgetController, WidgetHost } from './widget-controller.ts';

/** The widget that is visited. */
export type VisitHost = WidgetHost & {
  deepLink: string | null;
  opportunityId: string;
  opportunity: Opportunity | undefined;
  prefill: TypedContact | undefined;
};

/** Parts that are fetched when a person asks for them; the widget knows where they are. */
export interface VisitParts {
  details: Part<{ locale: LocaleController<SignUpMessages> }>;
  form: Part<{ SignUpController: typeof SignUpController } & typeof opportunityTarget>;
}

/** What a visit works on. */
export interface VisitSetting {
  widget: WidgetController<OpportunityMessages>;
  list: OpportunityListController;
  parts: VisitParts;
}

/** Advice for editors; the first call fetches the rules, the next ones have them. */
export function adviceOf(host: VisitHost): (opportunities: readonly Opportunity[]) => string[] {
  const part = new LazyController<{ advice: OpportunityAdvice; styles?: CSSResult }>(host, async () => {
    const { OpportunityAdvice } = await import('./opportunity-advice.ts');
    return { advice: new OpportunityAdvice(host) };
  });
  return (opportunities) => {
    part.loadOnce();
    return part.module?.advice.notes(opportunities) ?? [];
  };
}

interface Part<Module> {
  module: Module | undefined;
  load(): Promise<void>;
}
