import { html, type TemplateResult } from 'lit';

/** An icon of ours: the `d` of its path on a 24 grid. Words always stand beside it (LK-2). */
export const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${path} /></svg>`;
