import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading.ts';
import { localText } from '../local-text.ts';
import type { ShownText } from '../shown-text.ts';
import { type ContactView, contactLine } from './contact-line.ts';

/** What every page of the flow has: the way back on top, its heading, and help from a person at the end (SU-13). */
export interface PageView {
  /** What one signs up for, over the heading. */
  about: ShownText;
  /** «Trin 2 af 4:» before the heading: what has to break does so behind it, not within it. */
  step?: string | undefined;
  heading: string;
  backLabel?: string | undefined;
  contact?: ContactView | undefined;
  /** The place that is held meanwhile, and near its end the button that keeps it (SU-45). */
  hold?: { sentence: string; extendLabel?: string } | undefined;
}

/** A button that does something other than the page's main thing. */
export interface ChoiceView {
  action: string;
  label: string;
  isMain?: boolean;
  /** Not yet: it stays focusable and does nothing (SU-38). */
  isWaiting?: boolean;
}

/** The way back, a link on top of the page. */
export const backLink = (label: string | undefined, back: () => void): TemplateResult | typeof nothing =>
  label
    ? html`<p class="back no-print"><button type="button" class="link" part="button-quiet" @click=${back}>${label}</button></p>`
    : nothing;

/** What it is about, and the heading of a page; the focus comes to the heading (SU-37). */
export const pageHeading = (
  { about, step, heading: text }: PageView,
  level: number,
): TemplateResult => html`<div class="opening">
  <p class="muted">${localText(about)}</p>
  ${heading(level, step ? html`<span class="step">${step}</span> ${text}` : text, { part: 'step-heading', id: 'page-heading', isTarget: true })}
</div>`;

/** Help from a person, and the page's own words about help; last on every page. */
export const pageContact = (contact: ContactView | undefined): TemplateResult =>
  html`${contact ? contactLine(contact) : nothing}<slot name="help"></slot>`;

/** Buttons in a row; at most one is filled (LK-1). */
export const choiceButtons = (choices: readonly ChoiceView[], press: (action: string) => void): TemplateResult =>
  html`<div class="choices no-print">
    ${choices.map(
      ({ action, label, isMain, isWaiting }) => html`<button
        type="button"
        class="button ${isMain ? 'button-primary' : ''}"
        part=${isMain ? 'button-primary' : 'button'}
        aria-disabled=${isWaiting ? 'true' : nothing}
        @click=${() => press(action)}
      >
        ${label}
      </button>`,
    )}
  </div>`;

/** The place that is held while the form is filled in. */
export const heldPlace = ({ hold }: PageView, press: (action: string) => void): TemplateResult | typeof nothing =>
  hold
    ? html`<p class="state no-print" part="countdown">
        ${hold.sentence}
        ${
          hold.extendLabel
            ? html`<button type="button" class="link" part="button-quiet" @click=${() => press('keepPlace')}>
                ${hold.extendLabel}
              </button>`
            : nothing
        }
      </p>`
    : nothing;
