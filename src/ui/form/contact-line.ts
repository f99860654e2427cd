import { html, nothing, type TemplateResult } from 'lit';
import { localText } from '../local-text.ts';
import type { ShownText } from '../shown-text.ts';

/** A person or an office to turn to. */
export interface ContactView {
  /** «Ring i stedet» */
  title: string;
  links: readonly { href: string; text: string }[];
  who: readonly ShownText[];
  hours?: ShownText;
}

/** Help from a person: last on every page of the flow (WCAG 3.2.6). */
export const contactLine = ({ title, links, who, hours }: ContactView): TemplateResult => html`<p class="contact">
  <strong>${title}:</strong>
  ${links.map(({ href, text }, index) => html`${index > 0 ? ' · ' : nothing}<a href=${href}>${text}</a>`)}
  ${who.map((one) => html`<span class="muted"> · ${localText(one)}</span>`)}
  ${hours ? html`<span class="muted"> · ${localText(hours)}</span>` : nothing}
</p>`;
