import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading.ts';
import { bdi, type ShownText } from './event-row.ts';

/** A line of words, maybe a link. */
export interface LineView extends ShownText {
  href?: string;
}

/** A button that begins a form; `about` says to a screen reader what for (EC-59). */
export interface StartView {
  label: string;
  about: string;
  press: () => void;
}

/** How to register for an opened event, and the help it looks for. */
export interface RegisteringView {
  registration: { lines: readonly LineView[]; action?: LineView; starts?: readonly StartView[] } | undefined;
  needs: readonly (LineView & { start?: StartView })[];
  /** A form in the place of registration and needs, under its heading (EC-62). */
  form?: { heading: string; body: TemplateResult };
  labels: { registration: string; needs: string };
}

/** Words, as a link where they are one. */
export const line = (text: LineView) =>
  text.href ? html`<a href=${text.href} rel="noopener">${bdi(text)}</a>` : bdi(text);

const startButton = ({ label, about, press }: StartView, looks: string) => html`<button
  type="button"
  class="start no-print button ${looks}"
  part="button ${looks}"
  @click=${press}
>
  <span>${label}<span class="visually-hidden">: ${about}</span></span>
</button>`;

/** How to register: words, a link, or buttons that begin the form (EC-59). */
export function registrationOf({ registration, labels }: RegisteringView, level: number) {
  if (!registration) return nothing;
  const { lines, action, starts = [] } = registration;
  return html`<section part="registration">
    ${heading(level, labels.registration)} ${lines.map((text) => html`<p>${line(text)}</p>`)}
    ${
      action
        ? html`<p class="no-print">
            <a class="button button-primary" part="button button-primary" href=${action.href ?? ''} rel="noopener">${bdi(action)}</a>
          </p>`
        : nothing
    }
    ${starts.length > 0 ? html`<p class="starts">${starts.map((start, index) => startButton(start, index > 0 ? '' : 'button-primary'))}</p>` : nothing}
  </section>`;
}

/** The help that is looked for (EC-58). */
export const needsOf = ({ needs, labels }: RegisteringView, level: number) =>
  needs.length > 0
    ? html`<section part="needs">
        ${heading(level, labels.needs)}
        ${needs.map(
          ({ start, ...text }) => html`<p>${line(text)}</p>
            ${start ? html`<p class="starts">${startButton(start, '')}</p>` : nothing}`,
        )}
      </section>`
    : nothing;

// A key that is pressed in a form is the form's: it closes nothing.
const keepEscape = (event: KeyboardEvent) => event.key === 'Escape' && event.stopPropagation();

/** The form in their place (EC-62). */
export const formOf = ({ heading: title, body }: NonNullable<RegisteringView['form']>, level: number) =>
  html`<section class="registering" @keydown=${keepEscape}>${heading(level, title)} ${body}</section>`;
