import { css, html, nothing, type TemplateResult } from 'lit';

/** One way to take a date along: a file to save, or a link to a calendar on the web. */
export interface KeepChoice {
  label: string;
  /** Without it a press makes a file. */
  href?: string;
  press: () => void;
}

/** Ways to take a date along (EC-37). */
export const keepChoices = (choices: readonly KeepChoice[]): TemplateResult => html`<ul class="keep-choices plain-list">
  ${choices.map(
    ({ label, href, press }) => html`<li>
      ${
        href
          ? html`<a href=${href} target="_blank" rel="noopener noreferrer" @click=${press}>${label}</a>`
          : html`<button type="button" class="link" part="button" @click=${press}>${label}</button>`
      }
    </li>`,
  )}
</ul>`;

/** How to subscribe to what is shown (EC-38). */
export const subscription = (
  {
    address,
    sentences,
    labels,
    told,
  }: {
    address: string;
    sentences: readonly string[];
    labels: { open: string; address: string; copy: string };
    /** What came of copying the address. */
    told: string | undefined;
  },
  { opened, copy }: { opened: () => void; copy: () => void },
): TemplateResult => html`<div class="subscription">
  ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
  <p><a href=${address.replace(/^https?:/, 'webcal:')} @click=${opened}>${labels.open}</a></p>
  <p>
    <span class="muted">${labels.address}:</span> <code class="address">${address}</code>
  </p>
  <button type="button" class="button" part="button" @click=${copy}>${labels.copy}</button>
  ${told ? html`<p>${told}</p>` : nothing}
</div>`;

/** Styles of taking dates along; they come with it. */
export const keepStyles = css`
  .keep-choices,
  .subscription {
    display: grid;
    gap: 0.5em;
    padding-block: 0.5em;
    justify-items: start;
  }
  .keep-choices > li > * {
    min-block-size: 24px;
    display: inline-block;
  }
  .subscription > p {
    max-inline-size: var(--_measure);
  }
  /* The text around is small; what is pressed is as high as elsewhere. */
  .subscription > .button {
    min-block-size: calc(var(--_target) / 0.875);
  }
  .address {
    overflow-wrap: anywhere;
    font-size: 0.875em;
  }
`;
