import { css } from 'lit';
import { errorSummaryStyles } from './error-summary-styles.ts';

/** Styles of the form's pages, for every widget that shows them. */
export const formStyles = css`
  ${errorSummaryStyles}
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
    gap: calc(var(--_space) * 1.5);
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
  /* A line that has to break does not do so within its time. */
  .page .choice,
  .page .plain-list,
  .lines,
  .answers {
    text-wrap: balance;
  }
  .back {
    margin-block-end: calc(var(--_space) * -0.5);
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
    gap: 0.25em 1em;
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
  /* Marks piled on one letter may be wider than a page where no font has them, and no line breaks within a letter. */
  .answers dd > span {
    display: block;
    overflow-x: clip;
  }
  .answers dd > span,
  .lines {
    white-space: pre-line;
  }
  .answers .link {
    min-block-size: var(--_target);
    padding-inline: 0.5em;
  }
  /* A small screen with large letters: the answer needs the whole line. */
  @container samspil (max-width: 16em) {
    .answers dd + dd {
      grid-area: auto / 1;
    }
    .answers .link {
      padding-inline: 0;
    }
  }
  @container samspil (min-width: 30em) {
    .answers > div {
      grid-template-columns: minmax(0, 12em) minmax(0, 1fr) auto;
      align-items: baseline;
    }
    .answers dd {
      grid-column: 2;
    }
    .answers dd + dd {
      grid-area: 1 / 3;
      align-self: baseline;
    }
    /* On the line of the answer; most of the room around it is that of the row. */
    .answers .link {
      margin-block: -0.5em;
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
  .page .number {
    white-space: nowrap;
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
  .opening .step {
    display: inline-block;
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
