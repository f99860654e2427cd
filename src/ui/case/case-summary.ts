import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading.ts';
import { icon } from '../icon.ts';
import { localText } from '../local-text.ts';

/** A text, and its language when that is not the widget's. */
export interface ShownText {
  text: string;
  language?: string;
}

/** A case as a line or a card shows it. */
export interface CaseSummaryView {
  id: string;
  status: 'reported' | 'planned' | 'teaser' | 'illustration';
  statusWords: ShownText;
  organisation?: ShownText;
  title: ShownText;
  summary?: ShownText;
  /** The title misleads alone: the summary is never left out and never cut (CA-9). */
  isSummaryRequired: boolean;
  tags: readonly ShownText[];
  moreTags?: string;
  image?: CaseImageView;
  /** Where the title leads; without it the case opens in place. */
  href?: string;
}

/** A picture that may be shown: its address is checked, its alternative text known. */
export interface CaseImageView {
  url: string;
  alt: string;
  width?: number;
  height?: number;
  /** Position of what matters in the picture, in tenths: 0–10. */
  focusX: number;
  focusY: number;
  isEager: boolean;
}

/** What a person may do with a case. */
export interface CaseSummaryActions {
  open: (event: Event) => void;
}

const statusIcons: Record<CaseSummaryView['status'], string> = {
  reported: 'M5 12.5l4.5 4.5L19 7',
  planned: 'M12 7v5l3.5 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  teaser: 'M5 7h14M5 12h14M5 17h8',
  illustration: 'M9 18h6M10 21h4M12 3a6 6 0 0 1 3.5 10.9c-.6.5-.5 1.1-.5 2.1H9c0-1 .1-1.600-.5-2.100A6 6 0 0 1 12 3z',
};

/** The status in words, first in every layout (CA-6). */
export const caseStatus = (view: Pick<CaseSummaryView, 'status' | 'statusWords'>): TemplateResult =>
  html`<span class="status" part="status">${icon(statusIcons[view.status])} ${localText(view.statusWords)}</span>`;

const titleOf = (view: CaseSummaryView, { open }: CaseSummaryActions) =>
  view.href
    ? html`<a class="title" part="title" href=${view.href} @click=${open}>${localText(view.title)}</a>`
    : html`<button type="button" class="title link" part="title" @click=${open}>${localText(view.title)}</button>`;

/** A picture in its box; nothing moves when it comes (CA-14). */
export const caseImage = (image: CaseImageView): TemplateResult => html`<img
  class="image x${image.focusX} y${image.focusY}"
  part="image"
  src=${image.url}
  alt=${image.alt}
  width=${image.width ?? nothing}
  height=${image.height ?? nothing}
  loading=${image.isEager ? 'eager' : 'lazy'}
  decoding="async"
/>`;

/** One case as a card: eyebrow, title, summary, tags; without a picture that is the whole of it (CA-12, CA-13). */
export const caseCard = (
  view: CaseSummaryView,
  level: number,
  actions: CaseSummaryActions,
): TemplateResult => html`<article class="card" part="card" @click=${passClickOn}>
  ${view.image ? caseImage(view.image) : nothing}
  <p class="eyebrow small" part="eyebrow">
    ${caseStatus(view)} ${view.organisation ? html`<span>${localText(view.organisation)}</span>` : nothing}
  </p>
  ${heading(level, titleOf(view, actions))}
  ${
    view.summary
      ? html`<p class=${view.isSummaryRequired ? '' : 'summary'} part="summary">${localText(view.summary)}</p>`
      : nothing
  }
  ${
    view.tags.length > 0
      ? html`<ul class="tags plain-list small muted">
          ${view.tags.map((tag) => html`<li part="tag">${localText(tag)}</li>`)}
          ${view.moreTags ? html`<li>${view.moreTags}</li>` : nothing}
        </ul>`
      : nothing
  }
</article>`;

/** One case as a line: title, status, organisation (CA-12). */
export const caseLine = (view: CaseSummaryView, actions: CaseSummaryActions): TemplateResult => html`<article
  class="line"
  part="card"
>
  <p>${titleOf(view, actions)}</p>
  <p class="small">
    ${caseStatus(view)} ${view.organisation ? html`<span class="muted">${localText(view.organisation)}</span>` : nothing}
  </p>
  ${view.isSummaryRequired && view.summary ? html`<p part="summary">${localText(view.summary)}</p>` : nothing}
</article>`;

/** Passes a plain press on the card's text on to its one link; selecting text and other controls are left alone (CA-15). */
function passClickOn(event: MouseEvent) {
  const card = event.currentTarget as HTMLElement;
  const isOther = event.composedPath().some((node) => node instanceof HTMLElement && node.matches('a, button, input'));
  const isModified = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (isOther || isModified || event.defaultPrevented || getSelection()?.type === 'Range') return;
  card.querySelector<HTMLElement>('.title')?.click();
}
