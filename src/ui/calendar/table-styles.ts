import { css } from 'lit';

/** Styles that month and week share; they come with whichever is shown. */
export const tableStyles = css`
  .skip:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .table-steps {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-end: calc(var(--_space) * 0.75);
  }
  .table-steps > :last-child {
    margin-inline-start: auto;
  }
  :dir(rtl) > .step > .icon {
    transform: scaleX(-1);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    margin-block-end: calc(var(--_space) * 1.5);
  }
  caption {
    font-size: 1.125em;
    font-weight: var(--_heading-weight);
    text-align: start;
    padding-block-end: 0.5em;
  }
  th {
    font-weight: 400;
    font-size: 0.875em;
    color: var(--_muted);
    text-align: start;
    padding: 0.25em;
  }
  .entries > li {
    font-size: 0.8125em;
    line-height: 1.3;
    padding: 0 0.25em 0.25em;
  }
  .entry {
    inline-size: 100%;
    min-block-size: 24px;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .entry-status {
    display: block;
  }
  .entry-status > .badge {
    font-size: 1em;
  }
  .entry:hover {
    text-decoration: underline;
  }
  .entry-time {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .opened-day > ul > .event:first-child {
    border-block-start: 0;
  }
  @container samspil (max-width: 29.99em) {
    .table-steps > .button {
      padding-inline: 0.5em;
      gap: 0.25em;
      white-space: nowrap;
    }
  }
  @container samspil (max-width: 17.99em) {
    .table-steps > .button {
      padding-inline: 0.25em;
    }
  }
`;
