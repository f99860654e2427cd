import { html, nothing, type TemplateResult } from 'lit';
import { type RichTree, richText } from '../rich-text.ts';
import { type ContactView, contactLine } from './contact-line.ts';

/** Who gets what is written, how long it is kept, and the whole text to fold out (SU-52). */
export interface NoticeView {
  sentence: string;
  retention: string;
  recipients?: string;
  moreLabel: string;
  more: { body: RichTree; language?: string };
  link?: { href: string; text: string };
  contact?: ContactView;
}

/** The information under GDPR art. 13; there is nothing to accept. `level` is that of the heading above it. */
export const notice = (view: NoticeView, level: number): TemplateResult => html`<div class="privacy" part="notice">
  <p>${view.sentence} ${view.retention}</p>
  <details @keydown=${closeOnEscape}>
    <summary>${view.moreLabel}</summary>
    <div class="prose" dir="auto" lang=${view.more.language ?? nothing}>${richText(view.more.body, level)}</div>
    ${view.recipients ? html`<p>${view.recipients}</p>` : nothing}
    ${view.link ? html`<p><a href=${view.link.href} rel="noopener">${view.link.text}</a></p>` : nothing}
    ${view.contact ? contactLine(view.contact) : nothing}
  </details>
</div>`;

/** Closes a native disclosure and leaves the focus on what opened it (SU-4). */
export function closeOnEscape(event: KeyboardEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !details.open) return;
  event.preventDefault();
  event.stopPropagation();
  details.open = false;
  details.querySelector('summary')?.focus();
}
