import { css } from 'lit';
import { othersStyles } from './result-others.ts';

/** Styles of the result; they come with it. */
export const resultStyles = css`
  .result {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .sentence,
  .notes,
  .leave,
  section {
    display: grid;
    gap: calc(var(--_space) * 0.75);
  }
  .lead {
    font-size: 1.375em;
    line-height: 1.35;
    max-inline-size: 34em;
    text-wrap: pretty;
  }
  section > :is(h2, h3, h4, h5, h6) {
    font-size: 1.125em;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    text-align: start;
    color: var(--_muted);
    padding-block-end: 0.5em;
  }
  th,
  td {
    text-align: start;
    vertical-align: baseline;
    padding-block: 0.5em;
    padding-inline: 0 1em;
    border-block-start: 1px solid var(--_rule);
    font-weight: inherit;
    hyphens: auto;
  }
  thead th {
    border: 0;
    padding-block: 0.25em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  tbody th {
    font-weight: 600;
  }
  tbody > tr:last-child > * {
    border-block-end: 1px solid var(--_rule);
  }
  .number:has(svg) {
    inline-size: 34%;
  }
  .measure {
    display: flex;
    align-items: center;
    gap: 0.75em;
  }
  .measure > span {
    flex: none;
    min-inline-size: 2em;
    text-align: end;
    font-weight: 600;
  }
  .bar {
    block-size: 0.625em;
  }
  .answered {
    padding-inline-end: 0;
    white-space: nowrap;
  }
  .unit {
    display: none;
  }
  .advice {
    counter-reset: advice;
    display: grid;
    gap: var(--_space);
  }
  .advice > li {
    counter-increment: advice;
    position: relative;
    padding-inline-start: 2em;
  }
  .advice > li::before {
    content: counter(advice);
    position: absolute;
    inset-inline-start: 0;
    font-weight: 600;
    color: var(--_muted);
  }
  .advice .small {
    margin-block-start: 0.5em;
  }
  .cases {
    padding-inline-start: 1.5em;
  }
  .area {
    font-weight: 600;
  }
  .calculation {
    gap: 0;
  }
  .calculation > :first-child {
    margin-block-end: calc(var(--_space) * 0.5);
  }
  details {
    border-block-start: 1px solid var(--_rule);
  }
  details:last-child {
    border-block-end: 1px solid var(--_rule);
  }
  summary {
    min-block-size: var(--_target);
    padding-block: 0.5em;
    cursor: pointer;
  }
  .steps {
    display: grid;
    gap: calc(var(--_space) * 0.75);
    padding-block-end: var(--_space);
    padding-inline-start: 1em;
  }
  .steps li + li {
    margin-block-start: calc(var(--_space) * 0.5);
  }
  @container samspil (max-width: 36em) {
    thead {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
    }
    table,
    tbody,
    caption {
      display: block;
    }
    tbody > tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0.25em 1em;
      padding-block: 0.75em;
      border-block-start: 1px solid var(--_rule);
    }
    tbody > tr:last-child {
      border-block-end: 1px solid var(--_rule);
    }
    tbody > tr > * {
      padding: 0;
      border: 0 !important;
      inline-size: auto;
    }
    tbody th,
    .number {
      grid-column: 1 / -1;
    }
    tbody .number {
      inline-size: auto;
    }
    .measure > span {
      min-inline-size: 0;
    }
    .band,
    .answered {
      color: var(--_muted);
      font-size: 0.875em;
    }
    .unit {
      display: inline;
      margin-inline-start: 0.25em;
    }
  }
  ${othersStyles}
  @media print {
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
