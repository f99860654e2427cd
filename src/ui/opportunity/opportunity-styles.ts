import { css } from 'lit';

/** Styles of the list of opportunities. */
export const opportunityStyles = css`
  .count {
    margin-block-end: calc(var(--_space) * 0.5);
  }
  .opportunities {
    border-block-start: 1px solid var(--_rule);
    margin-block-end: calc(var(--_space) * 1);
  }
  .opportunities > li {
    border-block-end: 1px solid var(--_rule);
  }
  .row {
    display: grid;
    gap: 0.25em 1.5em;
    padding-block: calc(var(--_space) * 1);
  }
  .row > :is(h1, h2, h3, h4, h5, h6, .heading) {
    font-size: 1.125em;
  }
  .row-title {
    font-weight: inherit;
    line-height: inherit;
  }
  .row-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
  }
  .row-facts:empty {
    display: none;
  }
  .places {
    font-weight: 600;
  }
  .badge {
    padding-inline: 0.5em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-size: 0.875em;
  }
  @container samspil (min-width: 52em) {
    .row {
      grid-template-columns: minmax(0, 1fr) minmax(0, 18em);
      grid-template-areas: 'title facts' 'when facts' 'where facts';
    }
    .row-facts {
      grid-area: facts;
      align-content: start;
      justify-content: end;
      text-align: end;
    }
  }
`;

/** Styles of the details, the privacy notice and the contact. */
export const detailStyles = css`
  .details {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    padding-block: 0 calc(var(--_space) * 1.5);
    padding-inline-start: calc(var(--_space) * 1);
    border-inline-start: 3px solid var(--_accent);
    margin-block-end: calc(var(--_space) * 1);
  }
  .details section {
    display: grid;
    gap: 0.25em;
  }
  .details :is(h1, h2, h3, h4, h5, h6, .heading) {
    font-size: 1em;
  }
  .prose {
    display: grid;
    gap: calc(var(--_space) * 0.75);
    hyphens: auto;
  }
  .bullets {
    padding-inline-start: 1.25em;
  }
  .times > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    padding-block: 0.25em;
  }
  .off {
    text-decoration: line-through;
  }
  .privacy {
    display: grid;
    gap: 0.25em;
    font-size: 0.875em;
  }
  .privacy details > * + * {
    margin-block-start: 0.5em;
  }
  summary {
    cursor: pointer;
    min-block-size: 24px;
    inline-size: fit-content;
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .state {
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_accent);
    font-weight: 600;
  }
`;
