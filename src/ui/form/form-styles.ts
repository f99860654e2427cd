import { css } from 'lit';

/** Styles of the form's pages, for every widget that shows them. */
export const formStyles = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
    justify-items: start;
    max-inline-size: 40em;
  }
  .page > * {
    inline-size: 100%;
  }
  .page .control {
    max-inline-size: 28em;
  }
  .control.short {
    max-inline-size: 8em;
  }
  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.25);
    padding-block-start: calc(var(--_space) * 0.5);
    border-block-start: 1px solid var(--_rule);
  }
  .group-name {
    float: inline-start;
    inline-size: 100%;
    font-size: 1.125em;
    font-weight: 700;
  }
  .optional {
    font-weight: 400;
    color: var(--_muted);
  }
  .page .choice {
    align-items: flex-start;
    padding-block: calc((var(--_target) - 1.5em) / 2);
  }
  .page .choice > input {
    margin-block: 0.0625em;
  }
  .back {
    margin-block-end: calc(var(--_space) * -1);
  }
  .option-hint {
    display: block;
  }
  .other {
    padding-inline-start: 2em;
    padding-block-end: 0.5em;
  }
  .date {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .date .control {
    inline-size: 4em;
  }
  .date .year {
    inline-size: 6em;
  }
  .error {
    max-inline-size: none;
  }
  .field:has(> .error:not(:empty)),
  .field:has([aria-invalid='true']) {
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_error);
  }
  .summary-box {
    padding: calc(var(--_space) * 1);
    border: 3px solid var(--_error);
    border-radius: var(--_radius);
  }
  .summary-box.is-empty {
    padding: 0;
    border: 0;
    /* Takes the room of one gap back. */
    margin-block-start: calc(var(--_space) * -1.5);
  }
  .summary-box > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }
  .summary-box li {
    padding-block: 0.125em;
  }
  .summary-box a {
    color: var(--_error);
    font-weight: 600;
  }
  .doubt {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
    justify-items: start;
    padding-block-start: 0.25em;
  }
  .answers {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border-block-start: 1px solid var(--_rule);
  }
  .answers > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.125em 1em;
    padding-block: calc(var(--_space) * 0.75);
    border-block-end: 1px solid var(--_rule);
  }
  .answers dt {
    color: var(--_muted);
    grid-column: 1;
  }
  .answers dd {
    grid-column: 1;
  }
  .answers dd + dd {
    grid-area: 1 / 2 / span 2;
    align-self: center;
  }
  .answers dd > span {
    display: block;
    white-space: pre-line;
  }
  .answers .link {
    min-block-size: var(--_target);
    padding-inline: 0.5em;
  }
  @container samspil (min-width: 30em) {
    .answers > div {
      grid-template-columns: minmax(0, 12em) minmax(0, 1fr) auto;
    }
    .answers dd {
      grid-column: 2;
    }
    .answers dd + dd {
      grid-area: 1 / 3;
    }
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.7;
  }
  .trap {
    display: none;
  }
  .receipt-core {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    padding-block: calc(var(--_space) * 1);
    border-block: 2px solid var(--_text);
  }
  .receipt-core .number {
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.05em;
  }
  .opening {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
  }
  .opening > :is(h1, h2, h3, h4, h5, h6, .heading) {
    font-size: 1.375em;
  }
  .summary-box :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.125em;
  }
  @media print {
    .page {
      max-inline-size: none;
    }
    .receipt {
      break-inside: avoid;
    }
  }
`;
