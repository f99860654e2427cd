import { html, nothing, type TemplateResult } from 'lit';

/** How a heading stands: its text may be any template. */
export interface HeadingOptions {
  part?: string;
  id?: string;
  /** Whether scripts may move focus to it. */
  isTarget?: boolean;
}

/** A heading of the given level; deeper than 6 it is strong text, as no `role` pretends more (EM-60). */
export function heading(level: number, content: unknown, options: HeadingOptions = {}): TemplateResult {
  const part = options.part ?? nothing;
  const id = options.id ?? nothing;
  const tabindex = options.isTarget ? '-1' : nothing;
  switch (level) {
    case 1:
      return html`<h1 part=${part} id=${id} tabindex=${tabindex}>${content}</h1>`;
    case 2:
      return html`<h2 part=${part} id=${id} tabindex=${tabindex}>${content}</h2>`;
    case 3:
      return html`<h3 part=${part} id=${id} tabindex=${tabindex}>${content}</h3>`;
    case 4:
      return html`<h4 part=${part} id=${id} tabindex=${tabindex}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part} id=${id} tabindex=${tabindex}>${content}</h5>`;
    case 6:
      return html`<h6 part=${part} id=${id} tabindex=${tabindex}>${content}</h6>`;
    default:
      return html`<p class="heading" part=${part} id=${id} tabindex=${tabindex}><strong>${content}</strong></p>`;
  }
}
