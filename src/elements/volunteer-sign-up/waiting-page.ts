import { html, type TemplateResult } from 'lit';
import type { OpportunityMessages } from '../../i18n/messages.ts';
import { missingPart } from '../../ui/missing-part.ts';

/** What stands in the details' place while they are on their way, or when they did not come. */
export const waitingPage = (
  words: OpportunityMessages,
  hasFailed: boolean,
  retry: () => unknown,
): TemplateResult => html`<div
  class="details"
  id="details"
>
  ${missingPart(words, hasFailed, retry)}
</div>`;
