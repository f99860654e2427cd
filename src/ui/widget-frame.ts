import { html, nothing, type TemplateResult } from 'lit';

/** What the frame of a widget shows, whatever the widget. */
export interface Frame {
  language: string;
  direction: string;
  tone: string;
  isOwnPair: boolean;
  /** What the live region says; empty when there is nothing to say. */
  message: string;
  isBusy: boolean;
  /** Nothing has come yet and the page has nothing to show in the widget's place. */
  isWaiting: boolean;
  loadingLabel: string;
  /** One quiet line about a source that does not answer, with the one thing to do about it (CT-17, EM-27). */
  notice?: { sentence: string; retryLabel: string; retry: () => void };
}

/**
 * The one frame of all widgets: root, scale, the line about a failing source, and the polite live region, which is
 * there before its first message (QA-33, EM-48). A `top` stands above the line, so that it pushes no heading (EC-79).
 */
export const widgetFrame = (frame: Frame, content: unknown, top?: unknown): TemplateResult => html`<div
  class="root"
  part="root"
  lang=${frame.language}
  dir=${frame.direction}
  data-tone=${frame.tone}
  ?data-pair=${frame.isOwnPair}
  aria-busy=${frame.isBusy ? 'true' : nothing}
>
  <div class="scaled">
    ${top}${frame.notice ? noticeLine(frame.notice) : nothing} ${content}
    <p class="visually-hidden" role="status">${frame.message}</p>
  </div>
</div>`;

const noticeLine = ({ sentence, retryLabel, retry }: NonNullable<Frame['notice']>) => html`<div
  class="notice"
  part="error"
>
  <p>${sentence}</p>
  <button type="button" class="button no-print" part="button" @click=${retry}>${retryLabel}</button>
</div>`;

/**
 * What stands there until the first answer: the page's own content, or quiet bars where the page has none (EM-25).
 * `rows` is about the height of what will come.
 */
export const placeholder = (frame: Frame, rows: number): TemplateResult => html`<slot></slot>
  ${
    frame.isWaiting
      ? html`<div class="skeleton" part="skeleton">
          <span class="visually-hidden">${frame.loadingLabel}</span>
          ${Array.from({ length: rows }, () => html`<div></div>`)}
        </div>`
      : nothing
  }`;
